"""Decide which files of a site something leads to, by the resolver of the link check."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from daozhang.links.model import Record, split
from daozhang.links.read.mentions import MENTION
from daozhang.links.resolve.site import Site

ENTRY_POINTS: Final = re.compile(r".*\.html|[^/]+|\.well-known/.*")
"""A reader comes in by any page; search engines and telephones know what lies at the root."""


def reachable(site: Site, kept: Iterable[str]) -> frozenset[str]:
    """Follow a site's files from its entry points, and from what is kept, to all that they name."""
    found: set[str] = set()
    rest = [*kept, *(file for file in site.files if ENTRY_POINTS.fullmatch(file))]
    while rest:
        file = rest.pop()
        if file and file not in found:
            found.add(file)
            rest += _targets(site, file)
    return frozenset(found)


def _targets(site: Site, file: str) -> Iterator[str]:
    record = site.records.get(file, Record())
    for kind, written in (*(("link", href) for href in split(record.hrefs)), *record.parts):
        yield site.target(written, file)
        if kind == MENTION:
            yield site.follow(written, "")[1]  # a script's own address, or one from the root
