"""Markdown → flow: headings are questions, tabs are answers, the last link of a tab leads on."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from daozhang.flows.malformed_tabs import malformed_tabs
from daozhang.flows.model import Answer, Flow, Link, Question, name_of
from daozhang.markdown import Document, Heading, Tab, read_markdown
from daozhang.pages import Page
from daozhang.report import Spot

ENABLED = re.compile(r"^flow:[ ]*(?:true|yes|on)[ ]*$", re.MULTILINE | re.IGNORECASE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)  # tel:95580, //example.org, /check/


def read_flow(page: Page) -> Flow:
    """Read a page's questions by contract 3.2; what is wrong with them is for `check` to report."""
    document = _without_unclosed(read_markdown(page.file, page.source))
    headings = [one for one in document.headings if one.level == 2 and one.title and not one.depth]
    reader = _Reader(document, page.path, headings)
    starts = [0, *(heading.range[0] for heading in headings), len(page.source)]
    preface, *sections = (
        reader.question(heading, start, end)
        for heading, (start, end) in zip([None, *headings], pairwise(starts), strict=True)
    )
    return Flow(
        page.file,
        page.language,
        page.path,
        enabled=bool(ENABLED.search(page.source[slice(*document.front)])),
        questions=tuple(section for section in sections if section.id or section.tab_sets),
        preface=preface,
    )


def read_headings(page: Page, level: int = 2) -> dict[str, Spot]:
    """Return the spots of a page's headings of one level, by their explicit ids."""
    document = read_markdown(page.file, page.source)
    return {one.id: document.spot(*one.range) for one in document.headings if one.level == level}


def _without_unclosed(document: Document) -> Document:
    """Read what an HTML element that is never closed would swallow; `read_html` reports it."""
    opened = [range for kind, range in document.unclosed if kind == "element"]
    return read_markdown(document.file, document.without(opened)) if opened else document


class _Reader:
    """Reads the sections of one page: all need its document, its path and its ids."""

    def __init__(self, document: Document, path: str, headings: Sequence[Heading]) -> None:
        self._document = document
        self._path = path
        hidden = ([document.front], document.code, document.comments)
        self._plain = document.without(*hidden, by="x")
        self._ids = {heading.id for heading in headings if heading.id}
        self._tabs = [tab for tab in document.tabs if not tab.depth]
        self._starts = [tab.start for tab in self._tabs]
        written = [link for link in document.links if link.kind == "link"]
        written += [link for link in document.attributes if link.kind == "href"]
        self._links = sorted(written, key=lambda link: link.range)
        self._places = [link.range[0] for link in self._links]

    def question(self, heading: Heading | None, start: int, end: int) -> Question:
        """Read one section: its heading and the tabs below it."""
        range = heading.range if heading else (start, start)
        tabs = self._tabs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        taken: set[str] = set()
        sets: list[list[Answer]] = []
        for tab in tabs:
            if tab.begins_set or not sets:
                sets.append([])
            sets[-1].append(self._answer(tab, taken))
        return Question(
            heading.id if heading else "",
            heading.title if heading else "",
            self._document.spot(*range),
            tuple(map(tuple, sets)),
            tuple(malformed_tabs(self._document, self._plain, tabs, start, end)),
        )

    def _answer(self, tab: Tab, taken: set[str]) -> Answer:
        last = self._links[slice(*(bisect_left(self._places, at) for at in tab.body))][-1:]
        link = next((Link(one.href, self._document.spot(*one.href_range)) for one in last), None)
        leads_to = self._leads_to(link.href) if link else ""
        name = _name(name_of(leads_to), taken) if leads_to else ""
        return Answer(tab.label, self._document.spot(*tab.label_range), link, leads_to, name)

    def _leads_to(self, href: str) -> str:
        """Resolve a link as a reader would follow it, from this page."""
        if ELSEWHERE.match(href):
            return ""
        address, _, anchor = unquote(href).partition("#")
        path = normpath(join(dirname(self._path), address)) if address else self._path
        if path == self._path:
            return f"#{anchor}" if anchor in self._ids else ""
        return path if path.endswith(".md") and not path.startswith("..") else ""


def _name(place: str, taken: set[str]) -> str:
    """Name an answer by where it leads; the second that leads there is `-2`."""
    name, count = place, 1
    while name in taken:
        count += 1
        name = f"{place}-{count}"
    taken.add(name)
    return name
