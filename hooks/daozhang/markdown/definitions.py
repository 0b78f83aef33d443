"""Lines → the definition of a link, `[name]: page.md "title"`, which may run over three lines."""

import re
from collections.abc import Sequence
from typing import Final

from daozhang.markdown.inline import reference_name
from daozhang.markdown.model import Line, Link, show

_DEFINITION: Final = re.compile(
    r"""^[ ]{0,3}\[(?P<name>[^\[\]]*)\]:[ ]*(?:\n[ ]*)?(?P<href>\S+)[ ]*(?:\n[ ]*)?
        (?:(?P<quote>["']).*(?P=quote)[ ]*|\(.*\)[ ]*)?$""",
    re.VERBOSE | re.MULTILINE,
)


def read_definition(block: Sequence[Line]) -> tuple[str, Link, int] | None:
    """Return the name, where it leads, and how many lines that takes, if the block begins so."""
    text = "\n".join(line.text for line in block[:3])
    found = _DEFINITION.match(text)
    if not found:
        return None
    href = found["href"].lstrip("<").rstrip(">")
    start = found.start("href") + found["href"].find(href)
    line = block[text.count("\n", 0, start)]
    first = line.at(start - text.rfind("\n", 0, start) - 1)
    count = found[0].count("\n") + 1
    range = block[0].at(0), block[count - 1].end
    link = Link("definition", show(href), (first, first + len(href)), range)
    return reference_name(found["name"]), link, count
