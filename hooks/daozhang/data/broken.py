"""What a parser of YAML says is wrong → what it is to who has never read a parser's words."""

import re
from typing import Final

import yaml

_ODD: Final = re.compile(r"^[ \t-]*(?P<key>[\w-]+：)", re.MULTILINE)
"""A key with a full-width colon: YAML breaks off on a line below it."""
_WIDE: Final = re.compile(r"^[ \t-]*[\u00a0\u3000]", re.MULTILINE)
_OPEN: Final = re.compile(
    r"""^[^#"'\n]*[:\[,-][ ](?P<mark>["'])(?:(?!(?P=mark)).)*$""", re.MULTILINE
)
"""A text that is not closed on its line; the fault is found where the next one opens."""
_INDENTED: Final = "this line is indented otherwise than the one above"


def worded(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Return where a fault is, and what it is to who has never read a parser's words."""
    if odd := _ODD.search(text):
        return odd.start("key"), f"`{odd['key']}` is no key: write a half-width colon and a space"
    if wide := _WIDE.search(text):
        return wide.end() - 1, "a wide space stands here: YAML takes ordinary ones before a key"
    problem, context = str(error.problem), str(error.context)
    mark, what = error.problem_mark, f"this cannot be read: {error.problem or error.context}"
    sign = text[mark.index : mark.index + 1] if mark else ""
    if sign == "\t" or "tab" in problem:
        what = "a tab stands before a key: YAML takes spaces only"
    elif "cannot start any token" in problem or "alphabetic or numeric" in problem:
        sign = "*" if "alphabetic" in problem else sign
        what = f"no text begins with `{sign}`: put it into quotation marks"
    elif "expected whitespace" in problem:
        what = "no space stands before this: write `!ENV [NAME, default]`"
    elif "mapping values" in problem:
        what = f"{_INDENTED}, or a second colon stands in it: put such a text into quotation marks"
    elif "expected ':'" in problem:
        mark, what = error.context_mark, "no colon stands behind this key: write it as `name:`"
        if mark and text[mark.index] == "-":
            what = "no space stands behind this hyphen: write it as in `- page.md`"
    elif "<document start>" in problem:
        what = "this line is indented otherwise than the first: begin every key at the margin"
    elif "expected" in problem and (opens := _OPEN.search(text, 0, mark.index if mark else 0)):
        return opens.start("mark"), "a quotation mark is never closed"
    elif "quoted scalar" in context:
        mark, what = error.context_mark, "a quotation mark is never closed"
    elif "flow " in context:
        what = "a bracket is never closed: put a text with brackets into quotation marks"
        mark = error.context_mark
    elif "expected key" in problem or "'-' indicator" in problem:
        before = text[: mark.index if mark else 0].rpartition("\n")[2].rstrip()
        behind = "words stand behind a closing quotation mark: put it at the end of the text"
        what = behind if before.endswith(("'", '"')) else _INDENTED
    return mark.index if mark else 0, what
