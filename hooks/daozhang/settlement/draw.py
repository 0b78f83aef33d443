"""A drawn page → the same with its calculator or its year in place of the placeholders."""

from calendar import Calendar as Weeks
from collections.abc import Collection, Iterator
from datetime import date
from functools import partial
from typing import Final

from daozhang.pages import Page, Place
from daozhang.placeholders import Placeholder, Placeholders, problem
from daozhang.report import Problem
from daozhang.settlement.model import Calendar, Year
from daozhang.settlement.shared import Shared, read_terms
from daozhang.settlement.table import due_weeks, moved_sales
from daozhang.settlement.words import Words

YEAR: Final = "settlement-year"
PLACEHOLDERS: Final = Placeholders(("settlement-calculator", YEAR), 'year="2026"')
WAYS: Final = {
    "check": "check.md",
    "late": "late.md",
    "overdue": "causes/overdue.md",
    "not-due-yet": "causes/not-due-yet.md",
    "day-moved": "causes/day-moved.md",
    "after-cutoff": "causes/after-cutoff.md",
}
"""Pages that an answer leads on to, where they are there."""
HALVES: Final = {"half_1": range(1, 7), "half_2": range(7, 13)}
"""A sheet each, and its months."""


def draw_page(
    page: Page, shared: Shared, today: date, words: Words, place: Place
) -> tuple[str, list[Problem]]:
    """Draw in place of the page's placeholders, or find why that is not possible."""
    if not shared.file:
        what, help = "there is no docs/data/holidays.yml to count by", "take it from the guide"
        return page.html, [problem(PLACEHOLDERS.spots(page)[0], what, help)]
    problems = [*check_page(page, shared.years)] or shared.missing()
    if problems or not shared.calendar:
        return page.html, problems
    calendar, terms = shared.calendar, read_terms(shared.facts, place.language)
    render = partial(place.render, words=words, terms=terms)
    years = {year.number: year for year in (*calendar.years, *calendar.unconfirmed)}
    # A build dated before the calendar (SOURCE_DATE_EPOCH) shows the calendar's first weeks.
    day = max(today, calendar.first)

    def drawn(found: Placeholder) -> str:
        if found.tag != YEAR:
            values = _calculator(calendar, day, words, place)
            return render("settlement/calculator", fallback=found.inner, **values)
        year = years.get(found.number)  # None: a fault of the calendar, and reported there
        return render("settlement/year", **_year(year, calendar)) if year else found.inner

    return PLACEHOLDERS.draw(page, drawn)


def _calculator(calendar: Calendar, today: date, words: Words, place: Place) -> dict[str, object]:
    weeks = list(due_weeks(calendar, today))
    numbers = [year.number for year in (*calendar.unconfirmed[:1], *reversed(calendar.years))]
    return {
        "made": words.long(today),
        "span": [words.long(weeks[0][0].first), words.long(weeks[-1][-1].last)],
        "weeks": weeks,
        "ways": place.addresses(WAYS),
        "years": place.addresses({number: f"calendar/{number}.md" for number in numbers}),
    }


def _year(year: Year, calendar: Calendar) -> dict[str, object]:
    """Return a year, each half on a sheet of its own, and its moved due dates on a third."""
    marks = {day: "off" for span in year.off for day in span}
    worked = {day: span.festival for span in year.make_up for day in span}
    return {
        "year": year,
        "marks": marks | dict.fromkeys(worked, "make_up"),
        "worked": dict(sorted(worked.items())),
        "halves": HALVES,
        "weeks": Weeks().monthdatescalendar,
        "rows": list(moved_sales(year.number, calendar)),
    }


def check_page(page: Page, years: Collection[int]) -> Iterator[Problem]:
    """Find the placeholders that cannot be drawn; `years` are those of the calendar."""
    yield from PLACEHOLDERS.check(page)
    places = zip(PLACEHOLDERS.spots(page), PLACEHOLDERS.find(page.html), strict=False)
    for spot, place in places:
        if place.tag == YEAR and place.number not in years:
            what = f"{place.number} is no year of holidays.yml"
            known = ", ".join(map(str, sorted(years)))
            yield problem(spot, what, f"add it there, or write one of {known}")
