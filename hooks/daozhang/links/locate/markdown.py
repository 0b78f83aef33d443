"""Find in a Markdown file what its writer linked to: every destination, with its place."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from daozhang.links.model import Occurrence

_CODE: Final = re.compile(
    r"""
    ^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[^\n]*\n      # ``` a fence
      (?:.*?^[ \t>]*(?P=fence)[`~]*[ \t]*$|.*\Z)            #     … to the next one, or to the end
    | (?P<ticks>(?<!`)`+(?!`))(?:.+?)(?<!`)(?P=ticks)(?!`)  # `code`
    | (?<=>)[^<]*(?=</(?:code|pre|kbd|samp|script|textarea)>)  # <pre>what stands in code</pre>
    | <!--.*?(?:-->|\Z)                                     # <!-- a comment -->
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_INDENTED: Final = re.compile(
    r"""
    (?:\A|\n)(?![ \t]*\n)(?P<opens>[^ \t\n][^\n]*)         # a line that begins at the margin
    \n(?:[ \t]*\n)+                                          # an empty line
    (?P<code>(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z)|[ \t]*\n)+)      # and lines far from the margin
    """,
    re.VERBOSE,
)
_HOLDS: Final = re.compile(r"[-*+] |\d+[.)] |===|!!!|\?\?\?|///|\[\^|:[ \t]|<")
"""How a line begins under which indented lines are no code: lists, tabs, notes, HTML."""
_LONGEST: Final = 1000
"""Characters; no link's text is longer."""
_BLANK: Final = re.compile(r"[^\n]")
_DESTINATION: Final = re.compile(
    r"""
    \]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<inline>(?:\\.|\((?:\\.|[^\\()\s])*\)|[^\\()\s])*))
      (?=\s*(?:\)|\s["'(]))                                 # [text](page.md "title")
    | \]\(\s*(?P<spaced>[^()\n"']*[^()\s"'])(?=\s*(?:\)|\s["']))   # [text](a page.md)
    | ^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*\n?[ \t]*<?(?P<defined>[^\s>]+)  # [name]: page.md
    | <(?P<auto>[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>      # <https://example.org>
    | (?<![\w-])(?P<attribute>
        href|src|srcset|poster|data|action|formaction|background|content|style
      )\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>}]+))   # <a href="…">
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_VALUES: Final = ("angled", "inline", "spaced", "defined", "auto", "double", "single", "bare")
_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.M)
_VALUE: Final = re.compile(
    r"^[ \t]*(?:[\w-]+:[ \t]+|-[ \t]+)[\"']?(?P<value>[^\s\"'][^\n\"']*)", re.M
)
_ID: Final = re.compile(
    r"\{:?[^{}\n]*?\#(?P<attribute>[^\s{}]+)|\bid\s*=\s*[\"']?(?P<html>[^\s\"'>}]+)"
)
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")


def destinations(source: str) -> Iterator[Occurrence]:
    """Give every destination outside code: `link`, `picture`, or what may be `either`.

    Values of the front matter come last, as `front`: some name a file, most do not.
    """
    front = _FRONT_MATTER.match(source)
    text = without_code(source)
    for found in _DESTINATION.finditer(text, front.end() if front else 0):
        name = next(name for name in _VALUES if found[name] is not None)
        value = unescape(_ESCAPED.sub(r"\1", found[name]))
        meant = f"mailto:{value}" if name == "auto" and ":" not in value else value
        yield Occurrence(_kind(found, name, text), meant, *found.span(name))
    for found in _VALUE.finditer(front[0] if front else ""):
        yield Occurrence("front", found["value"].strip(), *found.span("value"))


def _kind(found: re.Match[str], name: str, text: str) -> str:
    if name in ("angled", "inline", "spaced"):
        start, _ = label(text, found.start())
        return "picture" if text[start - 1 : start] == "!" else "link"
    if name == "auto":
        return "link"
    return "either" if name == "defined" or found["attribute"].lower() == "href" else "picture"


def label(text: str, end: int) -> tuple[int, int]:
    """Give the range of a link's text in its brackets; `end` is where the last bracket stands."""
    depth = 0
    for at in range(end, max(end - _LONGEST, -1), -1):
        depth += (text[at] == "]") - (text[at] == "[")
        if not depth:
            return at, end + 1
    return end, end + 1


def ids(source: str, wanted: str) -> Iterator[Occurrence]:
    """Give each place that sets an id by hand."""
    for found in _ID.finditer(without_code(source)):
        name = found.lastgroup or ""
        if found[name] == wanted:
            yield Occurrence("id", wanted, *found.span(name))


def texts(source: str, wanted: str) -> Iterator[Occurrence]:
    """Give each place outside code where the words stand; a block's mark fills its line."""
    words = re.escape(wanted)
    pattern = words if wanted[:1] in "[!" else rf"(?m)[ \t]*{words}(?=[ \t]*$)"
    for found in re.finditer(pattern, without_code(source)) if wanted else ():
        yield Occurrence("text", wanted, found.end() - len(wanted), found.end())


def without_code(source: str) -> str:
    """Blank out code and comments, so that every offset stays."""
    plain = _CODE.sub(lambda code: _BLANK.sub(" ", code[0]), source)
    position = 0
    while found := _INDENTED.search(plain, position):
        if not _HOLDS.match(found["opens"]):
            start, end = found.span("code")
            plain = plain[:start] + _BLANK.sub(" ", found["code"]) + plain[end:]
        position = found.end() - 1
    return plain
