"""Markdown → flow: headings are questions, tabs are answers, the last link of a tab leads on."""

import re
from collections.abc import Mapping, Set
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from daozhang.flows.model import Answer, Flow, Link, Question, ToOutcome, ToQuestion
from daozhang.flows.text import Text
from daozhang.flows.torn import torn_tabs
from daozhang.pages import Page
from daozhang.report import Spot

STARTED = re.compile(r"---\n(?:(?!---).*\n)*?flow:[ ]*true[ ]*\n")
HEADING = re.compile(
    r"""
    ^(?P<level>\#{1,6}) [ \t]* (?P<title>.*?) [ \t]*     # ## Did the sale go through?
    (?: \{:? (?P<attributes>[^{}\n]*) \} )?      # { #approved }
    [ \t#]* $
    """,
    re.VERBOSE | re.MULTILINE,
)
UNDERLINED = re.compile(
    r"""
    ^(?P<title>[^\s\#].*?) [ \t]*                  # Did the sale go through?
    (?: \{:? (?P<attributes>[^{}\n]*) \} )? [ \t]*  # { #approved }
    \n-+[ ]*$                                      # ------------------------
    """,
    re.VERBOSE | re.MULTILINE,
)
ID = re.compile(r"\#(?P<id>[^\s\#{}=]+)")
ANSWER = re.compile(
    r"""
    ^={3} (?P<marks>[+!]{0,2}) [ ]+ "(?P<label>.*?)" [ ]* (?:\n|\Z)   # === "Yes: it says approved"
    (?P<body> (?: [ \t]*\n | (?:[ ]{4}|\t).*(?:\n|\Z) )* )            #     Then … [due?](#due)
    """,
    re.VERBOSE | re.MULTILINE,
)
LINK = re.compile(
    r"""
    (?<![!\\]) \[ (?P<text> (?: [^][] | \[[^][]*\] )* ) \]          # [is it due?]
    (?: \( \s* <? (?P<href> [^\s<>()]+ ) >? [^()\n]* \)               # (#due)
      | \[ (?P<reference> [^][]* ) \] )?                              # [due]
    | <a\s [^>]*? href \s*=\s* ["']? (?P<raw> [^"'\s>]+ )             # <a href="#due">
    """,
    re.VERBOSE,
)
DEFINITION = re.compile(
    r"^[ \t]* \[ (?P<reference>[^]\n]+) \]: \s* <? (?P<href>[^\s<>]+)",  # [due]: #due
    re.VERBOSE | re.MULTILINE,
)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)  # tel:95580, //example.org, /check/


def read_flow(page: Page) -> Flow:
    """Read a page's questions; whatever is wrong with them is for `check` to say."""
    text = Text(page.file, page.source)
    headings = _headings(text, 2)
    starts = [*(found.start() for found in headings), len(text.plain)]
    reader = _Reader(text, page.path, frozenset(filter(None, map(_id, headings))))
    sections = [
        reader.question(_id(found), found, found.end(), end)
        for found, end in zip(headings, starts[1:], strict=True)
    ]
    questions = tuple(section for section in sections if section.id or section.sets)
    return Flow(
        page.file,
        page.language,
        page.path,
        started=bool(STARTED.match(page.source)),
        questions=questions,
        preface=reader.question("", None, 0, starts[0]),
    )


def read_headings(page: Page, level: int = 2) -> dict[str, Spot]:
    """Give where a page's headings of one level stand, by their explicit ids."""
    text = Text(page.file, page.source)
    return {
        _id(found): text.spot(found.start("title"), found.end("title"))
        for found in _headings(text, level)
    }


def _headings(text: Text, level: int) -> list[re.Match[str]]:
    found = HEADING.finditer(text.plain)
    headings = [one for one in found if len(one["level"]) == level and one["title"]]
    if level == 2:
        headings += UNDERLINED.finditer(text.plain)
    return sorted(headings, key=lambda heading: heading.start())


def _id(heading: re.Match[str]) -> str:
    """Give a heading's explicit id, or nothing."""
    found = ID.search(heading["attributes"] or "")
    return found["id"] if found else ""


class _Reader:
    """Reads the sections of one page: all need its text, its place and the ids on it."""

    def __init__(self, text: Text, path: str, ids: Set[str]) -> None:
        self._text = text
        self._path = path
        self._ids = ids
        self._definitions: Mapping[str, str] = {
            found["reference"].lower(): found["href"] for found in DEFINITION.finditer(text.plain)
        }

    def question(self, id: str, heading: re.Match[str] | None, start: int, end: int) -> Question:
        """Read one section: its heading and the tabs below it."""
        title, spot = "", self._text.spot(start, start)
        if heading:
            title = self._text.source[slice(*heading.span("title"))]
            spot = self._text.spot(heading.start("title"), heading.end("title"))
        found = [*ANSWER.finditer(self._text.plain, start, end)]
        taken: set[str] = set()
        sets: list[list[Answer]] = []
        for before, match in zip([None, *found], found, strict=False):
            if before is None or before.end() != match.start() or "!" in match["marks"]:
                sets.append([])
            sets[-1].append(self._answer(match, taken))
        torn = tuple(torn_tabs(self._text, found, start, end))
        return Question(id, title, spot, tuple(map(tuple, sets)), torn)

    def _answer(self, match: re.Match[str], taken: set[str]) -> Answer:
        label = match.span("label")
        link = self._last_link(*match.span("body"))
        leads_to = self._leads_to(link.href) if link else None
        return Answer(
            label=self._text.source[slice(*label)],
            spot=self._text.spot(*label),
            link=link,
            leads_to=leads_to,
            name=_name(leads_to.name, taken) if leads_to else "",
        )

    def _last_link(self, start: int, end: int) -> Link | None:
        links = [
            link
            for found in LINK.finditer(self._text.plain, start, end)
            if (link := self._link(found))
        ]
        return links[-1] if links else None

    def _link(self, found: re.Match[str]) -> Link | None:
        for group in ("href", "raw"):
            if href := found[group]:
                return Link(href, self._text.spot(*found.span(group)))
        reference = found["reference"] or found["text"] or ""
        href = self._definitions.get(reference.lower(), "")
        return Link(href, self._text.spot(*found.span())) if href else None

    def _leads_to(self, href: str) -> ToQuestion | ToOutcome | None:
        """Resolve a link as a reader would follow it, from this page."""
        if ELSEWHERE.match(href):
            return None
        address, _, anchor = unquote(href).partition("#")
        path = normpath(join(dirname(self._path), address)) if address else self._path
        if path == self._path:
            return ToQuestion(anchor) if anchor in self._ids else None
        if path.startswith("..") or not path.endswith(".md"):
            return None
        return ToOutcome(path)


def _name(place: str, taken: set[str]) -> str:
    """Name an answer by where it leads; the second that leads there is `-2`."""
    name, count = place, 1
    while name in taken:
        count += 1
        name = f"{place}-{count}"
    taken.add(name)
    return name
