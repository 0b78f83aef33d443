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
    above, base = site.above(file), site.base_of(file)
    named = {*split(record.hrefs), *(address for _, address in record.parts)}
    for path in {address.partition("#")[0] for address in named}:
        if _may_name_a_file(path):
            yield site.resolve_fast(path, above) or site.follow(path, base)[1]
    for kind, address in record.parts:
        if kind == MENTION and _may_name_a_file(address):
            yield site.follow(address, "")[1]  # a script's own address, or one from the root


def _may_name_a_file(path: str) -> bool:
    """Return whether an address may lead to more than a page, by which readers come in anyway."""
    return path != "" and not path.endswith("/")
