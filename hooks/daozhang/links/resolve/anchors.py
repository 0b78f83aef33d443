"""The anchors of every file, searched as they are joined, and taken apart only where that pays."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from daozhang.links.model import Record, split

_LONG: Final = 4000
"""Characters of all anchors of a file; shorter lists are searched faster than taken apart."""
_FEW: Final = 20
"""Anchors: to look for more of them in every file takes longer than to make an index."""


class Anchors(dict[str, frozenset[str]]):
    """A file → the ids and names that a fragment may name; empty for a file without a record."""

    def __init__(self, records: Mapping[str, Record]):
        self._records = records
        self._asked = 0

    def __missing__(self, file: str) -> frozenset[str]:
        record = self._records.get(file, Record())
        self[file] = frozenset(split(record.ids) + split(record.names))
        return self[file]

    def have(self, file: str, name: str) -> bool:
        """Return whether a file has an anchor; most files need no set for that."""
        record = self._records.get(file)
        if not record or len(record.ids) + len(record.names) > _LONG:
            return name in self[file]
        return f"\0{name}\0" in f"{record.ids}{record.names}\0"

    def homes(self, name: str, lang: str) -> list[str]:
        """Return the files in a language that have an anchor."""
        self._asked += 1
        if self._asked > _FEW:
            return [file for file in self._index.get(name, ()) if self._records[file].lang == lang]
        own = ((file, one) for file, one in self._records.items() if one.lang == lang)
        near = (file for file, one in own if name in one.ids or name in one.names)
        return [file for file in near if self.have(file, name)]

    @cached_property
    def _index(self) -> Mapping[str, list[str]]:
        homes: dict[str, list[str]] = {}
        for file, record in self._records.items():
            for anchor in {*split(record.ids), *split(record.names)}:
                homes.setdefault(anchor, []).append(file)
        return homes
