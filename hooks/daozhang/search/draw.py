"""The theme's search index → the same, with every Chinese character a word of its own."""

import re
from typing import TypedDict

BREAK = "\u200b"
"""A zero-width space: the theme's separator for Chinese counts it as the end of a word."""

_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])")


class Entry(TypedDict):
    """What the theme's index holds of one section of a page; further keys are left alone."""

    title: str
    text: str


class Index(TypedDict):
    """The theme's `search/search_index.json`."""

    docs: list[Entry]


def break_words(text: str) -> str:
    """Part Chinese characters: words are found by their beginning, and nothing else parts them."""
    return _BETWEEN_HAN.sub(BREAK, text)


def draw_index(index: Index) -> Index:
    """Break the words of every title and text."""
    docs = [
        Entry({**entry, "title": break_words(entry["title"]), "text": break_words(entry["text"])})
        for entry in index["docs"]
    ]
    return Index({**index, "docs": docs})
