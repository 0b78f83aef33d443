"""Calendar → what the page shows before any script has run."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from daozhang.pages import Place
from daozhang.settlement.model import Calendar
from daozhang.settlement.table import due_weeks
from daozhang.settlement.terms import Terms
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
class Given:
    """What is drawn: the calendar, the terms of the facts, the day, and the words."""

    calendar: Calendar
    terms: Terms
    today: date
    words: Words


def draw_calculator(given: Given, place: Place, fallback: str) -> str:
    """Draw the form and the table; `fallback` is what is read without a style or a script."""
    calendar, words = given.calendar, given.words
    weeks = list(due_weeks(calendar, given.today))
    numbers = [year.number for year in (*calendar.unconfirmed[:1], *reversed(calendar.years))]
    return place.render(
        "settlement/calculator",
        words=words,
        terms=given.terms,
        calendar=calendar,
        fallback=fallback,
        made=words.long(given.today),
        span=[words.long(weeks[0][0].first), words.long(weeks[-1][-1].last)],
        weeks=weeks,
        ways=place.addresses(WAYS),
        years=place.addresses({number: f"calendar/{number}.md" for number in numbers}),
    )
