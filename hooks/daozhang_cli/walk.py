"""Find every file below a folder, and the state by which a change is seen."""

import os
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from daozhang.links.model import Record

_NAME: Final = attrgetter("name")
_MOST: Final = 1000
"""Links into one folder; where folders all link each other, there is no end of them."""
_FAR: Final = 20_000
"""Files out of the site to which one link leads; more of them are a whole machine's."""
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
    """Return every file, the nearest first."""
    links, top = _Links(root), f"{root}/"
    waiting = [""]
    for inside in waiting:  # and what is appended below
        for entry in _entries(top, inside, unreadable):
            path = inside + entry.name
            try:
                if entry.is_dir() and (not entry.is_symlink() or links.lead_on(path, entry)):
                    waiting.append(path + "/")
                elif S_ISREG((status := entry.stat()).st_mode):
                    times = status.st_mtime_ns, status.st_ctime_ns
                    yield path, (*times, status.st_size, status.st_ino)
            except FileNotFoundError:
                if entry.is_symlink():  # else it has gone since
                    unreadable[path] = "it is a link to nothing"
            except OSError as error:
                unreadable[path] = error.strerror or str(error)


class _Links:
    """Decides which links to folders are followed."""

    def __init__(self, root: Path):
        self._root = root
        self._home = root.resolve()
        self._outer = {_identity(folder.stat()) for folder in self._home.parents}
        self._ways: Counter[tuple[int, int]] = Counter()

    def lead_on(self, path: str, entry: os.DirEntry[str]) -> bool:
        """Return whether to follow a link: a folder's to itself once, further ones are a circle.

        Raises OSError where it leads to a folder around the site, to too many files out of it, or
        for the first link too many.
        """
        folder, place = _identity(entry.stat()), Path(entry.path).resolve()
        if folder in self._outer:
            raise OSError("it is a link to a folder around the site")
        files = chain.from_iterable(names for _, _, names in os.walk(place))
        if self._home not in (place, *place.parents) and any(islice(files, _FAR, None)):
            raise OSError(f"it is a link out of the site, to more than {_FAR:,} files")
        if self._ways[folder] > _MOST:
            return False
        around = [_identity((self._root / above).stat()) for above in Path(path).parents]
        if folder in around and (folder != around[0] or around.count(folder) > 1):
            return False
        self._ways[folder] += 1
        if self._ways[folder] > _MOST:
            raise OSError(f"more than {_MOST} links lead into it")
        return True


def _entries(top: str, inside: str, unreadable: dict[str, str]) -> list[os.DirEntry[str]]:
    try:
        return sorted(os.scandir(top + inside), key=_NAME)
    except OSError as error:
        unreadable[inside] = error.strerror or str(error)
        return []


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino
