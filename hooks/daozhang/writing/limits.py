"""How long a page and its lines may be, and what a picture needs."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from turbohtml import parse

from daozhang.markdown import Document, Link
from daozhang.report import Problem, Spot
from daozhang.writing.characters import HAN

LENGTHS: Final = {
    "picture": 200_000,
    "file": 50_000,
    "line": 5_000,
    "page": 1_200,
    "flow": 1_500,
    "characters": 40,
    "words": 20,
    "title": 60,
}
"""Bytes of a picture; characters of a page's Markdown, and of a line; Chinese characters of a page,
or of a flow, of which nobody reads all; of a sentence on average characters, and English words;
of a title, where a Chinese character counts as two."""
_BESIDE: Final = "template, settlement-calculator, settlement-year, #sources, #sources ~ *"
"""What is drawn beside a page's own words: forms, tables, and where its facts come from."""
_MEASURES: Final[Mapping[str, tuple[Callable[[str], int], str]]] = {
    "zh": (lambda said: len(re.sub(r"\s", "", said)), "characters"),
    "en": (lambda said: len(said.split()), "words"),
}
_FEWEST: Final = 5
"""Sentences of which an average says anything."""
_BLOCKS: Final = "p, li, dd"
_ASIDE: Final = "blockquote, table, template, .checked, #sources + ol"
"""What is read out to somebody, looked up, or cited."""
_SENTENCE: Final = re.compile(r"[^\s。！？].*?(?:[。！？]|[.!?](?=[”’)*]*(?:\s|$)))", re.DOTALL)
_UNSEEN: Final = re.compile(r"\.(?:hei[cf]|tiff?|bmp|psd|raw|docx?|pdf)$", re.IGNORECASE)
_IMG: Final = re.compile(r"<img\b(?![^>]*\balt\s*=)[^>]*>", re.IGNORECASE)


def too_long(file: str, html: str, most: int) -> Iterator[Problem]:
    """Find a page whose own words, its facts printed, take too long to read."""
    if len(HAN.findall(html)) <= most:
        return
    tree = parse(html)
    tree.remove(_BESIDE)
    words = len(HAN.findall(tree.root.text if tree.root else ""))
    if words > most:
        what = f"the page has {words:,} Chinese characters; the most are {most:,}"
        help = "shorten it, or move a part to a page of its own and link to it"
        yield Problem(Spot(file), "page-too-long", what, help)


def long_sentences(file: str, language: str, html: str) -> Iterator[Problem]:
    """Find a page whose sentences are long on average: a tired reader has to read them twice."""
    if language in _MEASURES:
        measure, unit = _MEASURES[language]
        lengths, most = [measure(said) for said in _sentences(html)], LENGTHS[unit]
        if len(lengths) >= _FEWEST and (average := sum(lengths) / len(lengths)) >= most:
            what = f"a sentence has {average:.0f} {unit} on average; {most} are too many"
            help = "part the longest: one thing a sentence"
            yield Problem(Spot(file), "sentences-too-long", what, help)


def _sentences(html: str) -> Iterator[str]:
    """Return each that ends in a mark; labels and half sentences would flatter a page."""
    tree = parse(html)
    tree.remove(_ASIDE)
    for block in reversed(tree.select(_BLOCKS)):  # what stands inside another comes first
        yield from (found[0] for found in _SENTENCE.finditer(block.text))
        block.decompose()


def pictures(document: Document, size_of: Callable[[str], int]) -> Iterator[Problem]:
    """Find pictures without words, and large ones; sizes are in bytes, by address as written."""
    for link in document.links:
        words = document.source[slice(*link.text_range)].strip()
        if link.kind == "link" and not words:
            what = f"nobody can see or hear the link to `{link.href}`"
            help = "write between its brackets where it leads: `[…](…)`"
            yield document.problem(link.range, "link-without-words", what, help, link.href)
        if link.kind != "image":
            continue
        if urlsplit(link.href).scheme:
            yield _from_elsewhere(document, link)
        if _UNSEEN.search(link.href):
            what, help = f"browsers do not show `{link.href}`", "save it as JPEG or WebP"
            yield document.problem(link.href_range, "picture-unseen", what, help, link.href)
        if not words:
            what = f"the picture `{link.href}` says nothing to whoever cannot see it"
            help = "write what it shows between the brackets: `![…](…)`"
            yield document.problem(link.range, "picture-without-alt", what, help, link.href)
        if (size := size_of(link.href)) > LENGTHS["picture"]:
            most = LENGTHS["picture"] // 1000
            what = f"`{link.href}` has {size // 1000:,} kB; the most are {most} kB"
            help = "make it 1,200 pixels wide, and save it as JPEG or WebP"
            yield document.problem(link.href_range, "picture-too-large", what, help, link.href)
    for found in _IMG.finditer(document.plain):
        what = "the picture says nothing to whoever cannot see it"
        help = 'write what it shows in `alt="…"`; `alt=""` if it only decorates'
        yield document.problem(found.span(), "picture-without-alt", what, help)
    for attribute in document.attributes:
        of_picture = document.source.startswith("<img", attribute.range[0])
        if attribute.kind == "src" and of_picture and urlsplit(attribute.href).scheme:
            yield _from_elsewhere(document, attribute)


def _from_elsewhere(document: Document, link: Link) -> Problem:
    what = f"`{link.href[:60]}` is not a file of this guide: the page's policy stops it"
    help = "save the picture in `docs/assets/`, if we may, and name it there"
    return document.problem(link.href_range, "picture-elsewhere", what, help, link.href)
