"""Calendar → what a page shows before any script has run: the calculator, or a year to print."""

from calendar import Calendar as Weeks
from dataclasses import dataclass
from datetime import date
from typing import Final

from daozhang.pages import Place
from daozhang.settlement.model import Calendar, Year
from daozhang.settlement.shared import Terms
from daozhang.settlement.table import due_weeks, moved_sales
from daozhang.settlement.words import Words

WAYS: Final = {
    "check": "check.md",
    "late": "late.md",
    "overdue": "causes/overdue.md",
    "not-due-yet": "causes/not-due-yet.md",
    "day-moved": "causes/day-moved.md",
    "after-cutoff": "causes/after-cutoff.md",
}
"""Pages that an answer leads on to, where they are there."""


@dataclass(frozen=True)
class Drawing:
    """What is drawn: the calendar, the terms of the facts, the day, and the words."""

    calendar: Calendar
    terms: Terms
    today: date
    words: Words


def draw_calculator(drawing: Drawing, place: Place, fallback: str) -> str:
    """Draw the form and the table; `fallback` is what is read without a style or a script."""
    calendar, words = drawing.calendar, drawing.words
    weeks = list(due_weeks(calendar, drawing.today))
    numbers = [year.number for year in (*calendar.unconfirmed[:1], *reversed(calendar.years))]
    return place.render(
        "settlement/calculator",
        words=words,
        terms=drawing.terms,
        calendar=calendar,
        fallback=fallback,
        made=words.long(drawing.today),
        span=[words.long(weeks[0][0].first), words.long(weeks[-1][-1].last)],
        weeks=weeks,
        ways=place.addresses(WAYS),
        years=place.addresses({number: f"calendar/{number}.md" for number in numbers}),
    )


HALVES = {"half_1": range(1, 7), "half_2": range(7, 13)}
"""The months of each sheet."""


def draw_year(year: Year, drawing: Drawing, place: Place) -> str:
    """Draw a year, each half on a sheet of its own, and its moved due dates on a third."""
    marks = {day: "off" for span in year.off for day in span}
    worked = {day: span.festival for span in year.make_up for day in span}
    return place.render(
        "settlement/year",
        words=drawing.words,
        terms=drawing.terms,
        year=year,
        marks=marks | dict.fromkeys(worked, "make_up"),
        worked=dict(sorted(worked.items())),
        halves=HALVES,
        weeks=Weeks().monthdatescalendar,
        rows=list(moved_sales(year.number, drawing.calendar)),
    )
