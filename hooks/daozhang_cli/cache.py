"""Remember the report on a folder, so that one that has not changed is not read again.

Records of single files are not kept: most generators write every file at every build.
"""

import marshal
import os
import sys
import time
from pathlib import Path
from typing import Final
from zlib import crc32

from daozhang.report import Problem, Spot
from daozhang_cli.formats import Report
from daozhang_cli.walk import FileStat, Folder

JUST_NOW: Final = 100_000_000
"""A file changed within this many nanoseconds may change again without a change of its times."""
_CODE: Final = ("daozhang/*.py", "daozhang/links/**/*.py", "daozhang_cli/*.py")
"""What a report depends on."""
State = tuple[str, int, list[tuple[int, str]], str, list[tuple[str, FileStat]]]
"""The folder, Python's version, the files of that code, what was asked, and the folder's files."""


def recall(folder: Folder, asked: object) -> Report | None:
    """Return the last report, if the same was asked of the same files.

    What cannot be understood is as good as nothing.
    """
    try:
        state, pages, links, kinds = marshal.loads(_place(folder.root).read_bytes())
        if state != _state(folder, asked):
            return None
        found = ([Problem(Spot(*spot), *rest) for spot, *rest in kind] for kind in kinds)
        return Report(pages, links, *found)
    except (OSError, ValueError, EOFError, TypeError):
        return None


def remember(folder: Folder, asked: object, report: Report) -> None:
    """Keep a report, unless a file may still change or could not be read."""
    newest = max(max(stamp[:2]) for stamp in folder.stamps.values())
    if newest < time.time_ns() - JUST_NOW and not folder.unreadable:
        kinds = (report.problems, report.notes)
        found = [[(tuple(one.spot), *one[1:]) for one in kind] for kind in kinds]
        kept = (_state(folder, asked), report.pages, report.links, found)
        _write(_place(folder.root), marshal.dumps(kept))


def _state(folder: Folder, asked: object) -> State:
    own = Path(__file__).parents[1]
    code = sorted((p.stat().st_mtime_ns, str(p)) for some in _CODE for p in own.glob(some))
    files = sorted(folder.stamps.items())
    return str(folder.root.resolve()), sys.hexversion, code, repr(asked), files


def _write(place: Path, data: bytes) -> None:
    """Write whole or not at all; a disk that takes nothing is no fault."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(place)
    except OSError:
        return


def _place(root: Path) -> Path:
    """One file for a folder; another folder of the same sum takes its place."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "daozhang", f"{crc32(os.fsencode(root.resolve())):08x}.report")
