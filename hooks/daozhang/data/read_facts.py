"""Facts files → facts."""

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Annotated, Final, Generic, Literal, TypeVar

from phonenumbers import NumberParseException, is_valid_number, parse
from phonenumbers.shortnumberinfo import is_valid_short_number_for_region
from pydantic import AfterValidator, BaseModel, Field

from daozhang.data.facts import SOURCES, Citation, Fact, Facts
from daozhang.data.kinds import Day, Rules, WrongError, entries
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.data.tree import Tree
from daozhang.report import Problem

NOT_FACTS: Final = {"asked", "blanks", "holidays"}
"""Of another shape, with readers of their own."""
_RULES: Final = Rules("data-not-yaml", missing="fact-incomplete", unknown="fact-incomplete")
_SHORT: Final = re.compile(r"11\d{3}|9510\d{4}")
"""Of China Post and of travel: numbers that the library does not know."""
Texts = TypeVar("Texts")


def _telephone(text: str) -> str:
    with suppress(NumberParseException):
        number = parse(text, "CN")
        short = is_valid_short_number_for_region(number, "CN") or _SHORT.fullmatch(text)
        if re.fullmatch(r"\d+(-\d+)*", text) and (short or is_valid_number(number)):
            return text
    help = "write it as it is dialled in China: `95580`, `400-889-5580`, `010-66667777`"
    raise WrongError(f"`{text}` is no telephone number", help)


def _address(text: str) -> str:
    if text and not re.fullmatch(r"https://[\w.-]+\.[a-z]{2,}/[!-~]*", text, re.ASCII):
        help = "write it as it stands in the browser, `https://…/…`, without spaces"
        raise WrongError(f"`{text}` is no address", help)
    return text


def _article(entry: str | dict[str, str]) -> str | dict[str, str]:
    for source, article in entry.items() if isinstance(entry, dict) else ():
        if not re.match(r"\d", article, re.ASCII):
            help = f"write its number: `{{{source}: 39}}`"
            raise WrongError(f"`{article}` is no article", help)
    return entry


class _Statement(BaseModel, Generic[Texts], extra="allow"):
    """What each fact has beside its words; all else is a field that pages can name."""

    __pydantic_extra__: dict[str, str | Texts]
    confidence: Literal["H", "M", "L", "R"]
    sources: Annotated[
        list[Annotated[str | dict[str, str], AfterValidator(_article)]], Field(min_length=1)
    ]
    checked: Day
    recheck: Day
    phone: Annotated[str, AfterValidator(_telephone)] = ""
    regions: Literal["cnaps", "gb"] = "gb"


class _Source(BaseModel, Generic[Texts], extra="forbid"):
    """What is known of a document or an official page beside its title."""

    body: Texts | None = None
    number: str = ""
    date: Day | None = None
    in_force: Day | None = None
    url: Annotated[str, AfterValidator(_address)] = ""
    read: Literal["full", "part", "excerpt", "none"]
    spoken: str = ""


def read_facts(files: Mapping[str, str], languages: tuple[str, ...]) -> tuple[Facts, list[Problem]]:
    """Read all data files, as in `{"docs/data/contacts.yml": "…"}`; the calendar is not one.

    An entry at fault is left out, and so is a whole file that cannot be read. Features that ask
    for the same files share what was read.
    """
    return _read_facts(tuple(files.items()), languages)


@lru_cache(maxsize=4)
def _read_facts(
    files: tuple[tuple[str, str], ...], languages: tuple[str, ...]
) -> tuple[Facts, list[Problem]]:
    tables: dict[str, dict[str, Fact]] = {}
    faulty: set[str] = set()
    problems: list[Problem] = []
    for file, text in files:
        table, tree = PurePosixPath(file).stem, read_tree(file, text)
        if table in NOT_FACTS:
            continue
        kind: type[BaseModel] = _Source if table == SOURCES else _Statement
        found = read(tree, entries(kind, languages), _RULES, spare=languages)
        tables[table] = {
            name: _fact(table, name, entry, languages, tree)
            for name, entry in (found.value or {}).items()
        }
        left_out = {f"{table}.{name}" for name in {*tree.keys()} - {*tables[table]}}
        faulty |= {table} if found.value is None else left_out
        problems += found.problems
    return Facts(tables, frozenset(faulty)), problems


def _fact(table: str, name: str, entry: BaseModel, languages: tuple[str, ...], tree: Tree) -> Fact:
    parts = entry.model_dump(exclude_unset=True)
    words = {language: parts.pop(language) for language in languages}
    cited = [_citation(one) for one in parts.pop("sources", ())]
    return Fact(
        table,
        name,
        words,
        citations=tuple(
            Citation(source, article, tree.spot((name, "sources", place, source), of_key=True))
            for place, (source, article) in enumerate(cited)
        ),
        confidence=parts.pop("confidence", "H"),
        checked=parts.pop("checked", None),
        recheck=parts.pop("recheck", None),
        fields={key: part if isinstance(part, dict) else str(part) for key, part in parts.items()},
        tree=tree,
    )


def _citation(entry: str | dict[str, str]) -> tuple[str, str]:
    """Return a source and its article: of `aml_law`, or of `{aml_law: 39}`."""
    [pair] = entry.items() if isinstance(entry, dict) else [(entry, "")]
    return pair
