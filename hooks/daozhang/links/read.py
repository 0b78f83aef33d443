"""Read a page: its anchors, all that it links to, and what it says of itself."""

import re
from collections.abc import Iterator
from typing import Final
from zlib import crc32

from turbohtml import Document, Element, XPath, parse

from daozhang.links import leftovers
from daozhang.links.model import Record
from daozhang.links.parts import read_parts

_TEMPLATES: Final = "template:not([shadowrootmode])"
_IDS: Final = XPath("//@id")
_NAMES: Final = XPath("//a/@name")
_HREFS: Final = XPath("//a/@href")
_XLINKS: Final = XPath("//*[local-name()='a']/@*[name()='xlink:href']")
_MARKS: Final = "[hreflang],[rel~=alternate],[lang],[lang]:not(html,body) *"
"""How a link says which language it leads into."""
_TELLING: Final = 80
"""Characters: shorter texts may be the same in two languages."""
_LANGUAGE_NAMES: Final = frozenset({
    "中文", "简体中文", "繁體中文", "汉语", "english", "deutsch", "français", "español", "italiano",
    "português", "nederlands", "polski", "русский", "українська", "türkçe", "日本語", "한국어",
    "العربية", "हिन्दी", "tiếng việt", "ไทย", "bahasa indonesia",
})  # fmt: skip
"""A link of this name says where it leads."""
_HAN: Final = re.compile("[\u3400-\u9fff]")
_LATIN: Final = re.compile("[A-Za-z]")
_HAN_LANGUAGES: Final = frozenset({"zh", "ja", "ko", "yue", "cmn", "lzh", "wuu", "hak", "nan"})


def extract(html: str) -> Record:
    """Read a page. Templates and comments hold no links; `noscript` does."""
    document = read_tree(html)
    lang = (document.root.attr("lang") or "") if document.root else ""
    parts = read_parts(document)
    hrefs = _join(_HREFS(document))
    if "xlink:href" in html:
        hrefs += _join(_XLINKS(document))
    main = document.select_one("article") or document.select_one("main")
    text = (main or document).text
    switches = document.select("a[hreflang][href]")
    return Record(
        ids=_join(_IDS(document)),
        names=_join(_NAMES(document)),
        hrefs=hrefs,
        parts=parts.links,
        lang=lang,
        base=parts.base,
        marked=_join([element.attr("href") or "" for element in switches]),
        switches=tuple(_switch(element) for element in switches if _is_switch(element)),
        telephones=tuple(_telephones(document)) if "tel:" in hrefs.lower() else (),
        titles=tuple(_foreign_titles(document)) if _may_be_foreign(lang, html) else (),
        leftovers=tuple(leftovers.find(document)) if leftovers.may_hold(text) else (),
        body=crc32(text.encode("utf-8", "surrogatepass")) if len(text.strip()) > _TELLING else 0,
        stub=parts.stub,
    )


def read_tree(html: str, *, places: bool = False) -> Document:
    """Parse a page by the HTML standard and drop what a reader never meets."""
    document = parse(
        html, positions=places, source_locations=places, allow_declarative_shadow_roots=False
    )
    document.remove(_TEMPLATES)
    return document


def has_unmarked(html: str, href: str) -> bool:
    """Say whether a page has a link that does not say which language it leads into."""
    links = read_tree(html).xpath("//a[@href=$href]", href=href)
    return isinstance(links, list) and not all(is_marked(link) for link in links)


def is_marked(link: object) -> bool:
    """Say whether a link, or what it stands in, names a language."""
    return isinstance(link, Element) and (
        link.matches(_MARKS) or link.text.strip().casefold() in _LANGUAGE_NAMES
    )


def _join(strings: object) -> str:
    """Join for `model.split`; the first NUL tells one empty string from none."""
    found: list[str] = strings if isinstance(strings, list) else []
    return "\0" + "\0".join(found) if found else ""


def _is_switch(element: Element) -> bool:
    relations = (element.attr("rel") or "").lower().split()
    return "alternate" in relations or element.closest("header, .md-select") is not None


def _switch(element: Element) -> tuple[str, str]:
    return element.attr("hreflang") or "", element.attr("href") or ""


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
