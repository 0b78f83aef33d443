"""Read the other files of a site that link: stylesheets, manifests, sitemap, search index."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from daozhang.links import css
from daozhang.links.model import Record
from daozhang.links.read import extract
from daozhang.links.tree import encoding_of


def decode(data: bytes) -> str:
    """Turn a file into text: UTF-8 first, else by what the page says of itself."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(encoding_of(data), errors="replace")
    except LookupError:
        return data.decode("latin-1")


_APP_KEYS: Final = frozenset({"icons", "start_url", "short_name", "display"})
_JSON_KEYS: Final = {"src": "image", "start_url": "page", "url": "page"}


def read_css(text: str) -> Record:
    """Read a stylesheet."""
    return Record(parts=tuple(("style", address) for address in css.loads(text)))


def read_manifest(text: str) -> Record:
    """Read a web app manifest: its icons, screenshots and pages."""
    try:
        manifest = json.loads(text)
    except ValueError:
        return Record()
    if not isinstance(manifest, dict) or not _APP_KEYS.intersection(manifest):
        return Record()  # another manifest: a bundler's list of what it built
    return Record(parts=tuple(_manifest_parts(manifest)))


def _manifest_parts(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for item in value:
            yield from _manifest_parts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in _JSON_KEYS and isinstance(item, str):
                yield _JSON_KEYS[key], item
            else:
                yield from _manifest_parts(item)


def read_search(text: str) -> Record:
    """Read MkDocs' search index: each entry names a page and an anchor."""
    try:
        entries = json.loads(text)["docs"]
        parts = tuple(("entry", entry["location"] or "./") for entry in entries)
        return Record(parts=parts, base="../")  # entries count from the site's root
    except (ValueError, KeyError, TypeError):
        return Record()


_LOCATION: Final = re.compile(
    r"<loc>\s*([^<]*?)\s*</loc>|<xhtml:link\b[^>]*?\bhref=[\"']([^\"']*)[\"']"
)


def read_sitemap(text: str) -> Record:
    """Read a sitemap: its pages and their twins."""
    found = _LOCATION.findall(text)
    return Record(
        parts=tuple(
            ("listed" if loc else "listed twin", (loc or twin).replace("&amp;", "&"))
            for loc, twin in found
        )
    )


def read_robots(text: str) -> Record:
    """Read robots.txt: where the sitemap is."""
    found = re.findall(r"(?im)^\s*sitemap:\s*(\S+)", text)
    return Record(parts=tuple(("page", address) for address in found))


def reader_of(file: str) -> Callable[[str], Record] | None:
    """Say how a file is read, or that it has nothing to read."""
    name = file.rpartition("/")[2].lower()
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.startswith("sitemap") and name.endswith(".xml"):
        return read_sitemap
    return _BY_ENDING.get(name.rpartition(".")[2])


_BY_NAME: Final[Mapping[str, Callable[[str], Record]]] = {
    "manifest.json": read_manifest,
    "search_index.json": read_search,
    "robots.txt": read_robots,
}
_BY_ENDING: Final[Mapping[str, Callable[[str], Record]]] = {
    "html": extract,
    "htm": extract,
    "xhtml": extract,
    "svg": extract,
    "css": read_css,
    "webmanifest": read_manifest,
}
