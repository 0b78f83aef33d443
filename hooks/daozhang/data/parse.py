"""A text → its tree, or where it is no YAML."""

import re
from collections.abc import Iterator
from typing import Final

import yaml

from daozhang.data.tree import Node, Range, Tree

_NOTHING: Final = ("", "~", "null")
_DEEPEST: Final = 20
"""Levels. A file with more was not written by a person; 100,000 end the process."""
_ODD: Final = re.compile(r"^[ \t-]*(?P<key>[\w-]+：)", re.MULTILINE)
"""A key with a full-width colon: YAML breaks off on a line below it."""
_WIDE: Final = re.compile(r"^[ \t-]*[\u00a0\u3000]", re.MULTILINE)
_OPEN: Final = re.compile(r"""^[^#"'\n]*[:\[,-][ ](?P<mark>")[^"\n]*$""", re.MULTILINE)
"""A text that is not closed on its line; the fault is found where the next one opens."""


def read_tree(file: str, source: str, part: Range | None = None, *, tags: bool = False) -> Tree:
    """Read a file, or the part of it that is YAML; what is not YAML leaves an empty tree.

    A tag, as in `!ENV NAME`, and an alias are faults, or with `tags` left out of the tree.
    """
    start, end = part or (0, len(source))
    reader = _Reader(source[start:end], start, tags)
    try:
        return Tree(file, source, reader.document(), tuple(reader.twice))
    except _UnreadableError as error:
        broken = error.range, str(error)
    except yaml.MarkedYAMLError as error:
        at, what = worded(error, source[start:end])
        at = min(start + at, max(end - 1, start))
        broken = (at, at + 1), what
    except yaml.reader.ReaderError as error:
        at = start + error.position
        broken = (at, at + 1), f"this cannot be read: {error.reason}"
    return Tree(file, source, reader.empty, broken=broken)


def worded(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Return where a fault is, and what it is to who has never read a parser's words."""
    if odd := _ODD.search(text):
        return odd.start("key"), f"`{odd['key']}` is no key: write a half-width colon and a space"
    if wide := _WIDE.search(text):
        return wide.end() - 1, "a wide space stands here: YAML takes ordinary ones before a key"
    problem, context = str(error.problem), str(error.context)
    mark, what = error.problem_mark, f"this cannot be read: {error.problem or error.context}"
    sign = text[mark.index : mark.index + 1] if mark else ""
    if sign == "\t" or "tab" in problem:
        what = "a tab stands before a key: YAML takes spaces only"
    elif "cannot start any token" in problem or "alphabetic or numeric" in problem:
        sign = "*" if "alphabetic" in problem else sign
        what = f"no text begins with `{sign}`: put it into quotation marks"
    elif "mapping values" in problem:
        what = (
            "this line is indented otherwise than the one above, or a second colon stands in it: "
            "put such a text into quotation marks"
        )
    elif "expected ':'" in problem:
        mark, what = error.context_mark, "no colon stands behind this key: write it as `name:`"
    elif "<document start>" in problem:
        what = "this line is indented otherwise than the first: begin every key at the margin"
    elif "expected" in problem and (opens := _OPEN.search(text, 0, mark.index if mark else 0)):
        return opens.start("mark"), "a quotation mark is never closed"
    elif "quoted scalar" in context:
        mark, what = error.context_mark, "a quotation mark is never closed"
    elif "flow " in context:
        what = "a bracket is never closed: put a text with brackets into quotation marks"
        mark = error.context_mark
    return mark.index if mark else 0, what


class _UnreadableError(ValueError):
    """YAML that no file of this guide needs, or that could be endless."""

    def __init__(self, range: Range, what: str) -> None:
        super().__init__(what)
        self.range = range


class _Reader:
    """Makes nodes of the parser's events; `start` is where the text begins in its file."""

    def __init__(self, text: str, start: int, tags: bool) -> None:
        self._events = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._start = start
        self._tags = tags
        self.empty = Node(None, (start, start), (start, start))
        self.twice: list[tuple[Range, str]] = []

    def document(self) -> Node:
        """Return the only document; an empty node if there is none."""
        found = self.empty
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                if found is not self.empty:
                    raise _UnreadableError(self._range(event), "a second document begins here")
                found = self._node(event, 0) or found
        return found

    def _node(self, event: yaml.Event, depth: int, key: Range | None = None) -> Node | None:
        """Return a node; None for what has a tag, where these are left out."""
        place, tag = self._range(event), getattr(event, "tag", None)
        if tag and not self._tags:
            raise _UnreadableError(place, f"`{tag}` is a tag: leave it out")
        if isinstance(event, yaml.AliasEvent) and self._tags:
            return None
        node = self._made(event, depth, place, key or place)
        return None if tag else node

    def _made(self, event: yaml.Event, depth: int, place: Range, key: Range) -> Node:
        if depth > _DEEPEST:
            raise _UnreadableError(place, "this stands too deep")
        match event:
            case yaml.ScalarEvent(value=text, implicit=(plain, _)):
                nothing = plain and text in _NOTHING
                return Node(None if nothing else text, place, key, quoted=not plain)
            case yaml.SequenceStartEvent():
                items = [self._node(item, depth + 1) for item in self._inside()]
                return Node([*filter(None, items)], place, key)
            case yaml.MappingStartEvent():
                return Node(self._parts(depth + 1), place, key)
        raise _UnreadableError(place, "an alias stands for another part: write that out")

    def _parts(self, depth: int) -> dict[str, Node]:
        """Read the keys and values of a mapping; of a duplicate key, the first."""
        parts: dict[str, Node] = {}
        for event in self._inside():
            key = self._range(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _UnreadableError(
                    key, "a key is one text: put one that begins with `{` into quotes"
                )
            node = self._node(next(self._events), depth, key)
            if node and parts.setdefault(event.value, node) is not node:
                self.twice.append((key, event.value))
        return parts

    def _inside(self) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, yaml.CollectionEndEvent):
                return
            yield event

    def _range(self, event: yaml.Event) -> Range:
        ends = (event.start_mark, event.end_mark)
        start, end = (self._start + (mark.index if mark else 0) for mark in ends)
        return start, end
