"""Find every file below a folder, and the state by which a change is seen."""

import os
from collections import Counter
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from daozhang.links.model import Record

_MOST: Final = 1000
"""Ways into one folder; where folders all link each other, there is no end of them."""
FileStat = tuple[int, int, int, int]
"""What marks one state of a file from another: its times of change, its size, its number."""


class Folder:
    """A built site on the disk."""

    def __init__(self, root: Path):
        self.root = root
        self.unreadable: dict[str, str] = {}
        """File → why."""
        self.stamps: dict[str, FileStat] = dict(_walk(root, self.unreadable))
        """Every file."""
        self.records: dict[str, Record] = {}

    def text(self, file: str) -> str:
        """Return a file's text; one that has gone since has none."""
        from daozhang.links.read.decode import text_of  # here: nobody reads what has not changed

        try:
            return text_of(file, (self.root / file).read_bytes())
        except OSError:
            return ""


def _walk(root: Path, unreadable: dict[str, str]) -> Iterator[tuple[str, FileStat]]:
    """Return every file, the nearest first.

    A link from a folder to itself is followed once, further ones are a circle; a link to a folder
    around the site is reported.
    """
    start = _identity(root.stat())
    outer = {_identity(folder.stat()) for folder in root.resolve().parents}
    ways = Counter([start])
    waiting: list[tuple[str, frozenset[tuple[int, int]], object]] = [
        ("", frozenset([start]), start)
    ]
    for inside, around, itself in waiting:  # and what is appended below
        for path, status in _entries(root, inside, unreadable):
            if S_ISREG(status.st_mode):
                yield path, (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
            elif S_ISDIR(status.st_mode):
                own = _identity(status)
                if own in around and own != itself:
                    continue
                ways[own] += 1
                if own in outer:
                    unreadable[path] = "it is a link to a folder around the site"
                elif ways[own] <= _MOST:
                    waiting.append((path + "/", around | {own}, own if own != itself else None))
                elif ways[own] == _MOST + 1:
                    unreadable[path] = f"more than {_MOST} links lead into it"


def _entries(
    root: Path, inside: str, unreadable: dict[str, str]
) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = sorted(os.scandir(f"{root}/{inside}"), key=attrgetter("name"))
    except OSError as error:
        unreadable[inside] = error.strerror or str(error)
        return
    for entry in entries:
        path = inside + entry.name
        try:
            status = entry.stat()
        except OSError as error:
            unreadable[path] = error.strerror or str(error)
            continue
        yield path, status


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino
