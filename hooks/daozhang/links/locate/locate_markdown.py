"""Find where a writer wrote a fault: in a page's Markdown, in a template, or in shared data."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from daozhang.links.locate.advice import missing_file, worded
from daozhang.links.locate.locate_html import BuiltFile
from daozhang.links.locate.shared import by_origin, in_html, in_shared
from daozhang.links.locate.sources import Sources, destinations, ids, texts
from daozhang.links.model import Finding, Occurrence
from daozhang.markdown import Document, read_markdown
from daozhang.pages import Page
from daozhang.report import Problem, Spot, one_a_line

_SHOWN_ONCE: Final = frozenset({"missing-twin", "orphan-page", "unlisted-page", "missing-hreflang"})
"""Rules about a page as a whole."""
_WORDS: Final = frozenset({"text", "title", "page"})
"""Kinds of finding that stand in the words, if they stand anywhere."""


def locate_in_sources(
    findings: Iterable[Finding], sources: Sources, text_of: Callable[[str], str]
) -> list[Problem]:
    """Return each finding at its place as written, sorted; what is written nowhere, in the HTML.

    `text_of` gives the text of a file of the site, by its path from the site's root.
    """
    built = lru_cache(maxsize=64)(lambda file: BuiltFile(text_of(file)))
    located: list[Problem] = []
    elsewhere: list[Finding] = []
    for finding in findings:
        if built(finding.file).confirms(finding):
            page = sources.pages.get(finding.file)
            found = list(_in_page(finding, page, sources)) if page else []
            located += found
            elsewhere += [] if found else [finding]
    for same in by_origin(elsewhere):
        located += in_shared(same, sources) or in_html(same, sources, built)
    return one_a_line(located)


def _in_page(finding: Finding, page: Page, sources: Sources) -> Iterator[Problem]:
    if finding.rule in _SHOWN_ONCE:
        advice = missing_file(page, sources) if finding.rule == "missing-twin" else finding.help
        yield finding._replace(help=advice).located(Spot(page.file))
        return
    for written in _places(finding, page, sources):
        spot = _read(page).spot(written.start, written.end)
        yield worded(finding, page, written, sources)._replace(target=written.text).located(spot)


def _read(page: Page) -> Document:
    return read_markdown(page.file, page.source)


def _places(finding: Finding, page: Page, sources: Sources) -> Iterator[Occurrence]:
    if finding.kind == "id":
        found = list(ids(_read(page), finding.target))
        yield from found[1:] if finding.rule == "duplicate-id" and len(found) > 1 else found
    elif finding.kind in _WORDS:
        yield from texts(_read(page), finding.target)
    else:
        meant = [
            _narrowed(written, finding.target)
            for written in destinations(_read(page))
            if _may_be(written, finding, page) and _means(written.text, finding, page, sources)
        ]
        yield from [written for written in meant if written.kind != "front"] or meant


def _may_be(written: Occurrence, finding: Finding, page: Page) -> bool:
    """Distinguish a link from a picture of the same address, and links by their text."""
    if written.kind == ("picture" if finding.kind == "link" else "link"):
        return False
    has_label = finding.label and written.kind == "link"
    return not has_label or finding.label in page.source[slice(*written.label)]


def _means(text: str, finding: Finding, page: Page, sources: Sources) -> bool:
    """Return whether the page's HTML shows a destination: as written, or as MkDocs turns it."""
    if text == finding.target:
        return True
    if "{{" in text:
        pattern = ".*".join(map(re.escape, re.split(r"\{\{.*?\}\}", text)))
        return pattern != ".*" and bool(re.fullmatch(pattern, finding.target))
    if not finding.leads_to:
        return finding.target in _listed(text)
    path, mark, fragment = text.partition("#")
    path = path.partition("?")[0]
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
    home = sources.docs + "/"
    target = sources.built.get(file if path else page.file) or file.removeprefix(home)
    return target + mark + fragment == finding.leads_to or finding.target in _listed(text)


def _narrowed(written: Occurrence, wanted: str) -> Occurrence:
    """Return the range of one address in a value that contains several."""
    at = written.text.find(wanted)
    if written.text == wanted or wanted not in _listed(written.text):
        return written
    return Occurrence(written.kind, wanted, written.start + at, written.start + at + len(wanted))


def _listed(text: str) -> list[str]:
    """Return the parts of a value that contains addresses: `srcset`, and `0; url=a/` of `meta`."""
    return re.split(r"(?:[\s,;()'\"]|\burl=)+", text, flags=re.IGNORECASE)
