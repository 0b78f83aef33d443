"""Publish a finished site: into a folder that a web server reads, or into object storage.

A folder holds releases; `current` leads to one and is turned in one step, so that no reader meets
half of one. Object storage gets what pages ask for first, then pages, then what leads to them; what
is left over goes last. Names with hashes stay, whichever way releases are turned: a page that a
reader still has asks for them. Whatever could stop it is looked for before anything is changed.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

from deploy import bucket, folder, settings
from deploy.errors import Refused


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
        folder.check(Path(to))


def take_back(to: str) -> Path:
    """Take the last release back; return the one that is published again."""
    if is_bucket(to):
        raise Refused(f"{to} keeps no releases: build the last one from its commit and publish it")
    return folder.take_back(Path(to))


def publish(site: Path, to: str, address: str, *, packed: bool = False) -> None:
    """Publish a site that was built for an address; raise Refused where it was not."""
    if settings.built_for(site) != address:
        raise Refused(f"{site} was built for another address: build it again")
    if is_bucket(to):
        bucket.upload(site, bucket.below(to, address), packed=packed)
    else:
        folder.put(site, Path(to))


if __name__ == "__main__":
    sys.exit(main())
