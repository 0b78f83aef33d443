"""Lines → headings, tabs, indented code, definitions, and the texts that hold links and code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import Final

from daozhang.markdown.inline import cells, ends_in_pipe, reference_name
from daozhang.markdown.model import Block, Heading, Line, Link, Range, Tab, show

Lines = Sequence[Line]
"""A block: none of its lines is empty."""

_CONTAINER: Final = re.compile(
    r"""(?: !!![ ]?[\w-]+(?:[ ]+[\w-]+)* (?:[ ]+"(?P<title>.*?)")?     # !!! note "title"
          | ={3}(?P<marks>\+!?|!\+?|)[ ]+"(?P<label>.*?)" )[ ]*$      # === "label"
    """,
    re.VERBOSE,
)
_HEADING: Final = re.compile(r"(?P<level>#{1,6})(?P<title>(?:\\.|[^\\#]|#+(?=[^#]))*?)#*$")
_ATTRIBUTES: Final = re.compile(r" +\{:? *(?P<list>[^} ].*)\} *$")
_ATTRIBUTE: Final = re.compile(r"""[^ =}]+=".*?"|[^ =}]+='.*?'|[^ =}]+=[^ =}]+|[^ =}]+| """)
_UNDERLINE: Final = re.compile(r"(?:=+|-+) *$")
_RULE: Final = re.compile(r" {0,3}([-_*])(?: {0,2}\1){2,} *$")
_ITEM: Final = re.compile(r" {0,3}(?:\d+\.|[*+-]) +")
_NESTED_ITEM: Final = re.compile(r" {4,7}(?:\d+\.|[*+-]) +")
_TABLE: Final = re.compile(r"[|:\- ]+$")
_DEFINES: Final = re.compile(r" {0,3}: {1,3}")
_LAZY: Final = re.compile(r" {0,3}[^ :]")
_QUOTE: Final = re.compile(r" {0,3}> ?")
_FOOTNOTE: Final = re.compile(r" {0,3}\[\^[^\]]*\]: *")
_DEFINED: Final = re.compile(r" {0,3}\[[^\[\]]*\]:")
_REFERENCE: Final = re.compile(
    r"""^[ ]{0,3}\[(?P<name>[^\[\]]*)\]:[ ]*(?:\n[ ]*)?(?P<href>\S+)[ ]*(?:\n[ ]*)?
        (?:(?P<quote>["']).*(?P=quote)[ ]*|\(.*\)[ ]*)?$""",
    re.VERBOSE | re.MULTILINE,
)
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
            self._container, self._indented, self._table, self._heading, self._underlined,
            self._rule, self._list, self._definition, self._quote, self._footnote, self._reference,
        )  # fmt: skip

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
            for kind in self._kinds if node.depth < _DEEPEST else ():
                if (rest := kind(node, block)) is not None:
                    break
            else:
                rest = []
                node.last = None
                self._text("text" if node.begun or node.kind != "list" else "item", node, block)
            node.begun = True
            block = rest

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

    def _container(self, node: _Node, block: Lines) -> Lines | None:
        """Read a tab or a note, with the indented lines directly below it."""
        number, found = self._first(_CONTAINER, node, block)
        if not found:
            return None
        self._block(node, block[:number])
        body, rest = _dedent(block[number + 1 :])
        line, name = block[number], "title" if found["label"] is None else "label"
        label = line.cut(*found.span(name)) if found[name] else Line("", line.end)
        if label.text:
            self._text("text", node, [label])
        tab = None
        if name == "label":
            joins = node.last and node.last.kind == "tab" and "!" not in found["marks"]
            range = line.end, body[-1].end if body else line.end
            tab = Tab(show(label.text), label.range, line.at(0), range, node.depth, not joins)
            self.tabs.append(tab)
        self._inside(node, "tab" if tab else "note", body, tab)
        return rest

    def _indented(self, node: _Node, block: Lines) -> Lines | None:
        """Read what goes on with the thing above it, or else is code."""
        if not block[0].text.startswith("    "):
            return None
        into = node.last
        if into and into.kind == "footnote" and node.kind in _WHOLE:
            self._go_on(into, _dedent_loosely(block))
            return []
        if into and into.kind in _LISTS and not self._dedented:
            into, levels = _deepest(into, block[0])
            self._go_on(into, _dedent_loosely(block, levels), dedented=True)
            return []
        if into and into.kind in ("tab", "note"):
            inner, levels = _deepest(into, block[0])
            body, rest = _dedent(block, levels)
            if into.tab:
                into.tab.body = into.tab.body[0], body[-1].end
            self._parse(inner, body)
            return rest
        body, rest = _dedent(block)
        node.last = None
        self.code.append((body[0].at(0), body[-1].end))
        return rest

    def _table(self, node: _Node, block: Lines) -> Lines | None:
        if len(block) < 2 or "|" not in block[0].text or not _TABLE.match(block[1].text):
            return None
        bordered = _has_border(block[0])
        rows = [cells(line, bordered) for line in block]
        width = len(rows[0])
        if len(rows[1]) != width or (width == 1 and not all(map(_has_border, block))):
            return None
        node.last = None
        self._text("table", node, *([cell] for row in rows for cell in row[:width]))
        return []

    def _heading(self, node: _Node, block: Lines) -> Lines | None:
        number, found = self._first(_HEADING, node, block)
        if not found:
            return None
        self._block(node, block[:number])
        self._add_heading(node, len(found["level"]), block[number].cut(*found.span("title")))
        return block[number + 1 :]

    def _underlined(self, node: _Node, block: Lines) -> Lines | None:
        if len(block) < 2 or not _UNDERLINE.match(block[1].text):
            return None
        self._add_heading(node, 1 if block[1].text.startswith("=") else 2, block[0])
        return block[2:]

    def _add_heading(self, node: _Node, level: int, line: Line) -> None:
        node.last = None
        text, id = line.text.rstrip(), ""
        self._text("heading", node, [line])
        found = _ATTRIBUTES.search(text)
        if found and "}" not in _ATTRIBUTE.sub("", found["list"]):
            ids = _ids(found["list"])
            text, id = text[: found.start()].rstrip("#").rstrip(), ids[-1] if ids else ""
        title = line.cut(len(text) - len(text.lstrip()), len(text))
        self.headings.append(Heading(level, show(title.text), show(id), title.range, node.depth))

    def _rule(self, node: _Node, block: Lines) -> Lines | None:
        number, found = self._first(_RULE, node, block)
        if not found:
            return None
        self._block(node, block[:number])
        node.last = None
        return block[number + 1 :]

    def _list(self, node: _Node, block: Lines) -> Lines | None:
        if not _ITEM.match(block[0].text):
            return None
        items: list[list[Line]] = []
        for line in block:
            if found := _ITEM.match(line.text):
                items.append([line.cut(found.end())])
            elif _NESTED_ITEM.match(line.text) and not items[-1][0].text.startswith("    "):
                items.append([line])
            else:
                items[-1].append(line)
        for item in items:
            if item[0].text.startswith("    ") and node.last:
                self._go_on(node.last, _dedent_loosely(item), dedented=True)
            else:
                self._inside(node, "list", item)
        return []

    def _definition(self, node: _Node, block: Lines) -> Lines | None:
        number, found = self._first(_DEFINES, node, block)
        if not found:
            return None
        for term in block[:number]:
            self._text("text", node, [term])
        below = block[number + 1 :]
        body, rest = (below, []) if below and _LAZY.match(below[0].text) else _dedent(below)
        self._inside(node, "definition", [block[number].cut(found.end()), *body])
        return rest

    def _quote(self, node: _Node, block: Lines) -> Lines | None:
        number, found = self._first(_QUOTE, node, block)
        if not found:
            return None
        self._block(node, block[:number])
        body = [_unquote(line) for line in block[number:]]
        if node.last and node.last.kind == "quote":
            self._go_on(node.last, body)
        else:
            self._inside(node, "quote", body)
        return []

    def _footnote(self, node: _Node, block: Lines) -> Lines | None:
        number, found = self._first(_FOOTNOTE, node, block)
        if not found:
            return None
        self._block(node, block[:number])
        below = list(takewhile(lambda line: not _FOOTNOTE.match(line.text), block[number + 1 :]))
        first = block[number].cut(found.end())
        self._inside(node, "footnote", [first, *_dedent_loosely(below)])
        return block[number + 1 + len(below) :]

    def _reference(self, node: _Node, block: Lines) -> Lines | None:
        """Read definitions of links; nothing of them is seen, so what they part still goes on."""
        number, found = self._first(_DEFINED, node, block)
        while number < len(block):
            text = "\n".join(line.text for line in block[number : number + 3])
            if found := _REFERENCE.match(text):
                break
            number += 1
        else:
            return None
        if number:
            self._block(node, block[:number])
        _end_footnote(node)
        href = found["href"].lstrip("<").rstrip(">")
        start = found.start("href") + found["href"].find(href)
        line = block[number + text.count("\n", 0, start)]
        first = line.at(start - text.rfind("\n", 0, start) - 1)
        last = number + found[0].count("\n")
        range = block[number].at(0), block[last].end
        link = Link("definition", show(href), (first, first + len(href)), range)
        self.definitions[reference_name(found["name"])] = link
        return block[last + 1 :]

    def _first(
        self, pattern: re.Pattern[str], node: _Node, block: Lines
    ) -> tuple[int, re.Match[str] | None]:
        """Find the first line of a kind; what was sought in vain is not sought again below."""
        known = pattern, node.depth, block[-1]
        if known not in self._absent:
            for number, line in enumerate(block):
                if found := pattern.match(line.text):
                    return number, found
            self._absent.add(known)
        return len(block), None


def _end_footnote(node: _Node) -> None:
    if node.last and node.last.kind == "footnote":
        node.last = None


def _dedent(block: Lines, levels: int = 1) -> tuple[list[Line], Lines]:
    """Take the lines that are indented, and what follows them."""
    indent = " " * 4 * levels
    taken = list(takewhile(lambda line: line.text.startswith(indent), block))
    return [line.cut(len(indent)) for line in taken], block[len(taken) :]


def _dedent_loosely(block: Lines, levels: int = 1) -> list[Line]:
    indent = " " * 4 * levels
    return [line.cut(len(indent)) if line.text.startswith(indent) else line for line in block]


def _deepest(node: _Node, line: Line) -> tuple[_Node, int]:
    """Find the innermost list item to which an indented line belongs, and how deep it lies."""
    levels = 1
    kinds = ("list",) if node.kind == "list" else _LISTS
    while node.last and node.last.kind in kinds and line.text.startswith(" " * 4 * (levels + 1)):
        node, levels = node.last, levels + 1
    return node, levels


def _has_border(line: Line) -> bool:
    row = line.text.strip(" ")
    return row.startswith("|") or ends_in_pipe(row)


def _unquote(line: Line) -> Line:
    if line.text.strip() == ">":
        return Line("", line.end)
    found = _QUOTE.match(line.text)
    return line.cut(found.end()) if found else line


def _ids(attributes: str) -> list[str]:
    words = (found[0] for found in _ATTRIBUTE.finditer(attributes))
    return [
        word[1:] if word.startswith("#") else word[3:].strip("\"'")
        for word in words
        if word.startswith(("#", "id="))
    ]
