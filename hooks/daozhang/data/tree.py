"""YAML as it was written: texts, lists and mappings, each with its place.

A text is nothing else before a type asks for it: `no` stays `no`, and `0.60` is not `0.6`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeAlias

import yaml

from daozhang.report import Lines, Problem, Spot

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = Sequence[str | int]
"""Keys and positions from the top of a file, as in `("published", "2026", "off")`."""
Range: TypeAlias = tuple[int, int]
"""Offsets into the source, the second exclusive."""
_NOTHING: Final = ("", "~", "null")
_DEEPEST: Final = 20
"""Levels. A file with more was not written by a person; 100,000 end the process."""


@dataclass(frozen=True)
class Node:
    """One part of a file."""

    value: "str | list[Node] | dict[str, Node] | None"
    """None where nothing stands behind a key."""
    range: Range
    key: Range
    """Of the key that it stands under; in a list its own."""

    def plain(self) -> Plain:
        """Return the part without its places."""
        if isinstance(self.value, dict):
            return {key: part.plain() for key, part in self.value.items()}
        if isinstance(self.value, list):
            return [part.plain() for part in self.value]
        return self.value

    def changed(self, change: Callable[[str], str]) -> "Node":
        """Return the part with every text changed."""
        if isinstance(self.value, dict):
            parts = {key: part.changed(change) for key, part in self.value.items()}
            return replace(self, value=parts)
        if isinstance(self.value, list):
            return replace(self, value=[part.changed(change) for part in self.value])
        return replace(self, value=self.value and change(self.value))


@dataclass(frozen=True)
class Tree:
    """A file of YAML, or the part of a file that is YAML."""

    file: str
    source: str
    root: Node
    faults: tuple[tuple[Range, str], ...] = ()
    """Keys that stand twice, or why there is no tree."""

    def follow(self, path: Path) -> Iterator[tuple[str | int, Node]]:
        """Return the parts on a path with their names; a step that leads nowhere is left out."""
        here = self.root
        for step in path:
            if isinstance(here.value, dict) and str(step) in here.value:
                here = here.value[str(step)]
            elif isinstance(here.value, list) and step in range(len(here.value)):
                here = here.value[int(step)]
            else:
                continue
            yield step, here

    def spot(self, path: Path, *, of_key: bool = False) -> Spot:
        """Return the place of a text, or of the key of all else; the file as a whole at its top."""
        found = [node for _, node in self.follow(path)]
        if not found:
            return Spot(self.file)
        text = isinstance(found[-1].value, str) and not of_key
        return self._lines.spot(self.file, *(found[-1].range if text else found[-1].key))

    def find(self, path: Path) -> Node | None:
        """Return the part at the end of a path; None where the path leads nowhere."""
        found = list(self.follow(path))
        return found[-1][1] if found and len(found) == len(path) else None

    def text(self, path: Path) -> str:
        """Return the text at the end of a path; nothing where there is none."""
        found = self.find(path)
        return found.value if found and isinstance(found.value, str) else ""

    def keys(self, path: Path = ()) -> list[str]:
        """Return the keys below a path, in their order."""
        found = self.find(path) if path else self.root
        return list(found.value) if found and isinstance(found.value, dict) else []

    def changed(self, change: Callable[[str], str]) -> "Tree":
        """Return the same tree with every text changed; the places stay those of the source."""
        return replace(self, root=self.root.changed(change))

    def problem(self, range: Range, rule: str, what: str) -> Problem:
        """Return what is wrong with a part of the source."""
        return Problem(self._lines.spot(self.file, *range), rule, what)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source)


def read_tree(file: str, source: str, part: Range | None = None) -> Tree:
    """Read a file, or the part of it that is YAML; what is not YAML leaves a fault and no tree."""
    start, end = part or (0, len(source))
    reader = _Reader(source[start:end], start)
    try:
        return Tree(file, source, reader.document(), tuple(reader.doubled))
    except _UnreadableError as error:
        range, what = error.range, str(error)
    except yaml.MarkedYAMLError as error:
        at = start + (error.problem_mark.index if error.problem_mark else 0)
        range, what = (at, at + 1), f"not YAML: {error.problem or error.context}"
    except yaml.reader.ReaderError as error:
        at = start + error.position
        range, what = (at, at + 1), f"not YAML: {error.reason}"
    return Tree(file, source, reader.empty, ((range, what),))


class _UnreadableError(ValueError):
    """YAML that no file of this guide needs, or that could be endless."""

    def __init__(self, range: Range, what: str) -> None:
        super().__init__(what)
        self.range = range


class _Reader:
    """Makes nodes of the parser's events; `start` is where the text begins in its file."""

    def __init__(self, text: str, start: int) -> None:
        self._events = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._start = start
        self.empty = Node(None, (start, start), (start, start))
        self.doubled: list[tuple[Range, str]] = []

    def document(self) -> Node:
        """Return the only document, empty where there is none."""
        found = self.empty
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                if found is not self.empty:
                    raise _UnreadableError(self._range(event), "a second document begins here")
                found = self._node(event, 0)
        return found

    def _node(self, event: yaml.Event, depth: int, key: Range | None = None) -> Node:
        place = self._range(event)
        if tag := getattr(event, "tag", None):
            raise _UnreadableError(place, f"`{tag}` is a tag: leave it out")
        if depth > _DEEPEST:
            raise _UnreadableError(place, "this stands too deep")
        match event:
            case yaml.ScalarEvent(value=text, implicit=implicit):
                nothing = implicit[0] and text in _NOTHING
                return Node(None if nothing else text, place, key or place)
            case yaml.SequenceStartEvent():
                items = [self._node(item, depth + 1) for item in self._inside()]
                return Node(items, place, key or place)
            case yaml.MappingStartEvent():
                return Node(self._parts(depth + 1), place, key or place)
        raise _UnreadableError(place, "an alias stands for another part: write that out")

    def _parts(self, depth: int) -> dict[str, Node]:
        """Read the keys and values of a mapping; of a key that stands there twice, the first."""
        parts: dict[str, Node] = {}
        for event in self._inside():
            key = self._range(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _UnreadableError(key, "a key is one text")
            node = self._node(next(self._events), depth, key)
            if parts.setdefault(event.value, node) is not node:
                self.doubled.append((key, f"`{event.value}` stands here more than once"))
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
