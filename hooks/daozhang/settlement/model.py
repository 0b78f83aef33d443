"""What a calendar is: years that a notice gave, days that regulation fixes, and their sum."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from daozhang.report import Spot

DAY = timedelta(days=1)
SATURDAY = 5
LIEU = "补假"
"""Ends the festival of a day off that is given for a holiday on a weekend, as in `春节补假`."""


@dataclass(frozen=True)
class Span:
    """Days under one festival, the last one included."""

    festival: str
    first: date
    last: date
    spot: Spot

    def __iter__(self) -> Iterator[date]:
        day = self.first
        while day <= self.last:
            yield day
            day += DAY


@dataclass(frozen=True)
class Notice:
    """The State Council's paper that a year rests on."""

    number: str
    issued: date
    address: str
    checked: date
    at: Mapping[str, Spot]
    """Where `issued` and `checked` stand."""


@dataclass(frozen=True)
class Year:
    """One year as its notice gives it."""

    number: int
    notice: Notice | None
    off: tuple[Span, ...]
    make_up: tuple[Span, ...]
    spot: Spot


@dataclass(frozen=True)
class Calendar:
    """Every day's answer to one question, whether money moves."""

    first: date
    published: date
    """The last day of the last published year; later days are known from regulation only."""
    last: date
    off: Mapping[date, str]
    """Days off, weekends inside a holiday included, with their festival."""
    make_up: Mapping[date, str]
    """Weekend days worked to make up for a holiday, with its festival."""
    years: tuple[Year, ...] = ()
    unconfirmed: tuple[Year, ...] = ()
    """Years of which only the regulation is known, the next one first."""

    def is_working(self, day: date) -> bool:
        """Return whether card money is cleared and paid on a day: make-up days are working days."""
        return day in self.make_up or (day.weekday() < SATURDAY and day not in self.off)

    def without_make_up(self) -> "Calendar":
        """Return the calendar of an acquirer whose weekends are all weekends."""
        return replace(self, make_up={})


def calendar_of(years: Iterable[Year], fixed: Iterable[Span]) -> Calendar:
    """Add up years and fixed days to one calendar, of at least one sound year: see check.py."""
    published = sorted(years, key=lambda year: year.number)
    first, last = published[0].number, published[-1].number
    fixed = sorted(fixed, key=lambda span: span.first)
    blocks = [*fixed, *(span for year in published for span in year.off)]
    known = max([last, *(span.last.year for span in blocks)])
    by_year = (tuple(spans) for _, spans in groupby(fixed, key=lambda span: span.first.year))
    return Calendar(
        date(first, 1, 1),
        date(last, 12, 31),
        date(known, 12, 31),
        {day: span.festival for span in blocks for day in span},
        {day: span.festival for year in published for span in year.make_up for day in span},
        tuple(published),
        tuple(Year(spans[0].first.year, None, spans, (), spans[0].spot) for spans in by_year),
    )


def runs(
    days: Iterable[date], alike: Callable[[date], object] = lambda _: None
) -> Iterator[list[date]]:
    """Group days that follow one another and are alike, the earliest first."""
    numbered = enumerate(sorted(days))
    for _, run in groupby(numbered, lambda one: (one[1].toordinal() - one[0], alike(one[1]))):
        yield [day for _, day in run]
