"""Read a page: its anchors, all that it links to, and what it declares about itself."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final
from zlib import crc32

from daozhang.links.model import Record
from daozhang.links.read import unrendered_markdown
from daozhang.links.read.dom import Element, Tree
from daozhang.links.read.embedded import read_embedded
from daozhang.links.read.resources import read_parts

_MARKS: Final = "[hreflang],[rel~=alternate],[lang],[lang]:not(html,body) *"
"""How a link says which language it leads into."""
_WHOLE: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<tag>!doctype|html|head|title|body|svg)\b", re.IGNORECASE | re.DOTALL
)
_OF_THE_PAGE: Final = ("noindex", "base")
"""Kinds of parts that say something of the page and load nothing."""
_TELLING: Final = 80
"""Characters of paragraphs: shorter texts may be the same in two languages."""
_LANGUAGE_NAMES: Final = frozenset({
    "中文", "简体中文", "繁體中文", "汉语", "english", "deutsch", "français", "español", "italiano",
    "português", "nederlands", "polski", "русский", "українська", "türkçe", "日本語", "한국어",
    "العربية", "हिन्दी", "tiếng việt", "ไทย", "bahasa indonesia",
})  # fmt: skip
"""A link of this name says where it leads."""
_HAN: Final = "[\u3400-\u9fff]"
_LATIN: Final = "[A-Za-z]"
_HAN_LANGUAGES: Final = frozenset({"zh", "ja", "ko", "yue", "cmn", "lzh", "wuu", "hak", "nan"})


def extract(html: str, policies: bool = True) -> Record:
    """Read a page. Templates and comments contain no links; `noscript` does.

    What only `policies` ask for, the languages and telephones, costs a sixth: it may be left out.
    """
    tree = Tree(html)
    found = chain(read_parts(tree), read_embedded(tree))
    parts = [_shared(part.kind, part.address) for part in found]
    hrefs = tree.values("//a/@href")
    record = Record(
        ids=_join([name for one in _in_the_open(tree, "[id]") if (name := one.attr("id"))]),
        names=_join([name for one in tree.all("a[name]") if (name := one.attr("name"))]),
        hrefs=_join(hrefs),
        links=len(hrefs),
        parts=tuple(part for part in parts if part[0] not in _OF_THE_PAGE),
        lang=(tree.root.attr("lang") or "") if tree.root else "",
        base=next((address for kind, address in parts if kind == "base"), ""),
        leftovers=tuple(unrendered_markdown.find(tree)),
        whole=any(found["tag"] for found in _WHOLE.finditer(html)),
        stub="<" not in html or any(kind in ("refresh", "noindex") for kind, _ in parts),
    )
    return _with_policies(record, tree, html) if policies else record


@lru_cache(maxsize=1024)
def _shared(kind: str, address: str) -> tuple[str, str]:
    """Return one tuple for what many pages name, so that it is pickled once."""
    return kind, address


def _with_policies(record: Record, tree: Tree, html: str) -> Record:
    switches = tree.all("a[hreflang][href]")
    telephones = tree.all("a[href^='tel:' i]") if "tel:" in record.hrefs.lower() else ()
    return record._replace(
        marked=_join([element.attr("href") or "" for element in switches]),
        switches=tuple(map(_switch, filter(_is_switch, switches))),
        telephones=tuple((one.attr("href") or "", label_of(one)) for one in telephones),
        titles=tuple(_foreign_titles(tree)) if _may_be_foreign(record.lang, html) else (),
        body=_hash_of(tree.paragraphs()),
    )


def _hash_of(paragraphs: str) -> int:
    """Return 0 where there is too little to read: lists of names may be alike in two languages."""
    if len(paragraphs) <= _TELLING:
        return 0
    return crc32(paragraphs.encode("utf-8", "surrogatepass"))


def _in_the_open(tree: Tree, selector: str) -> Sequence[Element]:
    """Leave out what stands in a shadow tree: no fragment leads there, and its ids are its own."""
    elements = tree.all(selector)
    if not tree.named("template"):
        return elements
    return [element for element in elements if not element.closest("template")]


def is_marked(link: Element) -> bool:
    """Return whether a link, or what it stands in, names a language."""
    return link.matches(_MARKS) or link.text.strip().casefold() in _LANGUAGE_NAMES


def label_of(link: Element) -> str:
    """Return the text of a link, on one line."""
    return " ".join(link.text.split())


def _join(strings: Sequence[str]) -> str:
    """Join for `model.split`; the first NUL distinguishes one empty string from none."""
    return "\0" + "\0".join(strings) if strings else ""


def _is_switch(element: Element) -> bool:
    relations = (element.attr("rel") or "").lower().split()
    return "alternate" in relations or element.closest("header, .md-select") is not None


def _switch(element: Element) -> tuple[str, str]:
    return element.attr("hreflang") or "", element.attr("href") or ""


def _may_be_foreign(lang: str, html: str) -> bool:
    language = lang.partition("-")[0].lower()
    return bool(language) and language not in _HAN_LANGUAGES and not html.isascii()


def _foreign_titles(tree: Tree) -> Iterator[tuple[str, str]]:
    """Return the titles of links, and those that stand over a group of links without being one."""
    if not any(re.search(_HAN, nav.text) for nav in tree.named("nav")):
        return
    for element in tree.all("nav a[href]:not([href^='#']):not([lang]):not([hreflang])"):
        if _is_han(label_of(element)) and not element.closest("[lang]:not(html)"):
            yield element.attr("href") or "", label_of(element)
    for element in tree.all("nav :is(b,strong,span,label,summary,button):not(:has(*))"):
        if _is_han(label_of(element)) and not element.closest("a,[lang]:not(html)"):
            yield "", label_of(element)


def _is_han(text: str) -> bool:
    return len(re.findall(_HAN, text)) > len(re.findall(_LATIN, text))
