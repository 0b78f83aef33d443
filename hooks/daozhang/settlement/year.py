"""A year → two sheets for the wall of a shop, and one of the due dates that holidays move."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from jinja2 import Environment

from daozhang.pages import Place
from daozhang.settlement.draw import Given
from daozhang.settlement.model import SATURDAY, Span, Year
from daozhang.settlement.table import moved_sales

HALVES = {"half_1": range(1, 7), "half_2": range(7, 13)}


@dataclass(frozen=True)
class Square:
    """One day on the sheet."""

    day: date
    mark: str
    """`off`, `make_up`, or `weekend`; empty for a plain working day."""


@dataclass(frozen=True)
class Festival:
    """One line under the months: the days off, and the days worked to make up for them."""

    name: str
    off: Span
    make_up: tuple[date, ...]


@dataclass(frozen=True)
class Half:
    """One sheet."""

    name: str
    months: tuple[tuple[tuple[Square | None, ...], ...], ...]
    """Months, weeks from Monday, squares; None outside the month."""
    festivals: tuple[Festival, ...]


def draw_year(templates: Environment, year: Year, given: Given, place: Place) -> str:
    """Draw a year, each half on a sheet of its own, and its moved due dates on a third."""
    return templates.get_template("partials/settlement/year.html").render(
        place=place,
        words=given.words,
        terms=given.terms,
        year=year,
        halves=list(_halves(year)),
        rows=list(moved_sales(year.number, given.calendar)),
    )


def _halves(year: Year) -> Iterator[Half]:
    marks = {day: "off" for span in year.off for day in span}
    marks |= {day: "make_up" for span in year.make_up for day in span}
    festivals = [_festival(year, span) for span in year.off]
    for name, numbers in HALVES.items():
        yield Half(
            name,
            tuple(tuple(_weeks(date(year.number, month, 1), marks)) for month in numbers),
            tuple(found for found in festivals if found.off.last.month in numbers),
        )


def _weeks(first: date, marks: dict[date, str]) -> Iterator[tuple[Square | None, ...]]:
    monday = first - timedelta(days=first.weekday())
    while monday < first or monday.month == first.month:
        days = (monday + timedelta(days=number) for number in range(7))
        yield tuple(_square(day, marks) if day.month == first.month else None for day in days)
        monday += timedelta(days=7)


def _square(day: date, marks: dict[date, str]) -> Square:
    return Square(day, marks.get(day, "weekend" if day.weekday() >= SATURDAY else ""))


def _festival(year: Year, off: Span) -> Festival:
    made_up = (day for span in year.make_up if span.festival == off.festival for day in span)
    return Festival(off.festival, off, tuple(sorted(made_up)))
