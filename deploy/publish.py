"""Publish a finished site: into a folder that a web server reads, or into object storage.

A folder holds releases; `current` leads to one and is turned in one step, so that no reader meets
half of one. Object storage gets what pages ask for first, then pages, then what leads to them; what
is left over goes last. Names with hashes stay, whichever way releases are turned: a page that a
reader still has asks for them. Whatever could stop it is looked for before anything is changed.
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
    parser.add_argument("--site", type=Path, help="what `make build` left; without one, only check")
    parser.add_argument("--back", action="store_true", help="take the last release back")
    parser.add_argument("--gzip", action="store_true", help="for storage that packs nothing")
    asked = parser.parse_args(arguments)
    try:
        if asked.back:
            print(f"published again: {take_back(asked.to)}")
        else:
            address = settings.check_address(settings.address())
            check(asked.to, address)
            if asked.site:
                publish(asked.site, asked.to, address, packed=asked.gzip)
                print(f"published: {asked.to}, for {address}")
    except (Refused, OSError) as why:
        print(f"make publish: {why}", file=sys.stderr)
        return 2
    return 0


def is_bucket(to: str) -> bool:
    """Return whether a place is one of rclone's: `remote:bucket`."""
    return ":" in to.partition("/")[0]


def check(to: str, address: str) -> None:
    """Raise Refused where nothing can be published to a place; change nothing."""
    if not to.strip():
        raise Refused("say where: `make publish TO=/srv/daozhang`, or TO=remote:bucket")
    if is_bucket(to):
        bucket.check(bucket.below(to, address))
    else:
        _check_folder(Path(to))


def publish(site: Path, to: str, address: str, *, packed: bool = False) -> None:
    """Publish a site that was built for an address; raise Refused where it was not."""
    if address_of(site) != address:
        raise Refused(f"{site} was built for another address: build it again")
    if is_bucket(to):
        bucket.upload(site, bucket.below(to, address), packed=packed)
    else:
        put(site, Path(to))


def put(site: Path, to: Path) -> Path:
    """Put a release into a folder, and turn `current` to it; return the release.

    Releases that were taken back go: the next one to take back to is never one of them.
    """
    if found := next((path for path in site.rglob("*") if path.is_symlink()), None):
        raise Refused(f"{found} is a link: a release holds files only")
    to.mkdir(exist_ok=True)
    (to / MARK).touch()
    releases, last = _releases(to), (to / "current").resolve()
    release = to / "releases" / f"{int(releases[-1].name) + 1 if releases else 1:04}"
    half = release.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    below = urlsplit(address_of(site)).path.strip("/")
    _fill(half / below, site, last / below)
    _keep_hashed(last, half)
    half.rename(release)
    _turn(to, release)
    stay = [one for one in releases if one.name <= last.name][1 - KEPT :]
    for one in releases:
        if one not in stay:
            shutil.rmtree(one)
    return release


def take_back(to: str) -> Path:
    """Turn `current` to the release before it; return that one."""
    if is_bucket(to):
        raise Refused(f"{to} keeps no releases: build the last one from its commit and publish it")
    place = Path(to)
    if not (place / MARK).exists():
        raise Refused(f"{to or 'nowhere'} holds no releases: say where, as in TO=/srv/daozhang")
    current = (place / "current").resolve()
    before = [release for release in _releases(place) if release.name < current.name]
    if not before:
        raise Refused(f"{to} holds no release before {current.name}")
    _keep_hashed(current, before[-1])
    _turn(place, before[-1])
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


if __name__ == "__main__":
    sys.exit(main())
