"""Find in a Markdown file what its writer linked to: every destination, with its place."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_CODE: Final = re.compile(
    r"""
    ^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[^\n]*\n      # ``` a fence
      (?:.*?^[ \t>]*(?P=fence)[`~]*[ \t]*$|.*\Z)            #     … to the next one, or to the end
    | (?P<ticks>(?<!`)`+(?!`))(?:.+?)(?<!`)(?P=ticks)(?!`)  # `code`
    | <!--.*?(?:-->|\Z)                                     # <!-- a comment -->
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_BLANK: Final = re.compile(r"[^\n]")
_DESTINATION: Final = re.compile(
    r"""
    \]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<inline>(?:\\.|\((?:\\.|[^\\()\s])*\)|[^\\()\s])*))
      (?=\s*(?:\)|["'(]|\s))                                # [text](page.md "title")
    | ^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*\n?[ \t]*<?(?P<defined>[^\s>]+)  # [name]: page.md
    | <(?P<auto>[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>      # <https://example.org>
    | (?<![\w-])(?:href|src|srcset|poster|data|action|formaction|background|content|style)
      \s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>}]+))   # <a href="…">
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.M)
_VALUE: Final = re.compile(
    r"^[ \t]*(?:[\w-]+:[ \t]+|-[ \t]+)[\"']?(?P<value>[^\s\"'][^\n\"']*)", re.M
)
_ID: Final = re.compile(
    r"\{:?[^{}\n]*?\#(?P<attribute>[^\s{}]+)|\bid\s*=\s*[\"']?(?P<html>[^\s\"'>}]+)"
)
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")


class Written(NamedTuple):
    """Something in a Markdown file: what it means, and where it stands."""

    text: str
    start: int
    end: int


def destinations(source: str) -> Iterator[Written]:
    """Give every destination outside code, front matter first."""
    front = _FRONT_MATTER.match(source)
    for found in _VALUE.finditer(front[0] if front else ""):
        yield Written(found["value"].strip(), *found.span("value"))
    for found in _DESTINATION.finditer(without_code(source), front.end() if front else 0):
        name = found.lastgroup or ""
        text = unescape(_ESCAPED.sub(r"\1", found[name]))
        yield Written(
            f"mailto:{text}" if name == "auto" and ":" not in text else text, *found.span(name)
        )


def ids(source: str, wanted: str) -> Iterator[Written]:
    """Give each place that sets an id by hand."""
    for found in _ID.finditer(without_code(source)):
        name = found.lastgroup or ""
        if found[name] == wanted:
            yield Written(wanted, *found.span(name))


def texts(source: str, wanted: str) -> Iterator[Written]:
    """Give each place outside code where the words stand; a block's mark fills its line."""
    words = re.escape(wanted)
    pattern = words if wanted[:1] in "[!" else rf"(?m)[ \t]*{words}(?=[ \t]*$)"
    for found in re.finditer(pattern, without_code(source)) if wanted else ():
        yield Written(wanted, found.end() - len(wanted), found.end())


def without_code(source: str) -> str:
    """Blank out code and comments, so that every offset stays."""
    return _CODE.sub(lambda code: _BLANK.sub(" ", code[0]), source)
