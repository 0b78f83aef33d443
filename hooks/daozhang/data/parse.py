"""A text → its tree, or where it is no YAML."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import yaml

from daozhang.data.broken import worded
from daozhang.data.tree import Node, Range, Tree

_NOTHING: Final = ("", "~", "null")
_MKDOCS: Final = ("!ENV", "!relative", "tag:yaml.org,2002:")
"""Tags that settings may have."""
_DEEPEST: Final = 20
"""Levels. A file with more was not written by a person; 100,000 end the process."""


@lru_cache(maxsize=64)
def read_tree(file: str, source: str, part: Range | None = None, *, tags: bool = False) -> Tree:
    """Read a file, or the part of it that is YAML; what is not YAML leaves an empty tree.

    A tag, as in `!ENV NAME`, and an alias are faults, or with `tags` left out of the tree. Results
    are shared: take them as they are.
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
        if tag and not (self._tags and tag.startswith(_MKDOCS)):
            raise _UnreadableError(place, f"`{tag}` is a tag: leave it out, or correct its name")
        if tag == "!ENV" and not re.fullmatch(r"\w*", getattr(event, "value", "")):
            what = "a default stands in brackets: write `!ENV [NAME, default]`"
            raise _UnreadableError(place, what)
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
        seen: set[str] = set()
        for event in self._inside():
            key = self._range(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _UnreadableError(
                    key, "a key is one text: put one that begins with `{` into quotes"
                )
            node = self._node(next(self._events), depth, key)
            if event.value in seen:
                self.twice.append((key, event.value))
            elif node:
                parts[event.value] = node
            seen.add(event.value)
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
