"""Read a page: its anchors, all that it links to, and what it says of itself."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from zlib import crc32

from turbohtml import Document, XPath, parse

from daozhang.links import leftovers
from daozhang.links.model import Record
from daozhang.links.parts import read_parts

_TEMPLATES: Final = "template:not([shadowrootmode])"
_IDS: Final = XPath("//@id")
_NAMES: Final = XPath("//a/@name")
_HREFS: Final = XPath("//a/@href")
_XLINKS: Final = XPath("//*[local-name()='a']/@*[name()='xlink:href']")
MARKED: Final = "a[hreflang],a[href][lang],a[rel~=alternate],[lang]:not(html):not(body) a[href]"
"""Links that say which language they lead into."""

_HAN: Final = re.compile("[\u3400-\u9fff]")
_LATIN: Final = re.compile("[A-Za-z]")
_HAN_LANGUAGES: Final = frozenset({"zh", "ja", "ko", "yue", "cmn", "lzh", "wuu", "hak", "nan"})


def extract(html: str) -> Record:
    """Read a page. Templates and comments hold no links; `noscript` does."""
    document = read_tree(html)
    lang = (document.root.attr("lang") or "") if document.root else ""
    parts = read_parts(document, html)
    xlinks = _XLINKS(document) if "xlink:href" in html else ()
    return Record(
        ids=_join(_IDS(document)),
        names=_join(_NAMES(document)) if "name=" in html or "NAME=" in html else "",
        hrefs=_join(_HREFS(document)) + _join(xlinks),
        parts=parts.links,
        lang=lang,
        base=parts.base,
        marked=_join(element.attr("href") or "" for element in document.select(MARKED)),
        switches=tuple(_switches(document)),
        telephones=tuple(_telephones(document)) if "tel:" in html else (),
        titles=tuple(_foreign_titles(document)) if _may_be_foreign(lang, html) else (),
        leftovers=tuple(leftovers.find(document)) if leftovers.may_hold(html) else (),
        body=_body(document),
        stub=parts.stub,
    )


def read_tree(html: str, *, places: bool = False) -> Document:
    """Parse a page by the HTML standard and drop what a reader never meets."""
    document = parse(
        html, positions=places, source_locations=places, allow_declarative_shadow_roots=False
    )
    if "<template" in html or "<TEMPLATE" in html:
        document.remove(_TEMPLATES)
    return document


def _join(strings: object) -> str:
    """Join for `model.split`; the first NUL tells one empty string from none."""
    found = list(map(str, strings)) if isinstance(strings, Iterable) else []
    return "\0" + "\0".join(found) if found else ""


def _switches(document: Document) -> Iterator[tuple[str, str]]:
    for element in document.select("a[hreflang][href]"):
        in_switch = "alternate" in (element.attr("rel") or "").lower().split()
        if in_switch or element.closest("header, .md-select"):
            yield element.attr("hreflang") or "", element.attr("href") or ""


def _telephones(document: Document) -> Iterator[tuple[str, str]]:
    for element in document.select("a[href^='tel:' i]"):
        yield element.attr("href") or "", " ".join(element.text.split())


def _may_be_foreign(lang: str, html: str) -> bool:
    language = lang.partition("-")[0].lower()
    return bool(language and language not in _HAN_LANGUAGES) and (
        not html.isascii() and bool(_HAN.search(html))
    )


def _foreign_titles(document: Document) -> Iterator[tuple[str, str]]:
    for element in document.select("nav a[href]:not([href^='#']):not([lang]):not([hreflang])"):
        text = " ".join(element.text.split())
        mostly_han = len(_HAN.findall(text)) > len(_LATIN.findall(text))
        if mostly_han and not element.closest("[lang]:not(html)"):
            yield element.attr("href") or "", text


def _body(document: Document) -> int:
    main = document.select_one("article") or document.select_one("main")
    return crc32(main.text.encode("utf-8", "surrogatepass")) if main else 0
