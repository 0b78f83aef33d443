"""Read a stylesheet: what it loads."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
    /\*.*?(?:\*/|\Z)                                   # /* a comment */
    | @namespace\b[^;{}]*                              # @namespace url(http://…): a name
    | @import\s*(?P<quote>["'])(?P<imported>(?:\\.|(?!(?P=quote)).)*)(?P=quote)   # @import "a.css"
    | (?<![\w-])url\(\s*(?:
        (?P<mark>["'])(?P<quoted>(?:\\.|(?!(?P=mark)).)*)(?P=mark)                # url("a.png")
        | (?P<bare>(?:\\.|[^\s"'()\\])*)                                          # url(a.png)
      )\s*\)
    | image-set\(\s*(?P<edge>["'])(?P<first>[^"'\n]*)(?P=edge)              # image-set("a.png" 1x
    | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'        # any other string: url() in it is text
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|\n|(.))", re.IGNORECASE)


def loads(css: str) -> Iterator[str]:
    """Give every `url()` and `@import`, escapes undone; comments and strings hold none."""
    for found in _TOKEN.finditer(css):
        for name in ("imported", "quoted", "bare", "first"):
            address = found.group(name)
            if address is not None:
                yield _ESCAPE.sub(_unescape, address) if "\\" in address else address


def _unescape(escape: re.Match[str]) -> str:
    code = escape[1]
    if code is None:
        return escape[2] or ""
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
