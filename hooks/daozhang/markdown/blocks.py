"""Lines → headings, tabs, indented code, definitions, and texts that may contain links and code."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from daozhang.markdown import starts
from daozhang.markdown.leaves import LISTS, Found, Leaves, Lines, Node
from daozhang.markdown.model import Line, Tab
from daozhang.markdown.starts import dedent, dedent_loosely

_DEEPEST: Final = 80
"""Levels of nesting; what is deeper is read as text."""


@dataclass
class Blocks(Leaves):
    """Reads the lines of a page in Python-Markdown's order: the blocks that contain others."""

    def __post_init__(self) -> None:
        self._dedented = False
        self._starts = starts.Starts()
        self._kinds = (
            (starts.TAB, True, self._tab),
            (starts.INDENT, False, self._indented),
            (starts.ANY, False, self.table),
            (starts.HEADING, True, self.heading),
            (starts.ANY, False, self.underlined),
            (starts.RULE, True, self.rule),
            (starts.ITEM, False, self._list),
            (starts.DEFINES, True, self._definition),
            (starts.QUOTE, True, self._quote),
            (starts.DEFINITION, True, self.definition_of_link),
        )

    def read(self, parts: Sequence[list[Line] | str]) -> None:
        """Read a page: lines, and where elements open and close among them."""
        nodes = [Node()]
        for part in parts:
            if part == "open":
                nodes.append(Node(depth=nodes[-1].depth))
            elif part == "close":
                nodes.pop()
                nodes[-1].last = None
            elif not isinstance(part, str):
                self._parse(nodes[-1], part)

    def _parse(self, node: Node, lines: Lines) -> None:
        for empty, group in groupby(lines, lambda line: not line.text.strip()):
            block: Lines = [] if empty else list(group)
            while block:
                block = self._take(node, block)
                node.begun = True

    def _take(self, node: Node, block: Lines) -> Lines:
        """Read the first kind that matches, and what is above it; return the rest."""
        marked = "|" in block[0].text or any(line.text[0] in starts.MARKS for line in block)
        for pattern, anywhere, read in self._kinds if marked and node.depth < _DEEPEST else ():
            number, found = self._starts.first(
                pattern, node.depth, block if anywhere else block[:1]
            )
            if not found:
                continue
            if pattern is starts.DEFINES:
                for term in block[:number]:
                    self.text("text", node, [term])
            else:
                self._parse(node, block[:number])
            if (rest := read(node, found, block[number:])) is not None:
                return rest
        node.last = None
        self.text("text" if node.begun or node.kind != "list" else "item", node, block)
        return []

    def _inside(self, node: Node, kind: str, lines: Lines, tab: Tab | None = None) -> None:
        node.last = Node(kind, node.depth + 1, tab=tab)
        self._go_on(node.last, lines, self._dedented and kind == "tab")

    def _go_on(self, node: Node, lines: Lines, dedented: bool = False) -> None:
        """Read lines into a node; `dedented`: an indented line does not continue a list yet."""
        before, self._dedented = self._dedented, dedented
        self._parse(node, lines)
        self._dedented = before

    def _tab(self, node: Node, found: Found, block: Lines) -> Lines:
        """Read a tab, with the indented lines directly below it."""
        line = block[0]
        body, rest = dedent(block[1:])
        self.text("text", node, [line.cut(*found.span("label"))])
        self._inside(node, "tab", body, self.tab(node, found, line, [line, *body][-1].end))
        return rest

    def _indented(self, node: Node, _: Found, block: Lines) -> Lines:
        """Read what continues the block above, or else is code."""
        into = node.last
        inner, levels = into.innermost(block[0]) if into else (node, 1)
        if into and into.kind in LISTS and not self._dedented:
            self._go_on(inner, dedent_loosely(block, levels), dedented=True)
            return []
        if into and into.tab:
            body, rest = dedent(block, levels)
            into.tab.body = into.tab.body[0], body[-1].end
            self._parse(inner, body)
            return rest
        body, rest = dedent(block)
        node.last = None
        self.code.append((body[0].at(0), body[-1].end))
        return rest

    def _list(self, node: Node, _: Found, block: Lines) -> Lines:
        for item in starts.items(block):
            if item[0].text.startswith("    ") and node.last:
                self._go_on(node.last, dedent_loosely(item), dedented=True)
            else:
                self._inside(node, "list", item)
        return []

    def _definition(self, node: Node, found: Found, block: Lines) -> Lines:
        body, rest = starts.defined(block[1:])
        self._inside(node, "definition", [block[0].cut(found.end()), *body])
        return rest

    def _quote(self, node: Node, _: Found, block: Lines) -> Lines:
        body = [starts.unquote(line) for line in block]
        if node.last and node.last.kind == "quote":
            self._go_on(node.last, body)
        else:
            self._inside(node, "quote", body)
        return []
