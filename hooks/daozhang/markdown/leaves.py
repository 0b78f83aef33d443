"""Blocks that contain no others: headings, tables, rules, definitions of links, and plain text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from daozhang.markdown.code import show
from daozhang.markdown.model import Block, Heading, Line, Link, Range, Tab
from daozhang.markdown.starts import UNDERLINE, read_definition
from daozhang.markdown.tables import read_table

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


Lines = Sequence[Line]
"""A block: none of its lines is empty."""
Found = re.Match[str]
LISTS: Final = ("list", "definition")
"""Kinds of nodes that go on in indented lines, however far in."""


@dataclass
class Node:
    """A container of blocks."""

    kind: str = ""
    depth: int = 0
    last: "Node | None" = None
    """Its last child, if that may continue: an indented block belongs to it."""
    tab: Tab | None = None
    begun: bool = False
    """It is not empty."""

    def innermost(self, line: Line) -> tuple["Node", int]:
        """Return the last list item to which an indented line belongs, and how deep that is."""
        node, levels = self, 1
        kinds = ("list",) if self.kind == "list" else LISTS
        while (
            (last := node.last)
            and last.kind in kinds
            and line.text.startswith(" " * 4 * (levels + 1))
        ):
            node, levels = last, levels + 1
        return node, levels


@dataclass
class Leaves:
    """The contents of a page's blocks. Each reader returns the rest of the block it has begun."""

    headings: list[Heading] = field(default_factory=list)
    tabs: list[Tab] = field(default_factory=list)
    code: list[Range] = field(default_factory=list)
    definitions: dict[str, Link] = field(default_factory=dict)
    """By name, in lower case."""
    texts: list[Lines] = field(default_factory=list)
    """Each is read for links and code by itself."""
    blocks: list[Block] = field(default_factory=list)

    def text(self, kind: str, node: Node, *blocks: Lines) -> None:
        """Keep texts, and the block that they are; `kind` as in `Block`."""
        self.texts += blocks
        range = blocks[0][0].at(0), blocks[-1][-1].end
        self.blocks.append(Block(kind, range, node.depth - (kind == "item")))

    def table(self, node: Node, _: Found, block: Lines) -> Lines | None:
        """Read a table, if the block is one."""
        if (cells := read_table(block)) is None:
            return None
        node.last = None
        self.text("table", node, *([cell] for cell in cells))
        return []

    def heading(self, node: Node, found: Found, block: Lines) -> Lines:
        """Read `## Title`."""
        return self._heading(node, len(found["level"]), block[0].cut(*found.span("title")), block)

    def underlined(self, node: Node, _: Found, block: Lines) -> Lines | None:
        """Read a title over `---` or `===`."""
        if len(block) < 2 or not UNDERLINE.match(block[1].text):
            return None
        level = 1 if block[1].text.startswith("=") else 2
        return self._heading(node, level, block[0], block[1:])

    def _heading(self, node: Node, level: int, line: Line, block: Lines) -> Lines:
        node.last = None
        self.text("heading", node, [line])
        title, id = read_title(line)
        self.headings.append(Heading(level, show(title.text), show(id), title.range, node.depth))
        return block[1:]

    def tab(self, node: Node, found: Found, line: Line, end: int) -> Tab:
        """Add and return `=== "label"`, which joins the tab above it unless it has a `!`."""
        joins = node.last and node.last.kind == "tab" and "!" not in found["marks"]
        label, body = line.cut(*found.span("label")), (line.end, end)
        tab = Tab(show(label.text), label.range, line.at(0), body, node.depth, not joins)
        self.tabs.append(tab)
        return tab

    def rule(self, node: Node, _: Found, block: Lines) -> Lines:
        """Pass over a line across the page."""
        node.last = None
        return block[1:]

    def definition_of_link(self, _node: Node, _: Found, block: Lines) -> Lines | None:
        """Read the definition of a link, which is not rendered: the block around it continues."""
        if not (defined := read_definition(block)):
            return None
        name, link, count = defined
        self.definitions[name] = link
        return block[count:]
