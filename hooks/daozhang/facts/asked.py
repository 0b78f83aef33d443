"""docs/data/asked.yml × pages as drawn → answers that were lost, and errors that came back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import PurePosixPath
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, BaseModel, TypeAdapter

from daozhang.data.kinds import Rules, WrongError
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.lines import spot_at
from daozhang.pages import Page
from daozhang.report import Problem, Spot

NAME: Final = "asked"
_RULES: Final = Rules(*["data-not-yaml"] * 3)
_BRACKETS: Final = re.compile(r"\[(.*?)\]")
_HEADING: Final = re.compile(r"<h([1-3])\b.*?</h\1>", re.DOTALL)


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        what = f"`{text}` is no regular expression: {error}"
        raise WrongError(what, "put `\\` before a sign that stands for itself") from error
    return text


class Row(BaseModel, extra="forbid"):
    """What is asked, or was wrong; texts by language."""

    why: str = "a question as readers type it"
    page: str = ""
    says: dict[str, str] = {}
    asks: dict[str, str] = {}
    never: dict[str, Annotated[str, AfterValidator(_pattern)]] = {}
    but: str = ""
    left: str = ""


Rows: TypeAlias = Mapping[str, tuple[Row, Spot]]
"""By name, each with its line."""


def read_asked(files: Mapping[str, str]) -> tuple[Rows, list[Problem]]:
    """Read asked.yml among the data files; nothing is asked where there is none."""
    for file, text in files.items():
        if PurePosixPath(file).stem == NAME:
            tree = read_tree(file, text)
            found = read(tree, TypeAdapter(dict[str, Row]), _RULES)
            rows = {name: (row, tree.spot((name,))) for name, row in (found.value or {}).items()}
            return rows, found.problems
    return {}, []


def unanswered(rows: Rows, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Find what a page no longer answers, and what a page says though it was found wrong."""
    language = next((page.language for page in pages.values()), "")
    for row, spot in rows.values():
        if language in row.says or language in row.asks:
            yield from _lost(row, language, spot, pages.get(f"{row.page}.md"))
        if language in row.never:
            yield from _said_again(row, language, pages.values())


def _lost(row: Row, language: str, spot: Spot, page: Page | None) -> Iterator[Problem]:
    if page is None:
        what = f"there is no page `{row.page}`"
        yield Problem(spot, "answer-lost", what, "name the one that answers")
        return
    said, words = row.says.get(language, ""), _BRACKETS.findall(row.asks.get(language, ""))
    is_there = said in page.html or said in _text(page.html)  # the first is quick, and mostly true
    missing = [] if is_there else [said]
    if words:
        headings = _text("".join(one[0] for one in _HEADING.finditer(page.html))).lower()
        missing += [word for word in words if word.lower() not in headings]
    for said in missing:
        where = " in a heading" if said in words else ""
        what = f"`{page.file}` no longer says `{said}`{where} ({row.why})"
        help = "say it there, or write here the words that answer it now"
        yield Problem(spot, "answer-lost", what, help, said)


def _said_again(row: Row, language: str, pages: Iterable[Page]) -> Iterator[Problem]:
    never, but = re.compile(row.never[language]), row.but.replace(",", " ").split()
    for page in pages:
        found = never.search(page.source)
        if found and page.path.removesuffix(".md") not in but:
            what = f"`{found[0]}` was found wrong: {row.why}"
            help = f"see `{row.page}`, which says what is right" if row.page else "leave it out"
            spot = spot_at(page.file, page.source, *found.span())
            yield Problem(spot, "said-wrongly", what, help, found[0])


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", html)))
