"""Find out where a site lives, from what its files say together and from what its pages write."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain, islice
from posixpath import commonpath
from typing import Final
from urllib.parse import unquote

from daozhang.links.model import Record, split
from daozhang.links.resolve.address import Origin, origin_of
from daozhang.links.resolve.files import Files, folders_above, url_of

_FROM_HOST: Final = re.compile(r"/(?!/)")
_RELATIVE: Final = re.compile(r"(?![/#?]|[A-Za-z][\w+.-]*:)")
_SURE: Final = 2 / 3
"""Of all addresses: as many must lead to a file, if where the site lives is guessed from them."""
_SOME: Final = 100
"""Records; as many are asked, and as many lines of a sitemap."""
_DEEP: Final = 30
"""Folders in each other; no file of a site lies deeper."""


def own_address(site: Files, records: Mapping[str, Record]) -> tuple[Origin, bool]:
    """Return where most addresses that begin with a slash lead to a file, and if it is a guess.

    Tried are the folder that the site says of itself, the host's root, and what the site seems to
    be built for: the folder that most of these addresses share, or above.
    """
    votes, named = Counter(_said(site, records)), from_host(records)
    said = min(votes, key=lambda one: (-votes[one], len(one.folder)), default=Origin())
    folders = [said.folder, ""]
    shared = common_folder(_most(named))
    for folder in (shared, *folders_above(shared)):
        if _found(site, named, Origin(folder=folder)) >= len(named) * _SURE:
            folders.append(folder)
    if said.folder in site.folders:
        folders.sort()

    def borne_out(folder: str) -> int:
        own = said._replace(folder=folder)
        return votes[own] + _found(site, named, own)

    best = max(folders, key=borne_out)
    is_elsewhere = said.folder != best and not site.find(said.folder.removeprefix(best))
    own = Origin(folder=best) if is_elsewhere else said._replace(folder=best)
    return own, best not in ("", said.folder)


def _said(site: Files, records: Mapping[str, Record]) -> Iterator[Origin]:
    """Return what each canonical address, and each line of a sitemap, says of where the site lives.

    Such an address ends in a page's own path, and what stands before it is the site's. That of the
    home page may name a language or a version: the others outvote it.
    """
    for file, record in islice(records.items(), _SOME):
        url = url_of(file)
        names = {url, file, url.removesuffix(".html")} if file != "CNAME" else {""}
        for kind, address in record.parts:
            if kind == "canonical":
                yield from _above(address, names)
    maps = (record.parts for file, record in records.items() if "sitemap" in file)
    for kind, address in islice(chain.from_iterable(maps), _SOME):
        steps = _path(address).rsplit("/", _DEEP)
        tails = ("/".join(steps[start:]) for start in range(len(steps)))
        if kind.startswith("listed"):
            yield from _above(address, [tail for tail in tails if tail and site.find(tail)])


def _above(address: str, names: Iterable[str]) -> Iterator[Origin]:
    """Return the folder in which a file lies whose address ends in one of its names."""
    path = _path(address)
    for name in sorted((name.rstrip("/") for name in names), key=len, reverse=True):
        if "://" in address and (path == name or path.endswith(f"/{name}" if name else "")):
            host = origin_of(address)
            yield host._replace(folder=path.removesuffix(name)) if name else host
            return


def _path(address: str) -> str:
    """Return what follows the host, decoded."""
    path = address.partition("://")[2].partition("/")[2]
    return unquote(re.split("[?#]", path)[0]).rstrip("/")


def from_host(records: Mapping[str, Record]) -> set[str]:
    """Return the addresses from the host's root that some files name."""
    named: set[str] = set()
    for record in islice(records.values(), _SOME):
        folder = record.base[: record.base.rfind("/") + 1]
        written = ("", *split(record.hrefs), *(address for _, address in record.parts))
        named.update(folder + one for one in written if folder and _RELATIVE.match(one))
        named.update(one for one in written if one[:1] == "/")
    return {address for address in named if _FROM_HOST.match(address)}


def _found(site: Files, named: Iterable[str], origin: Origin) -> int:
    """Count the addresses that lead to a file."""
    return sum(bool(site.follow_from(address, "", origin)[1]) for address in named)


def _most(addresses: Set[str]) -> set[str]:
    """Return those that begin with the folder with which most begin."""
    firsts = Counter(address.split("/")[1] for address in addresses if address.count("/") > 1)
    first = firsts.most_common(1)[0][0] if firsts else ""
    return {address for address in addresses if address.startswith(f"/{first}/")}


def common_folder(addresses: Set[str]) -> str:
    """Return the folder that several addresses share: `sub/` of `/sub/a` and `/sub/b/`."""
    paths = [re.split("[?#]", address)[0][1:].rpartition("/")[0] for address in addresses]
    shared = commonpath(paths) if len(paths) > 1 else ""
    return shared and f"{shared}/"
