"""Pages as they are sent: one stylesheet each, and no space that nobody sees."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from turbohtml import Document, Element, Html, Minify, parse

from daozhang.light.addresses import address_of, file_of
from daozhang.light.styles import reduce

LAYOUT = Html(layout=Minify(omit_optional_tags=False, unquote_attributes=False))
OURS = re.compile(r"assets/(?!stylesheets/)")
"""Stylesheets that are written here are sent whole; the theme's is reduced."""


@dataclass(frozen=True)
class Page:
    """A built page, as in `check/index.html`, and the links to its stylesheets in order."""

    path: str
    document: Document
    links: tuple[Element, ...]
    sheets: tuple[str, ...]


def draw_pages(files: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Give each page anew, with the stylesheets that pages of the same needs share."""
    kinds = defaultdict[tuple[str, ...], list[Page]](list)
    for page in _read(files, site_url):
        kinds[page.sheets].append(page)
    drawn: dict[str, str] = {}
    for sheets, pages in kinds.items():
        first, later = _styles(files, sheets, pages)
        drawn |= {_name(first): first, _name(later): later}
        for page in pages:
            drawn[page.path] = _draw(page, _name(first), _name(later), site_url)
    return drawn


def _read(files: Mapping[str, str], site_url: str) -> Iterator[Page]:
    for path, text in files.items():
        if path.endswith(".html"):
            document = parse(text)
            links = tuple(document.select("link[rel~=stylesheet]"))
            sheets = (file_of(path, str(link.attrs["href"]), site_url) for link in links)
            yield Page(path, document, links, tuple(dict.fromkeys(sheets)))


def _styles(
    files: Mapping[str, str], sheets: tuple[str, ...], pages: Iterable[Page]
) -> tuple[str, str]:
    theme = "".join(files[sheet] for sheet in sheets if not OURS.match(sheet))
    own = "".join(files[sheet] for sheet in sheets if OURS.match(sheet))
    return reduce(theme, own, _matches([page.document for page in pages]))


def _matches(documents: list[Document]) -> Callable[[str], bool]:
    """Ask documents whether any holds what a query seeks; most seek a class that none has."""
    classes = {name for document in documents for name in _classes(document)}

    @cache
    def matches(query: str) -> bool:
        known = ":is(" in query or classes.issuperset(re.findall(r"\.([\w-]+)", query))
        return known and any(document.select_one(query) for document in documents)

    return matches


def _classes(document: Document) -> Iterator[str]:
    for element in document.select("[class]"):
        yield from element.attrs["class"] or ()


def _name(sheet: str) -> str:
    return f"assets/styles/{sha256(sheet.encode()).hexdigest()[:8]}.css"


def _draw(page: Page, first: str, later: str, site_url: str) -> str:
    if page.links:
        page.links[0].attrs["href"] = address_of(first, page.path, site_url)
        for link in page.links[1:]:
            link.extract()
    for script in page.document.select("script[data-bundle]"):
        script.attrs["data-styles"] = address_of(later, page.path, site_url)
    return page.document.serialize(LAYOUT)
