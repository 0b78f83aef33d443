"""A finished page → what in it can be found: its sections, itself, and rows with an address."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NotRequired, TypedDict

from turbohtml import Document, Element, Text, parse

_NOT_READ: Final = (
    "template, script, style, form, output, [hidden], [data-late], table:has(time), .year-month"
)
"""What is not shown, what is filled in, and tables of days."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_APART: Final = frozenset({"dd", "dt", "li", "p", "pre", "td", "th"})
"""The words of two of these are not one word."""


class Entry(TypedDict):
    """One section of a page in the index."""

    location: str
    """From the language's home, as in `check/#due`."""
    title: str
    text: str
    keywords: NotRequired[str]
    """What readers call the page in other words: sought, and not shown."""


def read_index(pages: Mapping[str, str], folders: Sequence[str]) -> dict[str, list[Entry]]:
    """Return what each language's search knows, by its folder: `""` is the default language's.

    Pages by their addresses, as in `{"en/check/": "<!doctype html>…"}`.
    """
    read: dict[str, list[Entry]] = {folder: [] for folder in folders}
    for address, html in pages.items():
        folder = max(filter(address.startswith, folders), key=len)
        read[folder] += read_entries(html, address.removeprefix(folder))
    return read


@lru_cache(maxsize=2048)
def read_entries(html: str, location: str) -> Sequence[Entry]:
    """Read the page at `location`, as in `check/`. In a preview most pages are as they were."""
    page = parse(html.replace("<br>", "<br> "))  # words of two lines are not one word
    page.remove(_NOT_READ)
    return (*_sections(page, location), *_itself(page, location), *_rows(page, location))


def _sections(page: Document, location: str) -> Iterator[Entry]:
    """Part the article at its headings with ids; what stands above the first is left out."""
    sections: list[tuple[str, str, list[str]]] = []

    def walk(box: Element, words: list[str]) -> None:
        for node in box.children:
            if isinstance(node, Text):
                words.append(node.data)
            elif isinstance(node, Element) and node.tag in _HEADINGS and (name := node.attr("id")):
                words = []  # until the box around the heading ends
                sections.append((f"#{name}" if sections else "", node.text, words))
            elif isinstance(node, Element):
                apart = " " if node.tag in _APART else ""
                words.append(apart)
                walk(node, words)
                words.append(apart)

    for article in page.select("article"):
        walk(article, [])
    for address, title, words in sections:
        yield _entry(f"{location}{address}", title, "".join(words))


def _itself(page: Document, location: str) -> Iterator[Entry]:
    """Find what the page calls itself."""
    title, description = page.select_one("title"), page.select_one("meta[name=description]")
    if title and description:
        name = title.text.rpartition(" · ")[0] or title.text
        own = _entry(location, name, str(description.attrs["content"]))
        keywords = page.select_one("meta[name=keywords]")
        yield {**own, "keywords": str(keywords.attrs["content"])} if keywords else own


def _rows(page: Document, location: str) -> Iterator[Entry]:
    """Find the rows that have an address of their own."""
    for row in page.select("article tbody tr:has([id])"):
        first, *rest = row.select("th, td")
        [place, *_] = first.select("[id]")
        text = " ".join(cell.text for cell in rest)
        yield _entry(f"{location}#{place.attrs['id']}", first.text, text)


def _entry(location: str, title: str, text: str) -> Entry:
    return Entry(location=location, title=" ".join(title.split()), text=" ".join(text.split()))
