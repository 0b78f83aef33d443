"""The anchors of every file, taken apart for those alone to which a fragment leads."""

from collections.abc import Mapping
from functools import cached_property

from daozhang.links.model import Record, split


class Anchors(dict[str, frozenset[str]]):
    """A file → the ids and names that a fragment may name; empty for a file without a record."""

    def __init__(self, records: Mapping[str, Record]):
        self._records = records

    def __missing__(self, file: str) -> frozenset[str]:
        record = self._records.get(file, Record())
        self[file] = frozenset(split(record.ids) + split(record.names))
        return self[file]

    @cached_property
    def homes(self) -> Mapping[str, list[str]]:
        """Each anchor → the files that have it."""
        homes: dict[str, list[str]] = {}
        for file in self._records:
            for anchor in self[file]:
                homes.setdefault(anchor, []).append(file)
        return homes
