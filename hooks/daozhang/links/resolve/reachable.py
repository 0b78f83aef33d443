"""Decide which files of a site something leads to, by the resolver of the link check."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from typing import Final

from daozhang.links.model import Record, split
from daozhang.links.read.files import ReaderOf, reader_of
from daozhang.links.resolve.site import Site

ENTRY_POINTS: Final = re.compile(r".*\.html|[^/]+|\.well-known/.*")
"""A reader comes in by any page; search engines and telephones know what lies at the root."""
_MENTION: Final = "mention"
"""The kind of a string that leads to a file, or is no address at all."""
_SCRIPTS: Final = (".js", ".mjs", ".json")
_STRING: Final = re.compile(r"[\"'`]([^\"'`\s<>()]+\.\w+)[\"'`]")
_GIVEN: Final = re.compile(
    r"""data-(?<=\sdata-)[\w-]+\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)
"""What a page gives its scripts, as in `data-index="../search_index.json"`."""


def mentions_of(file: str, reader_of: ReaderOf = reader_of) -> Callable[[str], Record] | None:
    """Return how a file is read that may name another, by a link or in a script."""
    read = reader_of(file)
    if file.endswith(_SCRIPTS):
        return lambda text: _with(Record(), _STRING.findall(text))
    if read and file.endswith(".html"):
        return lambda text: _with(read(text), (*_given(text), *_STRING.findall(text)))
    return read


def _with(record: Record, mentions: Iterable[str]) -> Record:
    return record._replace(parts=(*record.parts, *((_MENTION, one) for one in mentions)))


def _given(html: str) -> Iterator[str]:
    for found in _GIVEN.finditer(html):
        yield unescape(found["double"] or found["single"] or found["bare"] or "")


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
        if path[-1:] not in ("", "/"):  # a page, by which readers come in anyway
            yield site.resolve_fast(path, above) or site.follow(path, base)[1]
    for kind, address in record.parts:
        if kind == _MENTION and address[-1:] != "/":
            yield site.follow(address, "")[1]  # a script's own address, or one from the root
