"""The index of all languages → one index a language, each with addresses of its own."""

from collections.abc import Mapping, Sequence
from typing import TypedDict


class Entry(TypedDict):
    """One section of a page in the index."""

    location: str
    title: str
    text: str


class Index(TypedDict):
    """The theme's `search/search_index.json`."""

    docs: list[Entry]


def draw_indexes(index: Index, folders: Sequence[str]) -> Mapping[str, Index]:
    """Split an index by the folders of languages; `""` is the default language's.

    >>> draw_indexes({"docs": [{"location": "en/a/", …}]}, ["", "en/"])["en/"]
    {"docs": [{"location": "a/", …}]}
    """
    drawn: dict[str, Index] = {folder: {"docs": []} for folder in folders}
    for entry in index["docs"]:
        folder = max((name for name in folders if entry["location"].startswith(name)), key=len)
        location = entry["location"].removeprefix(folder)
        drawn[folder]["docs"].append(
            {"location": location, "title": entry["title"], "text": entry["text"]}
        )
    return drawn
