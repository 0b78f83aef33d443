"""A folder that a web server reads: releases in it, and `current`, which leads to one of them."""

import os
import shutil
from filecmp import cmp
from pathlib import Path
from urllib.parse import urlsplit

from deploy import settings
from deploy.errors import Refused
from deploy.policy import UNSERVED, files, is_hashed, lose_no_page

MARK = ".daozhang"
KEPT = 3
"""Releases that stay, to be taken back to."""


def check(to: Path) -> None:
    """Raise Refused where a folder is not ours, or cannot be written; change nothing."""
    if to.exists() and not to.is_dir():
        raise Refused(f"{to} is no folder")
    if to.is_dir() and any(to.iterdir()) and not (to / MARK).exists():
        raise Refused(f"{to} holds something else: name an empty folder, or one that is new")
    if not to.exists() and not to.parent.is_dir():
        raise Refused(f"{to.parent} does not exist: make it first")
    if not os.access(to if to.exists() else to.parent, os.W_OK):
        raise Refused(f"{to} cannot be written by you")


def put(site: Path, to: Path) -> Path:
    """Put a release into a folder, and turn `current` to it; return the release.

    What was current a moment ago stays: a server may be about to open it.
    """
    if found := next((path for path in site.rglob("*") if path.is_symlink()), None):
        raise Refused(f"{found} is a link: a release holds files only")
    below = urlsplit(settings.built_for(site)).path.strip("/")
    current = (to / "current").resolve() / below
    if (current / settings.MARK).exists():
        lose_no_page(files(current), site)
    to.mkdir(exist_ok=True)
    (to / MARK).touch()
    releases, last = _releases(to), (to / "current").resolve()
    release = to / "releases" / f"{int(releases[-1].name) + 1 if releases else 1:04}"
    half = release.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    _fill(half / below, site, last / below)
    _keep_hashed(last, half)
    half.rename(release)
    _turn(to, release)
    oldest = [one for one in _releases(to) if not _mark(one).exists()][-KEPT:][0]
    for one in releases:
        if one < oldest:
            shutil.rmtree(one)
            _mark(one).unlink(missing_ok=True)
    return release


def take_back(to: Path) -> Path:
    """Turn `current` to the release before it; return that one.

    What was taken back is marked, so that nobody is taken back to it.
    """
    if not (to / MARK).exists():
        raise Refused(f"{to} holds no releases: say where, as in TO=/srv/daozhang")
    current = (to / "current").resolve()
    earlier = [one for one in _releases(to) if one.name < current.name and not _mark(one).exists()]
    if not earlier:
        raise Refused(f"{to} holds no release before {current.name}")
    _keep_hashed(current, earlier[-1])
    _turn(to, earlier[-1])
    _mark(current).touch()
    return earlier[-1]


def _releases(to: Path) -> list[Path]:
    return sorted(path for path in (to / "releases").glob("*") if path.name.isdigit())


def _mark(release: Path) -> Path:
    return release.with_suffix(".back")


def _fill(new: Path, site: Path, last: Path) -> None:
    """Write a release; what has not changed keeps its file, and so its time and its ETag.

    Servers distinguish what has changed by its size and its second: that is never the old one.
    """
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site)
        if name.as_posix() in UNSERVED:
            continue
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        before = (last / name).stat().st_mtime if (last / name).is_file() else 0
        if before and cmp(path, last / name, shallow=False):
            os.link(last / name, new / name)
        else:
            shutil.copyfile(path, new / name)
            written = max((new / name).stat().st_mtime, before + 1)
            os.utime(new / name, (written, written))


def _keep_hashed(known: Path, release: Path) -> None:
    """Link into a release the names with hashes for which pages of the one before it still ask."""
    for path in known.rglob("*.js*"):
        kept = release / path.relative_to(known)
        if is_hashed(path.name.removesuffix(".br").removesuffix(".gz")) and not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            os.link(path, kept)


def _turn(to: Path, release: Path) -> None:
    """Point `current` at a release, in one step."""
    new = to / "current.new"
    new.unlink(missing_ok=True)
    new.symlink_to(Path("releases", release.name))
    new.replace(to / "current")
