"""Which files of a site something leads to: all that the check follows, and what scripts name."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from daozhang.links.files import reader_of
from daozhang.links.model import Record, split
from daozhang.links.site import Site
from daozhang.links.tree import Tree

ENTRY_POINTS: Final = re.compile(
    r"""
    .*\.html                           # a reader comes in by any page
    | sitemap\.xml(\.gz)? | robots\.txt  # a search engine by these
    | [^/]*\.(png|ico|webmanifest)     # a telephone by what lies at the root
    """,
    re.VERBOSE,
)
_SCRIPTS: Final = (".js", ".mjs", ".json")
_MAY_LEAD: Final = "mention"
"""The kind of what a script or an attribute says, which leads somewhere or is no address at all."""
_STRING: Final = re.compile(r"[\"'`]([^\"'`\s<>()]+\.\w+)[\"'`]")


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
        if kind == _MAY_LEAD:
            yield site.follow(written, "")[1]  # a script's own address, or one from the root


def mentions_of(file: str) -> Callable[[str], Record] | None:
    """Say how a file is read that may name another, by a link or in a script."""
    read = reader_of(file)
    if file.endswith(_SCRIPTS):
        return lambda text: _with(Record(), _STRING.findall(text))
    if read and file.endswith(".html"):
        return lambda text: _with(read(text), _said_to_scripts(text))
    return read


def _with(record: Record, mentions: Iterable[str]) -> Record:
    return record._replace(parts=(*record.parts, *((_MAY_LEAD, one) for one in mentions)))


def _said_to_scripts(html: str) -> Iterator[str]:
    """Return what a page says to its scripts: data attributes, and the strings of data."""
    tree = Tree(html)
    yield from tree.data_attributes()
    for script in tree.named("script"):
        yield from _STRING.findall(script.text)
