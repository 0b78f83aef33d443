"""Read the other files of a site that link: stylesheets, manifests, sitemap, search index."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import unescape
from typing import Final

from daozhang.links.model import Occurrence, Record
from daozhang.links.read import css
from daozhang.links.read.dom import encoding_of
from daozhang.links.read.page import extract

Reader = Callable[[str], Iterator[Occurrence]]


_SHEET: Final = re.compile(rb'@charset "([!-~]+)";')
"""How a stylesheet says in which encoding it is written."""
_HEAD: Final = 1024
"""Bytes in which a file has to say so."""
_EMPTY: Final = re.compile(
    r"""<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)
        (?P<tag>[A-Za-z][\w:-]*)(?P<attributes>(?:[^"'<>]|"[^"]*"|'[^']*')*?)/>""",
    re.VERBOSE,
)


def text_of(file: str, data: bytes) -> str:
    """Return a file's text; of XHTML as HTML spells it, in which `<script/>` does not end."""
    text = _decode(data)
    is_xml = file.lower().endswith(".xhtml")
    return _EMPTY.sub(r"<\g<tag>\g<attributes>></\g<tag>>", text) if is_xml else text


def _decode(data: bytes) -> str:
    """Decode by what a file says of itself, or as UTF-8 where its bytes suit that."""
    _, says, rest = data[:_HEAD].lower().partition(b"charset")
    is_other = says and not rest.lstrip(b" =\"'").startswith(b"utf-8")
    sheet = _SHEET.match(data) if is_other else None
    encoding = sheet[1].decode() if sheet else encoding_of(data) if is_other else ""
    try:
        if encoding in ("", _FALLBACK):
            return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(encoding or encoding_of(data), errors="replace")
    except LookupError:
        return data.decode("latin-1")


_FALLBACK: Final = "windows-1252"
"""What a browser assumes where nothing is said."""


_STRING: Final = r'"(?P<value>(?:\\.|[^"\\])*+)"'
_APP: Final = re.compile(r'"(?:icons|start_url|short_name|display)"\s*:')
_NAMED_BY_APP: Final = re.compile(rf'"(?P<key>src|start_url|url)"\s*:\s*{_STRING}')
_ENTRY: Final = re.compile(rf'"location"\s*:\s*{_STRING}')
_LISTED: Final = re.compile(
    r"""
    <!--.*?(?:-->|\Z)
    | <(?:image:)?loc>\s*(?:<!\[CDATA\[)?(?P<listed>[^<\]]*?)(?:\]\]>)?\s*</
    | <xhtml:link\b[^>]*?\bhref=["'](?P<twin>[^"']*)["']
    """,
    re.VERBOSE | re.DOTALL,
)
_SITEMAP: Final = re.compile(r"(?im)^[ \t]*sitemap:[ \t]*(?P<value>\S+)")


def in_manifest(text: str) -> Iterator[Occurrence]:
    """Return a web app's icons, screenshots and pages; a bundler's manifest names no app."""
    for found in _NAMED_BY_APP.finditer(text) if _APP.search(text) else ():
        kind = "image" if found["key"] == "src" else "page"
        yield Occurrence(kind, _unquoted(found["value"]), *found.span("value"))


def in_search_index(text: str) -> Iterator[Occurrence]:
    """Return the page and anchor that each entry of MkDocs' search index names."""
    for found in _ENTRY.finditer(text):
        yield Occurrence("entry", _unquoted(found["value"]) or "./", *found.span("value"))


def in_sitemap(text: str) -> Iterator[Occurrence]:
    """Return a sitemap's pages and pictures, and the twins of each."""
    for found in _LISTED.finditer(text):
        for name, kind in (("listed", "listed"), ("twin", "listed twin")):
            if found[name] is not None:
                yield Occurrence(kind, unescape(found[name]), *found.span(name))


def in_robots(text: str) -> Iterator[Occurrence]:
    """Return the sitemaps that robots.txt names."""
    for found in _SITEMAP.finditer(text):
        yield Occurrence("page", found["value"], *found.span("value"))


def _unquoted(string: str) -> str:
    try:
        return str(json.loads(f'"{string}"'))
    except ValueError:
        return string


def written_in(file: str) -> Reader | None:
    """Return how the addresses of a file are found that is no page."""
    name = file.rpartition("/")[2].lower()
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.startswith("sitemap") and name.endswith(".xml"):
        return in_sitemap
    return _BY_ENDING.get(name.rpartition(".")[2])


def reader_of(file: str) -> Callable[[str], Record] | None:
    """Return how a file is read, or that it has nothing to read."""
    if file.lower().endswith(_PAGES):
        return extract
    read = written_in(file)
    base = "../" if read is in_search_index else ""  # its entries count from the site's root
    return partial(_record, read, base) if read else None


def _record(read: Reader, base: str, text: str) -> Record:
    return Record(parts=tuple((one.kind, one.text) for one in read(text)), base=base)


_PAGES: Final = (".html", ".htm", ".xhtml", ".svg")
_BY_NAME: Final[Mapping[str, Reader]] = {
    "manifest.json": in_manifest,
    "search_index.json": in_search_index,
    "robots.txt": in_robots,
}
_BY_ENDING: Final[Mapping[str, Reader]] = {"css": css.loads, "webmanifest": in_manifest}
