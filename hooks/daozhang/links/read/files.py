"""Read the files of a site that link: pages, stylesheets, data, and what search engines read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Final, TypeAlias

from daozhang.links.model import Record
from daozhang.links.read.late import Reader, reader
from daozhang.links.read.page import extract

ReaderOf: TypeAlias = Callable[[str], Callable[[str], Record] | None]
"""Takes a file's path, and returns how its text is read, or that it has nothing to read."""
_PAGES: Final = (".html", ".htm", ".xhtml", ".svg")
_READERS: Final[Mapping[str, str]] = {
    "manifest.json": "json_data.in_manifest",
    "search_index.json": "json_data.in_search_index",
    "feed.json": "json_data.in_json_feed",
    "robots.txt": "plain_text.in_robots",
    "sitemap.txt": "plain_text.in_url_list",
    "cname": "plain_text.in_cname",
    "_redirects": "plain_text.in_redirects",
    ".css": "css.loads",
    ".webmanifest": "json_data.in_manifest",
    ".xml": "xml.in_xml",
    ".rss": "xml.in_xml",
    ".atom": "xml.in_xml",
}
"""A file's name, or how it ends → what reads it: a function of this room."""


def written_in(file: str) -> Reader | None:
    """Return how the addresses of a file are found that is no page."""
    name = file.rpartition("/")[2].lower()
    if name.startswith("sitemap") and name.endswith(".xml"):
        return reader("xml.in_sitemap")
    found = _READERS.get(name) or _READERS.get("." + name.rpartition(".")[2])
    return reader(found) if found else None


def reader_of(file: str, *, policies: bool = True) -> Callable[[str], Record] | None:
    """Return how a file is read, or that it has nothing to read; `policies` as in `extract`."""
    if file.lower().endswith(_PAGES):
        return extract if policies else partial(extract, policies=False)
    read = written_in(file)
    base = "../" if file.lower().endswith("search_index.json") else ""  # from the site's root
    return partial(_record, read, base) if read else None


def manifest_reader(text: str) -> Record:
    """Read a file that a page calls its manifest, whatever its name."""
    return _record(reader("json_data.in_manifest"), "", text)


def other_manifests(records: Mapping[str, Record], files: Iterable[str]) -> Iterator[str]:
    """Return the files that pages name as their manifest, and that no other reader knows."""
    parts = chain.from_iterable(record.parts for record in records.values())
    names = {address.rpartition("/")[2] for kind, address in parts if kind == "manifest"}
    for file in files if names else ():
        if file.rpartition("/")[2] in names and not reader_of(file):
            yield file


def _record(read: Reader, base: str, text: str) -> Record:
    return Record(parts=tuple((one.kind, one.text) for one in read(text)), base=base)
