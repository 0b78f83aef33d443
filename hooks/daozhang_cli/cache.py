"""Remember what was read of a folder, so that a second run reads only what has changed."""

import marshal
import os
import sys
import time
from pathlib import Path
from typing import Final
from zlib import crc32

from daozhang.links.model import Record
from daozhang.report import Problem, Spot
from daozhang_cli.formats import Report
from daozhang_cli.walk import FileStat, Folder

JUST_NOW: Final = 100_000_000
"""A file changed within this many nanoseconds may change again without a change of its times."""


_ROOMS: Final = (
    "daozhang", "daozhang/links", "daozhang/links/locate", "daozhang/links/read",
    "daozhang/links/resolve", "daozhang/links/rules", "daozhang_cli",
)  # fmt: skip
"""Where the code lies on which a report depends."""
Reader = tuple[str, int, list[tuple[int, str]]]
"""The folder, Python's version, and each file of that code with its time."""


def recall(folder: Folder) -> dict[str, Record]:
    """Return what is remembered of files that have not changed since.

    What cannot be understood is as good as nothing.
    """
    try:
        reader, kept = marshal.loads(_records(folder).read_bytes())
        if reader != _reader(folder.root):
            return {}
        return {
            file: Record._make(record)
            for file, stamp, record in kept
            if folder.stamps.get(file) == stamp
        }
    except (OSError, ValueError, EOFError, TypeError):
        return {}


def remember(folder: Folder) -> None:
    """Keep what was read, but for what may still change."""
    newest = _settled()
    kept = [
        (file, stamp, record[:])
        for file, record in folder.records.items()
        if max((stamp := folder.stamps[file])[:2]) < newest and file not in folder.unreadable
    ]
    _write(_records(folder), marshal.dumps((_reader(folder.root), kept)))


def _records(folder: Folder) -> Path:
    return _place(folder.root, "all" if folder.policies else "links")


def recall_report(folder: Folder, asked: object) -> Report | None:
    """Return the last report, if the same was asked of the same files."""
    try:
        state, pages, links, kinds = marshal.loads(_place(folder.root, "report").read_bytes())
        if state != _state(folder, asked):
            return None
        found = ([Problem(Spot(*spot), *rest) for spot, *rest in kind] for kind in kinds)
        return Report(pages, links, *found)
    except (OSError, ValueError, EOFError, TypeError):
        return None


def remember_report(folder: Folder, asked: object, report: Report) -> None:
    """Keep a report, unless a file may still change or could not be read."""
    newest = max(max(stamp[:2]) for stamp in folder.stamps.values())
    if newest < _settled() and not folder.unreadable:
        found = [[_values(one) for one in kind] for kind in (report.problems, report.notes)]
        kept = (_state(folder, asked), report.pages, report.links, found)
        _write(_place(folder.root, "report"), marshal.dumps(kept))


def _values(problem: Problem) -> tuple[object, ...]:
    return tuple(problem.spot), *problem[1:]


State = tuple[Reader, str, list[tuple[str, FileStat]]]


def _state(folder: Folder, asked: object) -> State:
    return _reader(folder.root), repr(asked), sorted(folder.stamps.items())


def _settled() -> int:
    return time.time_ns() - JUST_NOW


def _write(place: Path, data: bytes) -> None:
    """Write whole or not at all; a disk that takes nothing is no fault."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(place)
    except OSError:
        return


def _place(root: Path, kind: str) -> Path:
    """One file of each kind for a folder; another folder of the same sum takes its place."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "daozhang", f"{crc32(os.fsencode(root.resolve())):08x}.{kind}")


def _reader(root: Path) -> Reader:
    """Return what distinguishes this reader, of this folder, from another and from a later one."""
    own = Path(__file__).parents[1]
    entries = (entry for room in _ROOMS for entry in os.scandir(own / room))
    code = sorted((e.stat().st_mtime_ns, e.path) for e in entries if e.name.endswith(".py"))
    return str(root.resolve()), sys.hexversion, code
