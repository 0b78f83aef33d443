"""docs/data/asked.yml × pages as drawn → answers that were lost, and errors that came back."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from html import unescape
from pathlib import PurePosixPath
from typing import Annotated, Final, NamedTuple, TypeAlias

from pydantic import AfterValidator, BaseModel, TypeAdapter, ValidationInfo

from daozhang.data.kinds import Rules, WrongError
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.data.tree import Tree
from daozhang.facts.statements import pages_named, unknown_pages
from daozhang.pages import Page
from daozhang.report import Problem

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


def _language(name: str, info: ValidationInfo) -> str:
    known = (info.context or {})["languages"]
    if name not in known:
        raise WrongError(f"`{name}` is no language of the site", f"write {' or '.join(known)}")
    return name


def _asking(text: str) -> str:
    if not _BRACKETS.search(text):
        what = "no word of this question stands in brackets, so that nothing is held to it"
        raise WrongError(what, "write `[word]` around what the headings of the page say")
    return text


_Language: TypeAlias = Annotated[str, AfterValidator(_language)]


class Row(BaseModel, extra="forbid"):
    """What is asked, or was wrong; texts by language."""

    why: str = "a question as readers type it"
    page: str = ""
    says: dict[_Language, str] = {}
    asks: dict[_Language, Annotated[str, AfterValidator(_asking)]] = {}
    never: dict[_Language, Annotated[str, AfterValidator(_pattern)]] = {}
    but: str = ""
    left: str = ""


_KIND: Final = TypeAdapter(dict[str, Row])


class Asked(NamedTuple):
    """All rows by name, the file in which they stand, and what is wrong with it."""

    rows: Mapping[str, Row]
    tree: Tree
    problems: list[Problem]


def read_asked(files: Mapping[str, str], languages: Collection[str]) -> Asked:
    """Read asked.yml among the data files; nothing is asked where there is none."""
    named = {PurePosixPath(file).stem: file for file in files}
    file = named.get(NAME, "")
    tree = read_tree(file, files.get(file, "{}"))
    found = read(tree, _KIND, _RULES, context={"languages": languages})
    return Asked(found.value or {}, tree, found.problems)


def odd_rows(asked: Asked, pages: Collection[str]) -> Iterator[Problem]:
    """Find what is wrong with the file itself, and the pages that it names in vain.

    `pages` are the paths of all.
    """
    yield from asked.problems
    for name, row in asked.rows.items():
        for part, named in (("page", row.page), ("but", row.but)):
            yield from unknown_pages(named, asked.tree.spot((name, part)), pages)


def unanswered(asked: Asked, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Find what a page no longer answers, and what a page says though it was found wrong."""
    language = next((page.language for page in pages.values()), "")
    for name, row in asked.rows.items():
        if language in row.says or language in row.asks:
            yield from _lost(name, asked, language, pages)
        if language in row.never:
            yield from _said_again(row, language, pages.values())


def _lost(name: str, asked: Asked, language: str, pages: Mapping[str, Page]) -> Iterator[Problem]:
    row = asked.rows[name]
    page = pages.get(f"{row.page}.md")
    if page is None:
        return  # it is in no language, or lacks a twin
    said, words = row.says.get(language, ""), _BRACKETS.findall(row.asks.get(language, ""))
    is_there = said in page.html or said in _text(page.html)  # the first is quick, and mostly true
    missing = [] if is_there else [said]
    if words:
        headings = _text("".join(one[0] for one in _HEADING.finditer(page.html))).lower()
        missing += [word for word in words if word.lower() not in headings]
    for said in missing:
        where = " in a heading" if said in words else ""
        spot = asked.tree.spot((name, "asks" if said in words else "says", language))
        what = f"`{page.file}` no longer says `{said}`{where} ({row.why})"
        help = "say it there, or write here the words that answer it now"
        yield Problem(spot, "answer-lost", what, help, said)


def _said_again(row: Row, language: str, pages: Iterable[Page]) -> Iterator[Problem]:
    never, but = re.compile(row.never[language]), pages_named(row.but)
    for page in pages:
        found = never.search(page.source)
        if found and page.path.removesuffix(".md") not in but:
            what = f"`{found[0]}` was found wrong: {row.why}"
            help = f"see `{row.page}`, which says what is right" if row.page else "leave it out"
            yield page.problem(found.span(), "said-wrongly", what, help, found[0])


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", html)))
