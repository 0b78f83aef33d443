"""Read XML that names pages: sitemaps, feeds, browserconfig, and descriptions of a search.

RSS 1.0 and 2.0 with Media RSS, Atom (RFC 4287), sitemaps.org, OpenSearch 1.1.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from daozhang.links.model import Occurrence

_HEAD: Final = 2000
"""Characters in which the root element begins."""
_SKIPPED: Final = r"""<!--.*?(?:-->|\Z)
    | <\?xml-stylesheet\b[^<>]*?\bhref=["'](?P<stylesheet>[^"']*)"""
"""Comments, and how an XML file names the sheet by which a browser shows it."""
_LISTED: Final = re.compile(
    rf"""
    {_SKIPPED}
    | <(?:[\w-]+:)?(?:[a-z]+_)?loc\b[^<>]*+>(?:\s*+<!\[CDATA\[)?(?P<listed>[^<\]]*+)(?:\]\]>\s*+)?</
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
    | <content\b[^<>]*?\bsrc=["'](?P<content>[^"']*)["']
    | <(?:media:thumbnail|itunes:image)\b[^<>]*?\b(?:url|href)=["'](?P<thumbnail>[^"']*)["']
    | <(?:url|logo|icon)>(?P<image>[^<]*+)</
    | <!\[CDATA\[.*?(?:\]\]>|\Z)                                    # an article's own HTML
    """,
    re.VERBOSE | re.DOTALL,
)
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
_PATTERNS: Final = {
    "rss": _FED, "feed": _FED, "RDF": _FED, "urlset": _LISTED, "sitemapindex": _LISTED,
    "browserconfig": _TILE, "OpenSearchDescription": _SEARCH,
}  # fmt: skip
_ROOT: Final = re.compile(rf"<(?:[\w-]+:)?({'|'.join(_PATTERNS)})[\s>]")
_KINDS: Final = {
    "listed": "listed", "twin": "listed twin", "link": "page", "permalink": "page",
    "content": "page", "thumbnail": "image",
}  # fmt: skip


def in_xml(text: str) -> Iterator[Occurrence]:
    """Return what an XML file names, by its root element; of other files nothing.

    Where it has bases of its own (XML Base), whole addresses alone.
    """
    root = _ROOT.search(text, 0, _HEAD)
    has_bases = "xml:base=" in text
    for one in _found(_PATTERNS[root[1]], text) if root else ():
        if "://" in one.text or not has_bases:
            yield one


def in_sitemap(text: str) -> Iterator[Occurrence]:
    """Return a sitemap's pages and pictures, and the twins of each."""
    return _found(_LISTED, text)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Occurrence]:
    for found in pattern.finditer(text):
        if name := found.lastgroup:
            text = found[name].strip()
            start = found.start(name) + found[name].find(text)
            yield Occurrence(_KINDS.get(name, name), unescape(text), start, start + len(text))
