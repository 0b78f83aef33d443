"""Find out where a site lives, from what its pages write."""

import re
from collections.abc import Iterable, Set
from itertools import islice
from posixpath import commonpath
from typing import TYPE_CHECKING, Final

from daozhang.links.model import Record, split
from daozhang.links.resolve.address import Origin, origin_of

if TYPE_CHECKING:
    from daozhang.links.resolve.site import Site

_FROM_HOST: Final = re.compile(r"/(?!/)")
_SURE: Final = 2 / 3
"""Of all addresses: as many must lead to a file, if where the site lives is guessed from them."""
_SOME: Final = 100
"""Records; as many are asked."""


def own_address(site: "Site") -> tuple[Origin, bool]:
    """Return where most addresses that begin with a slash lead to a file, and if it is a guess.

    Tried are the host's root, the folder that the home page's canonical names, and the one that all
    these addresses share: a site that is built for a folder is looked at without it.
    """
    home = site.records.get("index.html", Record())
    said = (address for kind, address in home.parts if kind == "canonical")
    canonical = next((address for address in said if "://" in address), "")
    origin, named = origin_of(canonical), from_host(site)
    folders = [origin.folder, ""]
    shared = common_folder(named)
    if _found(site, named, Origin(folder=shared)) >= len(named) * _SURE:
        folders.append(shared)
    if origin.folder in site.folders:
        folders.sort()
    best = max(folders, key=lambda folder: _found(site, named, origin._replace(folder=folder)))
    own = origin._replace(folder=best)
    is_elsewhere = origin.folder != best and not site.follow_from(canonical, "", own)[1]
    return Origin(folder=best) if is_elsewhere else own, best not in ("", origin.folder)


def from_host(site: "Site") -> set[str]:
    """Return the addresses from the host's root that some files name."""
    some = list(islice(site.records.values(), _SOME))
    named = {address for record in some for address in split(record.hrefs)}
    named.update(address for record in some for _, address in record.parts)
    return {address for address in named if _FROM_HOST.match(address)}


def _found(site: "Site", named: Iterable[str], origin: Origin) -> int:
    """Count the addresses that lead to a file."""
    return sum(bool(site.follow_from(address, "", origin)[1]) for address in named)


def common_folder(addresses: Set[str]) -> str:
    """Return the folder that several addresses share: `sub/` of `/sub/a` and `/sub/b/`."""
    paths = [re.split("[?#]", address)[0][1:].rpartition("/")[0] for address in addresses]
    shared = commonpath(paths) if len(paths) > 1 else ""
    return shared and f"{shared}/"
