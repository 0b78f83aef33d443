"""Publish a finished site: into a folder that a web server reads, or into object storage.

A folder holds releases; `current` leads to one and is turned in one step, so that no reader meets
half of one. Object storage gets what pages ask for first, then pages, then what leads to them; what
is left over goes last. Names with hashes stay: a page that a reader still has asks for them.
Whatever could stop it is looked for before anything is changed.
"""

import json
import os
import shutil
import sys
from argparse import ArgumentParser
from filecmp import cmp
from pathlib import Path
from urllib.parse import urlsplit

from deploy import bucket, settings
from deploy.errors import Refused
from deploy.policy import UNSERVED, is_hashed

MARK = ".daozhang"
KEPT = 3
"""Releases that stay, to be taken back to."""


def main(arguments: list[str] | None = None) -> int:
    """Publish, check whether that can be done, or take a release back; 2 where it cannot."""
    parser = ArgumentParser(prog="deploy.publish", description=__doc__)
    parser.add_argument("to", help="a folder, or REMOTE:BUCKET/PATH of rclone")
    parser.add_argument("--site", type=Path, help="what `make build` left")
    parser.add_argument("--back", action="store_true", help="take the last release back")
    parser.add_argument("--gzip", action="store_true", help="for storage that packs nothing")
    asked = parser.parse_args(arguments)
    try:
        address = settings.address()
        check(asked.to, address)
        if asked.site and address_of(asked.site) != address:
            raise Refused(f"{asked.site} was built for another address: build it again")
        if asked.back:
            print(f"published again: {take_back(Path(asked.to))}")
        elif asked.site and is_bucket(asked.to):
            bucket.upload(asked.site, asked.to, packed=asked.gzip)
            print(f"published: {asked.to}")
        elif asked.site:
            print(f"published: {put(asked.site, Path(asked.to))}")
    except Refused as refusal:
        print(f"make publish: {refusal}", file=sys.stderr)
        return 2
    return 0


def is_bucket(to: str) -> bool:
    """Return whether a place is one of rclone's: `remote:bucket`."""
    return ":" in to.partition("/")[0]


def check(to: str, address: str) -> None:
    """Raise Refused where nothing can be published to a place; change nothing."""
    if not to:
        raise Refused("say where: `make publish TO=/srv/daozhang`, or TO=remote:bucket")
    settings.check_address(address)
    if is_bucket(to):
        bucket.check(to)
    else:
        _check_folder(Path(to))


def put(site: Path, to: Path) -> Path:
    """Put a release into a folder, and turn `current` to it; return the release."""
    if found := next((path for path in site.rglob("*") if path.is_symlink()), None):
        raise Refused(f"{found} is a link: a release holds files only")
    to.mkdir(exist_ok=True)
    (to / MARK).touch()
    releases = _releases(to)
    number = int(releases[-1].name) + 1 if releases else 1
    release, last = to / "releases" / f"{number:04}", (to / "current").resolve()
    below = release / urlsplit(address_of(site)).path.lstrip("/")
    half = release.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    _fill(half / below.relative_to(release), site, last / below.relative_to(release))
    half.rename(release)
    _turn(to, release)
    for old in _releases(to)[:-KEPT]:
        shutil.rmtree(old)
    return release


def take_back(to: Path) -> Path:
    """Turn `current` to the release before it."""
    current = (to / "current").resolve()
    before = [release for release in _releases(to) if release.name < current.name]
    if not before:
        raise Refused(f"{to} holds no release before {current.name}")
    _turn(to, before[-1].resolve())
    return before[-1]


def _check_folder(to: Path) -> None:
    if to.exists() and not to.is_dir():
        raise Refused(f"{to} is no folder")
    if to.is_dir() and any(to.iterdir()) and not (to / MARK).exists():
        raise Refused(f"{to} holds something else: name an empty folder, or one that is new")
    if not to.exists() and not to.parent.is_dir():
        raise Refused(f"{to.parent} does not exist: make it first")
    if not os.access(to if to.exists() else to.parent, os.W_OK):
        raise Refused(f"{to} cannot be written by you")


def address_of(site: Path) -> str:
    """Return what a site was built for; raise Refused where it was not built by us."""
    try:
        said = json.loads((site / "release.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Refused(f"{site} is not what `make build` leaves") from None
    return str(said["address"])


def _releases(to: Path) -> list[Path]:
    return sorted(path for path in (to / "releases").glob("*") if path.name.isdigit())


def _fill(new: Path, site: Path, last: Path) -> None:
    """Write a release; what has not changed keeps its file, and so its time and its ETag."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site)
        if name.as_posix() in UNSERVED:
            continue
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        if (last / name).is_file() and cmp(path, last / name, shallow=False):
            os.link(last / name, new / name)
        else:
            shutil.copyfile(path, new / name)
    for path in last.rglob("*.js*"):
        name = path.relative_to(last)
        if is_hashed(name.as_posix().removesuffix(".br").removesuffix(".gz")):
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            if not (new / name).exists():
                os.link(path, new / name)


def _turn(to: Path, release: Path) -> None:
    """Point `current` at a release, in one step."""
    new = to / "current.new"
    new.unlink(missing_ok=True)
    new.symlink_to(Path("releases", release.name))
    new.replace(to / "current")


if __name__ == "__main__":
    sys.exit(main())
