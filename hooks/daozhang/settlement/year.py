"""A year → two sheets to print, and one of the due dates that holidays move."""

from calendar import Calendar as Weeks
from dataclasses import dataclass
from datetime import date

from daozhang.pages import Place
from daozhang.settlement.draw import Given
from daozhang.settlement.model import Span, Year
from daozhang.settlement.table import moved_sales

HALVES = {"half_1": range(1, 7), "half_2": range(7, 13)}


@dataclass(frozen=True)
class Half:
    """One sheet."""

    months: dict[int, list[list[date]]]
    """By number, the weeks from Monday, with the days of the months beside them."""
    festivals: list[tuple[Span, list[date]]]
    """The days off, and the days worked to make up for them."""


def draw_year(year: Year, given: Given, place: Place) -> str:
    """Draw a year, each half on a sheet of its own, and its moved due dates on a third."""
    marks = {day: "off" for span in year.off for day in span}
    marks |= {day: "make_up" for span in year.make_up for day in span}
    return place.render(
        "settlement/year",
        words=given.words,
        terms=given.terms,
        year=year,
        marks=marks,
        halves={name: _half(year, numbers) for name, numbers in HALVES.items()},
        rows=list(moved_sales(year.number, given.calendar)),
    )


def _half(year: Year, numbers: range) -> Half:
    weeks = Weeks().monthdatescalendar
    return Half(
        {number: weeks(year.number, number) for number in numbers},
        [(span, _made_up(year, span)) for span in year.off if span.last.month in numbers],
    )


def _made_up(year: Year, off: Span) -> list[date]:
    return sorted(day for span in year.make_up if span.festival == off.festival for day in span)
