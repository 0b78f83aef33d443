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
_PARAMETERS: Final = re.compile(r'"params"\s*:\s*\{(?:[^{}]|\{[^{}]*\})*+\}')
"""How an app calls what is shared with it: `"url": "link"` is no address (Web Share Target)."""
_PICTURES: Final = frozenset({
    "src", "image", "logo", "thumbnailUrl", "contentUrl", "banner_image", "icon", "favicon",
})  # fmt: skip
_ADDRESS: Final = re.compile(r"(?:https?:|\.{0,2}/)[^\s{}]*")
"""What other strings of linked data and of import maps do not begin with."""


def in_manifest(text: str) -> Iterator[Occurrence]:
    """Return a web app's icons, screenshots and pages; a bundler's manifest names no app."""
    text = _PARAMETERS.sub(lambda found: " " * len(found[0]), text)
    return _named("src|start_url|url", "page", text if _APP.search(text) else "")


def in_json_feed(text: str) -> Iterator[Occurrence]:
    """Return the pages, pictures and attachments of a JSON Feed (jsonfeed.org, 1.1)."""
    keys = "url|image|banner_image|home_page_url|icon|favicon"
    return _named(keys, "page", text if "jsonfeed.org" in text else "")


def in_search_index(text: str) -> Iterator[Occurrence]:
    """Return the page and anchor that each entry of MkDocs' search index names."""
    return (one._replace(text=one.text or "./") for one in _named("location", "entry", text))


def in_linked_data(text: str) -> Iterator[Occurrence]:
    """Return the pages and pictures of a page's JSON-LD; an `@id` is a name, not an address."""
    keys = "url|image|logo|thumbnailUrl|contentUrl|mainEntityOfPage|item"
    return (one for one in _named(keys, "data", text) if _ADDRESS.fullmatch(one.text))


def in_import_map(text: str) -> Iterator[Occurrence]:
    """Return the modules that an import map names; one that ends in a slash is a prefix."""
    for one in _named(r"(?:\\.|[^\"\\]){0,1000}+", "script", text):
        if _ADDRESS.fullmatch(one.text) and not one.text.endswith("/"):
            yield one._replace(kind="script")


def in_speculation_rules(text: str) -> Iterator[Occurrence]:
    """Return the pages that a browser is to load before they are asked for."""
    return _named("urls", "data", text)


def _named(keys: str, kind: str, text: str) -> Iterator[Occurrence]:
    """Return the string of each such key, or each of its list; a picture's is an `image`."""
    pattern = rf'"(?P<key>{keys})"\s*:\s*(?:{_ITEM.pattern}|\[(?P<list>[^\[\]{{}}]*+)\])'
    for found in re.finditer(pattern, text):
        listed = found["list"] is not None
        for one in _ITEM.finditer(text, *found.span("list")) if listed else (found,):
            what = "image" if found["key"] in _PICTURES else kind
            yield Occurrence(what, _unquoted(one["value"]), *one.span("value"))


def _unquoted(string: str) -> str:
    try:
        return str(json.loads(f'"{string}"'))
    except ValueError:
        return string
