"""How each kind of block begins, how a link is defined, and what containers take off lines."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from daozhang.markdown.code import show
from daozhang.markdown.inline import reference_name
from daozhang.markdown.model import Joined, Line, Link

TAB: Final = re.compile(r'={3}(?P<marks>\+!?|!\+?|)[ ]+"(?P<label>.*?)"[ ]*$')
INDENT: Final = re.compile("    ")
HEADING: Final = re.compile(r"(?P<level>#{1,6})(?P<title>(?:\\.|[^\\#]|#+(?=[^#]))*?)#*$")
ANY: Final = re.compile("")
"""Where more than one line decides."""
UNDERLINE: Final = re.compile(r"(?:=+|-+) *$")
RULE: Final = re.compile(r" {0,3}([-_*])(?: {0,2}\1){2,} *$")
ITEM: Final = re.compile(r" {0,3}(?:\d+\.|[*+-]) +")
DEFINES: Final = re.compile(r" {0,3}: {1,3}")
QUOTE: Final = re.compile(r" {0,3}> ?")
DEFINITION: Final = re.compile(r" {0,3}\[[^\[\]]*\]:")
MARKS: Final = frozenset(" !#*+-0123456789:=>[_")
"""How a line begins that is not simply text."""
_LAZY: Final = re.compile(r" {0,3}[^ :]")
_NESTED_ITEM: Final = re.compile(r" {4,7}(?:\d+\.|[*+-]) +")
_DEFINITION_OF_LINK: Final = re.compile(
    r"""^[ ]{0,3}\[(?P<name>[^\[\]]*)\]:[ ]*(?:\n[ ]*)?(?P<href>\S+)[ ]*(?:\n[ ]*)?
        (?:(?P<quote>["']).*(?P=quote)[ ]*|\(.*\)[ ]*)?$""",
    re.VERBOSE | re.MULTILINE,
)


class Starts:
    """Finds the first line of a kind; a search that failed is not repeated below."""

    def __init__(self) -> None:
        self._absent: set[tuple[re.Pattern[str], int, Line]] = set()

    def first(
        self, pattern: re.Pattern[str], depth: int, block: Sequence[Line]
    ) -> tuple[int, re.Match[str] | None]:
        """Return the line's number in a block at that depth, and the match, if there is one."""
        known = pattern, depth, block[-1]
        if known not in self._absent:
            for number, line in enumerate(block):
                if (found := pattern.match(line.text)) and (
                    pattern is not DEFINITION or read_definition(block[number : number + 3])
                ):
                    return number, found
            self._absent.add(known)
        return len(block), None


def read_definition(block: Sequence[Line]) -> tuple[str, Link, int] | None:
    """Return the name, where it leads, and how many lines that takes, if the block begins so."""
    joined = Joined(block[:3])
    found = _DEFINITION_OF_LINK.match(joined.text)
    if not found:
        return None
    href = found["href"].lstrip("<").rstrip(">")
    start = found.start("href") + found["href"].find(href)
    places = joined.range(start, start + len(href)), joined.range(*found.span())
    count = found[0].count("\n") + 1
    return reference_name(found["name"]), Link("definition", show(href), *places), count


def dedent(block: Sequence[Line], levels: int = 1) -> tuple[list[Line], Sequence[Line]]:
    """Split a block into its indented lines, dedented, and the rest."""
    indent = " " * 4 * levels
    taken = list(takewhile(lambda line: line.text.startswith(indent), block))
    return [line.cut(len(indent)) for line in taken], block[len(taken) :]


def dedent_loosely(block: Sequence[Line], levels: int = 1) -> list[Line]:
    """Remove the indent from the lines that have it."""
    indent = " " * 4 * levels
    return [line.cut(len(indent)) if line.text.startswith(indent) else line for line in block]


def defined(below: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Split the lines below `: a definition` at the end of that definition."""
    return (below, []) if below and _LAZY.match(below[0].text) else dedent(below)


def items(block: Sequence[Line]) -> list[list[Line]]:
    """Split a list into its items; one that is indented belongs to the one before it."""
    found: list[list[Line]] = []
    for line in block:
        if item := ITEM.match(line.text):
            found.append([line.cut(item.end())])
        elif _NESTED_ITEM.match(line.text) and not found[-1][0].text.startswith("    "):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def unquote(line: Line) -> Line:
    """Remove the mark of a quote."""
    found = QUOTE.match(line.text)
    return line.cut(found.end()) if found else line
