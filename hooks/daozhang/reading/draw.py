"""A page's HTML → the same: its languages marked, its tables named, its addresses written out."""

import re
from collections.abc import Iterator
from posixpath import join, normpath
from urllib.parse import urlsplit

from turbohtml import Element, Text, parse_fragment

from daozhang.reading.words import Words

HEADINGS = ("h1", "h2", "h3")
SETTLED = "[lang], script, style, textarea, option"
LEFT_OVER = re.compile(r"\]\s?[\[(]")
"""Markdown that was not rendered is not split up: the link check looks for it."""


def draw_reading(html: str, words: Words, url: str) -> str:
    """Draw the page at `url`, as in `en/check/`."""
    page = parse_fragment(html)
    _mark_language(page, words)
    _name_tables(page)
    _write_addresses(page, url)
    return page.inner_html


def draw_spoken(html: str, words: Words) -> str:
    """Draw a few words of the frame, as a heading's in the list of a page's parts."""
    page = parse_fragment(html)
    _mark_language(page, words)
    return page.inner_html


def _mark_language(page: Element, words: Words) -> None:
    for text in list(_foreign_texts(page, words)):
        holder = text.closest("*")
        alone = holder and holder is not page and len(holder.children) == 1
        if holder and alone and words.foreign.fullmatch(text.data.strip()):
            holder.attrs["lang"] = words.tag
        else:
            text.replace_with(*_parts(text.data, words))


def _foreign_texts(page: Element, words: Words) -> Iterator[Text]:
    """Return the texts in the other language that are not marked as such yet."""
    for text in page.descendants:
        if not isinstance(text, Text) or not words.foreign.search(text.data):
            continue
        if not text.closest(SETTLED) and not LEFT_OVER.search(text.data):
            yield text


def _parts(text: str, words: Words) -> Iterator[Text | Element]:
    start = 0
    for found in words.foreign.finditer(text):
        yield Text(text[start : found.start()])
        span = Element("span", {"lang": words.tag})
        span.append(Text(found.group()))
        yield span
        start = found.end()
    yield Text(text[start:])


def _name_tables(page: Element) -> None:
    """Caption and head each table, in what scrolls: with large letters any may be too wide."""
    for table in page.select("table"):
        before = (node for node in table.preceding if isinstance(node, Element))
        heading = next((node for node in before if node.tag in HEADINGS), None)
        if heading and not table.select_one("caption"):
            caption = Element("caption", {"class": "heard"})
            caption.append(Text(heading.text.strip()))
            table.insert(0, caption)
        if not table.attrs.get("class"):  # Markdown's: the others are drawn with theirs
            _mark_headers(table)
        table.wrap(Element("div", {"class": "wide"}))


def _mark_headers(table: Element) -> None:
    for head in table.select("thead th"):
        head.attrs["scope"] = "col"
    for name in table.select("tbody > tr > td:first-child"):
        if name.text.strip():
            name.tag = "th"
            name.attrs["scope"] = "row"


def _write_addresses(page: Element, url: str) -> None:
    """Add to each link within the guide the address that paper shows."""
    for link in page.select("a[href]"):
        target = urlsplit(str(link.attrs["href"]))
        if target.scheme or target.netloc or not target.path:
            continue
        if path := normpath(join("/", url, target.path)).strip("/"):
            link.attrs["data-path"] = f"{path}/" if target.path.endswith("/") else path
