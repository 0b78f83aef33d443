"""holidays.yml → years and fixed days, each part with its place in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, TypeAdapter

from daozhang.data.kinds import Day, Rules, WrongError, day
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.data.tree import Tree
from daozhang.report import Problem
from daozhang.settlement.model import LIEU, Notice, Span, Year

_RULES: Final = Rules(*["unreadable-calendar"] * 3)
_NOTICE: Final = "year-without-notice"
_SHAPE: Final = (
    "write one day, `first to last`, or a list of these, as in `2026-02-15 to 2026-02-23`"
)


def _days(text: object) -> tuple[date, date]:
    """Read `2026-02-15 to 2026-02-23`, or one day."""
    first, to, last = str(text).partition(" to ")
    try:
        days = day(first), day(last if to else first)
    except WrongError:
        days = date.max, date.min
    if days[0] > days[1]:
        raise WrongError(f"`{text}` names no days", _SHAPE)
    return days


def _notice_number(text: str) -> str:
    if text and not re.fullmatch(r"国办发明电〔\d{4}〕\d+号", text):
        help = "write it with these brackets, as in `国办发明电〔2025〕7号`"
        raise WrongError(f"`{text}` is no number of a notice", help, _NOTICE)
    return text


def _government(text: str) -> str:
    if text and not re.fullmatch(r"https://www\.gov\.cn/[!-~]+", text):
        help = "write it as it stands in the browser, `https://www.gov.cn/…`"
        raise WrongError(f"`{text}` is no address of the government's", help, _NOTICE)
    return text


def _number(text: object) -> int:
    if not re.fullmatch(r"20\d\d", str(text)):
        raise WrongError(f"`{text}` is not a year")
    return int(str(text))


_Days: TypeAlias = Annotated[
    list[Annotated[tuple[date, date], BeforeValidator(_days)]],
    BeforeValidator(lambda given: given if isinstance(given, list) else [given]),
]
_Festivals: TypeAlias = dict[str, _Days]
_Number: TypeAlias = Annotated[int, BeforeValidator(_number)]


class _Year(BaseModel, extra="forbid"):
    """A year as its notice gives it; without days off it counts as absent."""

    notice: Annotated[str, AfterValidator(_notice_number)] = ""
    issued: Day | None = None
    address: Annotated[str, AfterValidator(_government)] = ""
    checked: Day | None = None
    off: _Festivals = {}
    make_up: Annotated[_Festivals, Field(alias="make-up")] = {}


class _Fixed(BaseModel, extra="allow"):
    """A year's holidays by regulation, and the days off given for those on a weekend."""

    __pydantic_extra__: _Festivals
    in_lieu: Annotated[_Festivals, Field(alias="in-lieu")] = {}


class _File(BaseModel, extra="forbid"):
    published: dict[_Number, _Year | None] = {}
    fixed: dict[_Number, _Fixed] = {}


_KIND: Final = TypeAdapter(_File)


@dataclass(frozen=True)
class Reading:
    """What could be read: years, fixed days, and all that could not."""

    years: list[Year]
    fixed: list[Span]
    problems: list[Problem]
    named: frozenset[int] = frozenset()
    """Years that the file names, whether they could be read or not."""


def read_calendar(file: str, source: str) -> Reading:
    """Read the whole file, whose head describes its shape; a year at fault is left out."""
    tree = read_tree(file, source)
    found = read(tree, _KIND, _RULES, entries=2)
    if found.value is None:
        return Reading([], [], found.problems)
    keys = (*tree.keys(("published",)), *tree.keys(("fixed",)))
    years, fixed = found.value.published.items(), found.value.fixed.items()
    return Reading(
        [_year(number, year, tree) for number, year in years if year and year.off],
        [span for number, year in fixed for span in _fixed(number, year, tree)],
        found.problems,
        frozenset(int(key) for key in keys if key.isdecimal()),
    )


def _year(number: int, year: _Year, tree: Tree) -> Year:
    path = ("published", number)
    off = tuple(_spans(year.off, tree, (*path, "off")))
    make_up = tuple(_spans(year.make_up, tree, (*path, "make-up")))
    notice = None
    if year.notice and year.issued and year.address and year.checked:
        at = {part: tree.spot((*path, part)) for part in ("issued", "checked")}
        notice = Notice(year.notice, year.issued, year.address, year.checked, at)
    return Year(number, notice, off, make_up, tree.spot(path))


def _fixed(number: int, year: _Fixed, tree: Tree) -> Iterator[Span]:
    path = ("fixed", number)
    yield from _spans(year.model_extra or {}, tree, path)
    for span in _spans(year.in_lieu, tree, (*path, "in-lieu")):
        yield replace(span, festival=span.festival + LIEU)


def _spans(festivals: _Festivals, tree: Tree, path: tuple[str | int, ...]) -> Iterator[Span]:
    for festival, spans in festivals.items():
        for place, (first, last) in enumerate(spans):
            yield Span(festival, first, last, tree.spot((*path, festival, place)))
