"""Remember what was read of a folder, so that a second run reads only what has changed."""

import marshal
import os
import sys
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from daozhang.folder import Folder, Stamp
from daozhang.links.model import Record

_JUST_NOW: Final = 100_000_000
"""A file changed within this many nanoseconds may change again without its times telling."""


def recall(root: Path) -> dict[str, tuple[Stamp, Record]]:
    """Give what is remembered; what cannot be understood is as good as nothing."""
    try:
        kept = marshal.loads(_place(root).read_bytes())
        return {file: (stamp, Record._make(record)) for file, stamp, record in kept}
    except (OSError, ValueError, EOFError, TypeError):
        return {}


def still_true(
    kept: Mapping[str, tuple[Stamp, Record]], stamps: Mapping[str, Stamp]
) -> dict[str, Record]:
    """Choose the records of the files that have not changed since."""
    return {file: record for file, (stamp, record) in kept.items() if stamps.get(file) == stamp}


def remember(folder: Folder) -> None:
    """Keep what was read; a disk that takes nothing is no fault."""
    newest = time.time_ns() - _JUST_NOW
    kept = [
        (file, stamp, tuple(record))
        for file, record in folder.records.items()
        if max((stamp := folder.stamps[file])[:2]) < newest and file not in folder.unreadable
    ]
    place = _place(folder.root)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(marshal.dumps(kept))
        fresh.replace(place)
    except OSError:
        return


def _place(root: Path) -> Path:
    """One file a folder, and another for each version of the reader."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    code = sorted(Path(__file__).parent.glob("links/*.py"))
    state = [root.resolve(), sys.hexversion, *((p.stat().st_mtime_ns, p.name) for p in code)]
    return Path(home, "daozhang", sha256(repr(state).encode()).hexdigest()[:32])
