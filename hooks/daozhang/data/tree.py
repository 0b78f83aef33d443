"""YAML as it was written: texts, lists and mappings, each with its place.

A scalar stays text until a type converts it: `no` stays `no`, and `0.60` is not `0.6`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, TypeAlias

import yaml

from daozhang.lines import Located
from daozhang.report import Problem, Spot

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = Sequence[str | int]
"""Keys and positions from the top of a file, as in `("published", "2026", "off")`."""
Range: TypeAlias = tuple[int, int]
"""Offsets into the source, the second exclusive."""
_YAML: Final[Any] = yaml.SafeLoader("")
_TEXT: Final = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class Node:
    """One part of a file."""

    value: "str | list[Node] | dict[str, Node] | None"
    """None for a key without a value."""
    range: Range
    key: Range
    """Of its key; of an item of a list, its own."""
    quoted: bool = False

    @property
    def inner(self) -> Range:
        """The range without quotation marks."""
        start, end = self.range
        return (start + 1, end - 1) if self.quoted else self.range

    def plain(self, change: Callable[[str], str] = str) -> Plain:
        """Return the part without its places, and with every text changed."""
        if isinstance(self.value, dict):
            return {key: part.plain(change) for key, part in self.value.items()}
        if isinstance(self.value, list):
            return [part.plain(change) for part in self.value]
        return self.value and change(self.value)


@dataclass(frozen=True)
class Tree(Located):
    """A file of YAML, or the part of a file that is YAML."""

    file: str
    source: str
    root: Node
    twice: tuple[tuple[Range, str], ...] = ()
    """Duplicate keys; the first counts."""
    broken: tuple[Range, str] | None = None
    """Where it is no YAML, and why: then the tree is empty."""

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
        """Return the place of a text, or else of its key; the file as a whole for an empty path."""
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
        """Return the text at the end of a path, or "" if there is none."""
        found = self.find(path)
        return found.value if found and isinstance(found.value, str) else ""

    def keys(self, path: Path = ()) -> list[str]:
        """Return the keys below a path, in their order."""
        found = self.find(path) if path else self.root
        return list(found.value) if found and isinstance(found.value, dict) else []

    def items(self, path: Path) -> list[Node]:
        """Return the items of the list at the end of a path; none where there is no list."""
        found = self.find(path)
        return found.value if found and isinstance(found.value, list) else []

    def texts(self, path: Path) -> Iterator[tuple[Path, Node]]:
        """Return every text at the end of a path and below it, each with its path."""
        found = self.find(path)
        if found and isinstance(found.value, str):
            yield path, found
        below = (*self.keys(path), *range(len(self.items(path))))
        for step in below:
            yield from self.texts((*path, step))

    def doubled(self, rule: str) -> list[Problem]:
        """Return the keys that stand more than once."""
        what, help = "`{}` stands here more than once", "keep one of them"
        return [self.problem(range, rule, what.format(key), help) for range, key in self.twice]

    def no_texts(self, keys: Iterable[str], rule: str) -> Iterator[Problem]:
        """Find in some parts what YAML takes for a number, a day, or yes and no."""
        for path, node in chain.from_iterable(self.texts((key,)) for key in keys):
            text = str(node.value)
            if not node.quoted and _YAML.resolve(yaml.ScalarNode, text, (True, False)) != _TEXT:
                what, help = f"`{text}` is no text to YAML", f'write it as `"{text}"`'
                yield Problem(self.spot(path), rule, what, help, text)
