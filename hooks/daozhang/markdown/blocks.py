"""Lines → headings, tabs, indented code, definitions, and the texts that hold links and code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import Final

from daozhang.markdown.definitions import read_definition
from daozhang.markdown.indents import ITEM, QUOTE, dedent, dedent_loosely, items, unquote
from daozhang.markdown.model import Block, Heading, Line, Link, Range, Tab, show
from daozhang.markdown.tables import read_table
from daozhang.markdown.titles import read_title

Lines = Sequence[Line]
"""A block: none of its lines is empty."""
Found = re.Match[str]

_CONTAINER: Final = re.compile(
    r"""(?: !!![ ]?[\w-]+(?:[ ]+[\w-]+)* (?:[ ]+"(?P<title>.*?)")?     # !!! note "title"
          | ={3}(?P<marks>\+!?|!\+?|)[ ]+"(?P<label>.*?)" )[ ]*$      # === "label"
    """,
    re.VERBOSE,
)
_INDENT: Final = re.compile("    ")
_HEADING: Final = re.compile(r"(?P<level>#{1,6})(?P<title>(?:\\.|[^\\#]|#+(?=[^#]))*?)#*$")
_ANY: Final = re.compile("")
_UNDERLINE: Final = re.compile(r"(?:=+|-+) *$")
_RULE: Final = re.compile(r" {0,3}([-_*])(?: {0,2}\1){2,} *$")
_DEFINES: Final = re.compile(r" {0,3}: {1,3}")
_LAZY: Final = re.compile(r" {0,3}[^ :]")
_FOOTNOTE: Final = re.compile(r" {0,3}\[\^[^\]]*\]: *")
_DEFINITION: Final = re.compile(r" {0,3}\[[^\[\]]*\]:")
_MARKS: Final = frozenset(" !#*+-0123456789:=>[_")
"""How a line begins that is not simply text."""
_DEEPEST: Final = 80
"""Things in one another; what lies deeper is read as text."""
_LISTS: Final = ("list", "definition")
_WHOLE: Final = ("", "quote", "footnote")
"""What is read at once, not block by block: in these a footnote may go on."""


@dataclass
class _Node:
    """Something that holds blocks."""

    kind: str = ""
    depth: int = 0
    last: "_Node | None" = None
    """What stands last in it, if that may go on: an indented block belongs to it."""
    tab: Tab | None = None
    begun: bool = False
    """Something stands in it."""


@dataclass
class Blocks:
    """What the blocks of a page hold."""

    headings: list[Heading] = field(default_factory=list)
    tabs: list[Tab] = field(default_factory=list)
    code: list[Range] = field(default_factory=list)
    definitions: dict[str, Link] = field(default_factory=dict)
    """By name, in lower case."""
    texts: list[Lines] = field(default_factory=list)
    """Each is read for links and code by itself."""
    blocks: list[Block] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._dedented = False
        self._absent: set[tuple[re.Pattern[str], int, Line]] = set()
        self._kinds = (
            (_CONTAINER, True, self._container),
            (_INDENT, False, self._indented),
            (_ANY, False, self._table),
            (_HEADING, True, self._heading),
            (_ANY, False, self._underlined),
            (_RULE, True, self._rule),
            (ITEM, False, self._list),
            (_DEFINES, True, self._definition),
            (QUOTE, True, self._quote),
            (_FOOTNOTE, True, self._footnote),
            (_DEFINITION, True, self._link_definition),
        )

    def read(self, parts: Sequence[list[Line] | str]) -> None:
        """Read a page: lines, and where elements open and close among them."""
        nodes = [_Node()]
        for part in parts:
            if part == "open":
                nodes.append(_Node(depth=nodes[-1].depth))
            elif part == "close":
                nodes.pop()
                nodes[-1].last = None
            elif not isinstance(part, str):
                self._parse(nodes[-1], part)

    def _parse(self, node: _Node, lines: Lines) -> None:
        for empty, group in groupby(lines, lambda line: not line.text.strip()):
            block = list(group)
            if not empty:
                self._block(node, block)
            elif len(block) > 1:
                _end_footnote(node)

    def _block(self, node: _Node, block: Lines) -> None:
        """Let each kind take its part, in Python-Markdown's order, until nothing is left."""
        while block:
            block = self._take(node, block)
            node.begun = True

    def _take(self, node: _Node, block: Lines) -> Lines:
        """Read the first kind that is found, with what stands above it; return what is left."""
        marked = "|" in block[0].text or any(line.text[0] in _MARKS for line in block)
        for pattern, anywhere, read in self._kinds if marked and node.depth < _DEEPEST else ():
            number, found = self._first(pattern, node, block if anywhere else block[:1])
            if not found:
                continue
            if pattern is _DEFINES:
                for term in block[:number]:
                    self._text("text", node, [term])
            else:
                self._block(node, block[:number])
            if (rest := read(node, found, block[number:])) is not None:
                return rest
        node.last = None
        self._text("text" if node.begun or node.kind != "list" else "item", node, block)
        return []

    def _text(self, kind: str, node: _Node, *blocks: Lines) -> None:
        self.texts += blocks
        range = blocks[0][0].at(0), blocks[-1][-1].end
        self.blocks.append(Block(kind, range, node.depth - (kind == "item")))

    def _inside(self, node: _Node, kind: str, lines: Lines, tab: Tab | None = None) -> None:
        node.last = _Node(kind, node.depth + 1, tab=tab)
        self._go_on(node.last, lines, self._dedented and kind in ("tab", "note"))

    def _go_on(self, node: _Node, lines: Lines, dedented: bool = False) -> None:
        """Read lines into a node; `dedented`: what is indented still belongs to no list."""
        before, self._dedented = self._dedented, dedented
        self._parse(node, lines)
        self._dedented = before

    def _container(self, node: _Node, found: Found, block: Lines) -> Lines:
        """Read a tab or a note, with the indented lines directly below it."""
        line, name = block[0], "title" if found["label"] is None else "label"
        body, rest = dedent(block[1:])
        if found[name]:
            self._text("text", node, [line.cut(*found.span(name))])
        if name == "title":
            self._inside(node, "note", body)
            return rest
        joins = node.last and node.last.kind == "tab" and "!" not in found["marks"]
        label, range = (
            line.cut(*found.span("label")),
            (line.end, body[-1].end if body else line.end),
        )
        tab = Tab(show(label.text), label.range, line.at(0), range, node.depth, not joins)
        self.tabs.append(tab)
        self._inside(node, "tab", body, tab)
        return rest

    def _indented(self, node: _Node, _: Found, block: Lines) -> Lines:
        """Read what goes on with the thing above it, or else is code."""
        into = node.last
        if into and into.kind == "footnote" and node.kind in _WHOLE:
            self._go_on(into, dedent_loosely(block))
            return []
        if into and into.kind in _LISTS and not self._dedented:
            into, levels = _deepest(into, block[0])
            self._go_on(into, dedent_loosely(block, levels), dedented=True)
            return []
        if into and into.kind in ("tab", "note"):
            inner, levels = _deepest(into, block[0])
            body, rest = dedent(block, levels)
            if into.tab:
                into.tab.body = into.tab.body[0], body[-1].end
            self._parse(inner, body)
            return rest
        body, rest = dedent(block)
        node.last = None
        self.code.append((body[0].at(0), body[-1].end))
        return rest

    def _table(self, node: _Node, _: Found, block: Lines) -> Lines | None:
        if (cells := read_table(block)) is None:
            return None
        node.last = None
        self._text("table", node, *([cell] for cell in cells))
        return []

    def _heading(self, node: _Node, found: Found, block: Lines) -> Lines:
        self._add_heading(node, len(found["level"]), block[0].cut(*found.span("title")))
        return block[1:]

    def _underlined(self, node: _Node, _: Found, block: Lines) -> Lines | None:
        if len(block) < 2 or not _UNDERLINE.match(block[1].text):
            return None
        self._add_heading(node, 1 if block[1].text.startswith("=") else 2, block[0])
        return block[2:]

    def _add_heading(self, node: _Node, level: int, line: Line) -> None:
        node.last = None
        self._text("heading", node, [line])
        title, id = read_title(line)
        self.headings.append(Heading(level, show(title.text), show(id), title.range, node.depth))

    def _rule(self, node: _Node, _: Found, block: Lines) -> Lines:
        node.last = None
        return block[1:]

    def _list(self, node: _Node, _: Found, block: Lines) -> Lines:
        for item in items(block):
            if item[0].text.startswith("    ") and node.last:
                self._go_on(node.last, dedent_loosely(item), dedented=True)
            else:
                self._inside(node, "list", item)
        return []

    def _definition(self, node: _Node, found: Found, block: Lines) -> Lines:
        below = block[1:]
        body, rest = (below, []) if below and _LAZY.match(below[0].text) else dedent(below)
        self._inside(node, "definition", [block[0].cut(found.end()), *body])
        return rest

    def _quote(self, node: _Node, _: Found, block: Lines) -> Lines:
        body = [unquote(line) for line in block]
        if node.last and node.last.kind == "quote":
            self._go_on(node.last, body)
        else:
            self._inside(node, "quote", body)
        return []

    def _footnote(self, node: _Node, found: Found, block: Lines) -> Lines:
        below = list(takewhile(lambda line: not _FOOTNOTE.match(line.text), block[1:]))
        self._inside(node, "footnote", [block[0].cut(found.end()), *dedent_loosely(below)])
        return block[1 + len(below) :]

    def _link_definition(self, node: _Node, _: Found, block: Lines) -> Lines | None:
        """Read where a name leads; nothing of it is seen, so what it parts still goes on."""
        if not (defined := read_definition(block)):
            return None
        _end_footnote(node)
        name, link, count = defined
        self.definitions[name] = link
        return block[count:]

    def _first(
        self, pattern: re.Pattern[str], node: _Node, block: Lines
    ) -> tuple[int, Found | None]:
        """Find the first line of a kind; what was sought in vain is not sought again below."""
        known = pattern, node.depth, block[-1]
        if known not in self._absent:
            for number, line in enumerate(block):
                if not (found := pattern.match(line.text)):
                    continue
                if pattern is not _DEFINITION or read_definition(block[number : number + 3]):
                    return number, found
            self._absent.add(known)
        return len(block), None


def _end_footnote(node: _Node) -> None:
    if node.last and node.last.kind == "footnote":
        node.last = None


def _deepest(node: _Node, line: Line) -> tuple[_Node, int]:
    """Find the innermost list item to which an indented line belongs, and how deep it lies."""
    levels = 1
    kinds = ("list",) if node.kind == "list" else _LISTS
    while node.last and node.last.kind in kinds and line.text.startswith(" " * 4 * (levels + 1)):
        node, levels = node.last, levels + 1
    return node, levels
