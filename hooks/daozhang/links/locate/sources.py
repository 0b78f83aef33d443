"""What the writers wrote, and where in a page: destinations, ids, and words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import Final

from daozhang.links.model import Occurrence
from daozhang.markdown import Document
from daozhang.pages import Page

_LEADING: Final = frozenset({
    "href", "src", "srcset", "poster", "data", "action", "formaction", "background", "content",
    "style",
})  # fmt: skip
"""Attributes that contain an address."""
_KINDS: Final = {"image": "picture", "definition": "either", "href": "either"}
_VALUE: Final = re.compile(
    r"^[ \t]*(?:[\w-]+:[ \t]+|-[ \t]+)[\"']?(?P<value>[^\s\"'][^\n\"']*)", re.M
)
_ID: Final = re.compile(
    r"\{:?[^{}\n]*?\#(?P<attribute>[^\s{}]+)|\bid\s*=\s*[\"']?(?P<html>[^\s\"'>}]+)"
)


@dataclass(frozen=True)
class Sources:
    """What the writers wrote."""

    pages: Mapping[str, Page]
    """A site's file → its Markdown page."""
    shared: Mapping[str, str] = field(default_factory=dict)
    """Templates first, then data and settings: file → text."""
    docs: str = "docs"
    files: frozenset[str] = frozenset()
    """Every file of the docs, from the project's root: pages and pictures."""
    copied: Mapping[str, str] = field(default_factory=dict)
    """A site's file → the project's file that it is a copy of."""

    @cached_property
    def built(self) -> dict[str, str]:
        """A Markdown file → the site's file that it becomes."""
        return {page.file: file for file, page in self.pages.items()}


def destinations(page: Document) -> Iterator[Occurrence]:
    """Return every destination: a `link`, a `picture`, or what may be `either`.

    A reference leads where its definition says, which comes by itself. Values of the front matter
    come last, as `front`: some name a file, most do not.
    """
    for link in page.links:
        if link.kind == "auto" or link.href_range != link.range:
            kind = _KINDS.get(link.kind, "link")
            yield Occurrence(kind, unescape(link.href), *link.href_range, link.text_range)
    for attribute in page.attributes:
        if attribute.kind in _LEADING:
            kind = _KINDS.get(attribute.kind, "picture")
            yield Occurrence(kind, attribute.href, *attribute.href_range)
    for found in _VALUE.finditer(page.source, *page.front):
        yield Occurrence("front", found["value"].strip(), *found.span("value"))


def ids(page: Document, wanted: str) -> Iterator[Occurrence]:
    """Return each place that sets an id by hand."""
    for found in _ID.finditer(page.plain) if wanted in page.source else ():
        name = found.lastgroup or ""
        if found[name] == wanted:
            yield Occurrence("id", wanted, *found.span(name))


def texts(page: Document, wanted: str) -> Iterator[Occurrence]:
    """Return each place outside code where the words stand; a block's mark fills its line."""
    words = re.escape(wanted)
    pattern = words if wanted[:1] in "[!" else rf"(?m)[ \t]*{words}(?=[ \t]*$)"
    for found in re.finditer(pattern, page.plain) if wanted else ():
        yield Occurrence("text", wanted, found.end() - len(wanted), found.end())
