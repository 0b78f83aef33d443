"""Read a stylesheet: what it loads."""

import re
from collections.abc import Iterator

from daozhang.links.model import Occurrence

_TOKEN = re.compile(
    r"""
    /\*.*?(?:\*/|\Z)                                   # /* a comment */
    | @namespace\b[^;{}]*                              # @namespace url(http://…): a name
    | @import(?:\s|/\*.*?\*/)*
        (?P<quote>["'])(?P<imported>(?:\\.|(?!(?P=quote)).)*)(?P=quote)         # @import "a.css"
    | (?<![\w-])url\(\s*(?:
        (?P<mark>["'])(?P<quoted>(?:\\.|(?!(?P=mark)).)*)(?P=mark)                # url("a.png")
        | (?P<bare>(?:\\[0-9a-f]{1,6}\s?|\\.|[^\s"'()\\])*)  # url(a.png)
      )\s*(?:\)|\Z)
    | image-set\((?P<set>                              # image-set("a.png" 1x, url(b.png) 2x)
        (?:"[^"]*"|'[^']*'|\((?:"[^"]*"|'[^']*'|[^()"']){0,2000}+\)|[^()"']){0,2000}+)\)
    | \\.                                              # an escape: no string begins or ends here
    | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'        # any other string: url() in it is text
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_STRING = re.compile(
    r"""
    (?:type|format)\(\s*(?:"[^"]*"|'[^']*')\s*\)       # what a candidate is, not where
    | (?:url\(\s*)?(?P<edge>["'])(?P<text>(?:\\.|(?!(?P=edge)).)*)(?P=edge)   # "a.png" 1x
    | url\(\s*(?P<bare>[^\s"'()]*)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|\n|(.))", re.IGNORECASE)


def loads(css: str) -> Iterator[Occurrence]:
    """Return every `url()`, `@import` and `image-set()`, by the tokens of CSS Syntax 3.

    Escapes are undone in the text; the offsets count code points of the sheet as written.
    """
    if "(" not in css and "@" not in css:
        return  # as in most `style` attributes
    for found in _TOKEN.finditer(css):
        if found["set"] is not None:
            for string in _STRING.finditer(css, *found.span("set")):
                yield from (_written(string, n) for n in ("text", "bare") if string[n] is not None)
            continue
        for name in ("imported", "quoted", "bare"):
            if found[name] is not None:
                yield _written(found, name)


def _written(found: re.Match[str], name: str) -> Occurrence:
    return Occurrence("style", _ESCAPE.sub(_unescape, found[name]), *found.span(name))


def _unescape(escape: re.Match[str]) -> str:
    code = escape[1]
    if code is None:
        return escape[2] or ""
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
