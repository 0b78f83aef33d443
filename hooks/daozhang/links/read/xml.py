"""Read XML that names pages: sitemaps, feeds, browserconfig, and descriptions of a search.

RSS 1.0 and 2.0 with Media RSS, Atom (RFC 4287), sitemaps.org, OpenSearch 1.1.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from itertools import islice
from typing import Final
from urllib.parse import urljoin

from daozhang.links.model import Occurrence

_HEAD: Final = 2000
"""Characters in which the root element begins."""
_ROOT: Final = re.compile(
    r"<(?:[\w-]+:)?(rss|feed|RDF|urlset|sitemapindex|browserconfig|OpenSearchDescription)[\s>]"
)
_SKIPPED: Final = r"""<!--.*?(?:-->|\Z)
    | <\?xml-stylesheet\b[^<>]*?\bhref=["'](?P<stylesheet>[^"']*)"""
"""Comments, and how an XML file names the sheet by which a browser shows it."""
_LISTED: Final = re.compile(
    rf"""
    {_SKIPPED}
    | <(?:[\w-]+:)?loc>(?:\s*+<!\[CDATA\[)?(?P<listed>[^<\]]*+)(?:\]\]>\s*+)?</
    | <xhtml:link\b[^<>]*?\bhref=["'](?P<twin>[^"']*)["']
    """,
    re.VERBOSE | re.DOTALL,
)
_FED: Final = re.compile(
    rf"""
    {_SKIPPED}
    | <(?:atom:)?link\b(?=[^<>]*\brel=["']self["'])[^<>]*?\bhref=["'](?P<canonical>[^"']*)["']
    | <(?:atom:)?link\b[^<>]*?\bhref=["'](?P<page>[^"']*)["']           # Atom
    | <link>(?:\s*+<!\[CDATA\[)?(?P<link>[^<\]]*+)(?:\]\]>\s*+)?</   # RSS
    | <guid\b[^<>]*?\bisPermaLink=["']true["'][^<>]*+>(?P<permalink>[^<\]]*+)</
    | <(?:enclosure|media:content)\b[^<>]*?\burl=["'](?P<media>[^"']*)["']
    | <(?:media:thumbnail|itunes:image)\b[^<>]*?\b(?:url|href)=["'](?P<thumbnail>[^"']*)["']
    | <(?:url|logo|icon)>(?P<image>[^<]*+)</
    | <!\[CDATA\[.*?(?:\]\]>|\Z)                                    # an article's own HTML
    """,
    re.VERBOSE | re.DOTALL,
)
_BASE: Final = r"""<(?P<name>[A-Za-z][\w:.-]*+)[^<>]*?\sxml:base=["'](?P<base>[^"']*)["'][^<>]*>"""
_MOST_BASES: Final = 100
_TILE: Final = re.compile(
    rf"""{_SKIPPED} | \bsrc=["'](?P<image>[^"']*)["']""", re.VERBOSE | re.DOTALL
)
_SEARCH: Final = re.compile(
    rf"""
    {_SKIPPED}
    | <Image\b[^<>]*+>(?P<image>[^<]*+)</
    | <Url\b[^<>]*?\btemplate=["'](?P<page>[^"'?{{]*)
    """,
    re.VERBOSE | re.DOTALL,
)
_KINDS: Final = {
    "listed": "listed", "twin": "listed twin", "link": "page", "permalink": "page",
    "thumbnail": "image",
}  # fmt: skip


def in_xml(text: str) -> Iterator[Occurrence]:
    """Return what an XML file names, by its root element; of other files nothing."""
    root = _ROOT.search(text, 0, _HEAD)
    if not root:
        return iter(())
    if root[1] in ("browserconfig", "OpenSearchDescription"):
        return _found(_TILE if root[1] == "browserconfig" else _SEARCH, text)
    return in_sitemap(text) if root[1] in ("urlset", "sitemapindex") else _in_feed(text)


def in_sitemap(text: str) -> Iterator[Occurrence]:
    """Return a sitemap's pages and pictures, and the twins of each."""
    return _found(_LISTED, text)


def _in_feed(text: str) -> Iterator[Occurrence]:
    """Return a feed's pages and enclosures; where it has bases of its own (XML Base), whole ones.

    Of very many bases none is followed.
    """
    bases = [_based(found, text) for found in islice(re.finditer(_BASE, text), _MOST_BASES)]
    for one in _found(_FED, text):
        address, base = one.text, ""
        with suppress(ValueError):  # a base names no host that could exist
            for around in bases if len(bases) < _MOST_BASES else ():
                if around.start <= one.start < around.end:
                    base = urljoin(base, around.text)
            address = urljoin(base, address)
        if not bases or "://" in address:
            yield one._replace(text=address)


def _based(found: re.Match[str], text: str) -> Occurrence:
    """Return a base, and the whole element for which it holds."""
    end = text.find(f"</{found['name']}>", found.end())
    end = found.end() if found[0].endswith("/>") else len(text) if end < 0 else end
    return Occurrence("base", unescape(found["base"]), found.start(), end)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Occurrence]:
    for found in pattern.finditer(text):
        if name := found.lastgroup:
            text = found[name].strip()
            start = found.start(name) + found[name].find(text)
            yield Occurrence(_KINDS.get(name, name), unescape(text), start, start + len(text))
