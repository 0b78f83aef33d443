"""Read the files of a site that link: pages, stylesheets, data, and what search engines read."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from daozhang.links.model import Occurrence, Record
from daozhang.links.read import css
from daozhang.links.read.json_data import in_json_feed, in_manifest, in_search_index
from daozhang.links.read.page import extract
from daozhang.links.read.plain_text import in_cname, in_redirects, in_robots, in_url_list
from daozhang.links.read.xml import in_sitemap, in_xml

Reader = Callable[[str], Iterator[Occurrence]]
_PAGES: Final = (".html", ".htm", ".xhtml", ".svg")
_BY_NAME: Final[Mapping[str, Reader]] = {
    "manifest.json": in_manifest,
    "search_index.json": in_search_index,
    "feed.json": in_json_feed,
    "robots.txt": in_robots,
    "sitemap.txt": in_url_list,
    "cname": in_cname,
    "_redirects": in_redirects,
}
_BY_ENDING: Final[Mapping[str, Reader]] = {
    "css": css.loads,
    "webmanifest": in_manifest,
    "xml": in_xml,
    "rss": in_xml,
    "atom": in_xml,
}


def written_in(file: str) -> Reader | None:
    """Return how the addresses of a file are found that is no page."""
    name = file.rpartition("/")[2].lower()
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.startswith("sitemap") and name.endswith(".xml"):
        return in_sitemap
    return _BY_ENDING.get(name.rpartition(".")[2])


def reader_of(file: str, *, policies: bool = True) -> Callable[[str], Record] | None:
    """Return how a file is read, or that it has nothing to read; `policies` as in `extract`."""
    if file.lower().endswith(_PAGES):
        return extract if policies else partial(extract, policies=False)
    read = written_in(file)
    base = "../" if read is in_search_index else ""  # its entries count from the site's root
    return partial(_record, read, base) if read else None


def manifest_reader(text: str) -> Record:
    """Read a file that a page calls its manifest, whatever its name."""
    return _record(in_manifest, "", text)


def _record(read: Reader, base: str, text: str) -> Record:
    return Record(parts=tuple((one.kind, one.text) for one in read(text)), base=base)
