"""Read a stylesheet: what it loads."""

import re
from collections.abc import Iterator

from daozhang.links.model import Occurrence

_TOKEN = re.compile(
    r"""
    /\*.*?(?:\*/|\Z)                                   # /* a comment */
    | @namespace\b[^;{}]*                              # @namespace url(http://…): a name
    | @import(?:\s|/\*.*?\*/)*+
        (?P<quote>["'])(?P<imported>(?:\\.|(?!(?P=quote)).)*)(?P=quote)         # @import "a.css"
    | (?<![\w-])url\(\s*(?:
        (?P<mark>["'])(?P<quoted>(?:\\.|(?!(?P=mark)).)*)(?P=mark)                # url("a.png")
        | (?P<bare>(?:\\[0-9a-f]{1,6}\s?|\\.|[^\s"'()\\])*)  # url(a.png)
      )\s*(?:\)|\Z)
    | (?<![\w-])url\(\s*+(?!["'])(?:\\.|[^)\\])*+     # url(a b.png): none, nor a string in it
    | image-set\((?P<set>                              # image-set("a.png" 1x, url(b.png) 2x)
        (?:"[^"]*"|'[^']*'|\((?:"[^"]*"|'[^']*'|[^()"']){0,2000}+\)|[^()"']){0,2000}+)\)
    | (?:type|format)\([^()]*\)                        # what a candidate is, not where
    | \\.                                              # an escape: no string begins or ends here
    | (?P<edge>["'])(?P<string>(?:\\.|(?!(?P=edge))[^\\\n])*)(?P=edge)      # url() in it is text
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|\n|(.))", re.IGNORECASE)


def loads(css: str) -> Iterator[Occurrence]:
    """Return every `url()`, `@import` and `image-set()`, by the tokens of CSS Syntax 3.

    Escapes are undone in the text; the offsets count code points of the sheet as written.
    """
    if "(" in css or "@" in css:  # most `style` attributes have neither
        yield from _loads(css, 0, len(css))


def _loads(css: str, start: int, end: int, within_set: bool = False) -> Iterator[Occurrence]:
    for found in _TOKEN.finditer(css, start, end):
        name = found.lastgroup
        if name == "set":
            yield from _loads(css, *found.span(name), within_set=True)
        elif name and (within_set or name != "string"):
            yield Occurrence("style", _ESCAPE.sub(_unescape, found[name]), *found.span(name))


def _unescape(escape: re.Match[str]) -> str:
    code = escape[1]
    if code is None:
        return escape[2] or ""
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
