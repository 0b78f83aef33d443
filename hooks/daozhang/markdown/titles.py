"""A heading's line → its title and the id that its writer gave it."""

import re
from typing import Final

from daozhang.markdown.model import Line

_ATTRIBUTES: Final = re.compile(r" +\{:? *(?P<list>[^} ].*)\} *$")
_ATTRIBUTE: Final = re.compile(r"""[^ =}]+=".*?"|[^ =}]+='.*?'|[^ =}]+=[^ =}]+|[^ =}]+| """)


def read_title(line: Line) -> tuple[Line, str]:
    """Split `Title { #id .class }`; braces without attributes are part of the title."""
    text, id = line.text.rstrip(), ""
    found = _ATTRIBUTES.search(text)
    if found and "}" not in _ATTRIBUTE.sub("", found["list"]):
        text = text[: found.start()].rstrip("#").rstrip()
        for attribute in _ATTRIBUTE.findall(found["list"]):
            if attribute.startswith(("#", "id=")):
                id = attribute.removeprefix("#").removeprefix("id=").strip("\"'")
    return line.cut(len(text) - len(text.lstrip()), len(text)), id
