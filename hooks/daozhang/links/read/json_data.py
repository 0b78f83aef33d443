"""Read JSON that names addresses: manifests, a search index, and data within pages.

Web App Manifest; schema.org in JSON-LD; import maps and speculation rules (HTML standard).
"""

import json
import re
from collections.abc import Iterator
from typing import Final

from daozhang.links.model import Occurrence

_ITEM: Final = re.compile(r'"(?P<value>(?:\\.|[^"\\])*+)"')
_APP: Final = re.compile(r'"(?:icons|start_url|short_name|display)"\s*:')
_PICTURES: Final = frozenset({
    "src", "image", "logo", "thumbnailUrl", "contentUrl", "banner_image", "icon", "favicon",
})  # fmt: skip
_ADDRESS: Final = re.compile(r"(?:https?:|\.{0,2}/)[^\s{}]*")
"""What other strings of linked data and of import maps do not begin with."""


def _named(keys: str) -> re.Pattern[str]:
    """Match a key with its string, or its list of strings."""
    return re.compile(rf'"(?P<key>{keys})"\s*:\s*(?:{_ITEM.pattern}|\[(?P<list>[^\[\]{{}}]*+)\])')


_OF_FEED: Final = _named("url|image|banner_image|home_page_url|icon|favicon")
_OF_APP: Final = _named("src|start_url|url")
_ENTRY: Final = _named("location")
_OF_DATA: Final = _named("url|image|logo|thumbnailUrl|contentUrl|mainEntityOfPage|item")
_URLS: Final = _named("urls")
_ANY: Final = _named(r"(?:\\.|[^\"\\]){0,1000}+")


def in_manifest(text: str) -> Iterator[Occurrence]:
    """Return a web app's icons, screenshots and pages; a bundler's manifest names no app."""
    for key, value, start, end in _strings(_OF_APP, text) if _APP.search(text) else ():
        yield Occurrence("image" if key in _PICTURES else "page", value, start, end)


def in_json_feed(text: str) -> Iterator[Occurrence]:
    """Return the pages, pictures and attachments of a JSON Feed (jsonfeed.org, 1.1)."""
    for key, value, start, end in _strings(_OF_FEED, text) if "jsonfeed.org" in text else ():
        yield Occurrence("image" if key in _PICTURES else "page", value, start, end)


def in_search_index(text: str) -> Iterator[Occurrence]:
    """Return the page and anchor that each entry of MkDocs' search index names."""
    for _, value, start, end in _strings(_ENTRY, text):
        yield Occurrence("entry", value or "./", start, end)


def in_linked_data(text: str) -> Iterator[Occurrence]:
    """Return the pages and pictures of a page's JSON-LD; an `@id` is a name, not an address."""
    for key, value, start, end in _strings(_OF_DATA, text):
        if _ADDRESS.fullmatch(value):
            yield Occurrence("image" if key in _PICTURES else "data", value, start, end)


def in_import_map(text: str) -> Iterator[Occurrence]:
    """Return the modules that an import map names; one that ends in a slash is a prefix."""
    for _, value, start, end in _strings(_ANY, text):
        if _ADDRESS.fullmatch(value) and not value.endswith("/"):
            yield Occurrence("script", value, start, end)


def in_speculation_rules(text: str) -> Iterator[Occurrence]:
    """Return the pages that a browser is to load before they are asked for."""
    for _, value, start, end in _strings(_URLS, text):
        yield Occurrence("data", value, start, end)


def _strings(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str, int, int]]:
    for found in pattern.finditer(text):
        listed = found["list"] is not None
        for one in _ITEM.finditer(text, *found.span("list")) if listed else (found,):
            yield found["key"], _unquoted(one["value"]), *one.span("value")


def _unquoted(string: str) -> str:
    try:
        return str(json.loads(f'"{string}"'))
    except ValueError:
        return string
