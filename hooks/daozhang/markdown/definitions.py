"""Lines → the definition of a link, `[name]: page.md "title"`, which may run over three lines."""

import re
from collections.abc import Sequence
from typing import Final

from daozhang.markdown.code import show
from daozhang.markdown.inline import reference_name
from daozhang.markdown.model import Joined, Line, Link

_DEFINITION: Final = re.compile(
    r"""^[ ]{0,3}\[(?P<name>[^\[\]]*)\]:[ ]*(?:\n[ ]*)?(?P<href>\S+)[ ]*(?:\n[ ]*)?
        (?:(?P<quote>["']).*(?P=quote)[ ]*|\(.*\)[ ]*)?$""",
    re.VERBOSE | re.MULTILINE,
)


def read_definition(block: Sequence[Line]) -> tuple[str, Link, int] | None:
    """Return the name, where it leads, and how many lines that takes, if the block begins so."""
    joined = Joined(block[:3])
    found = _DEFINITION.match(joined.text)
    if not found:
        return None
    href = found["href"].lstrip("<").rstrip(">")
    start = found.start("href") + found["href"].find(href)
    places = joined.range(start, start + len(href)), joined.range(*found.span())
    count = found[0].count("\n") + 1
    return reference_name(found["name"]), Link("definition", show(href), *places), count
