"""A drawn page → the same with its calculator or its year in place of the placeholders."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from daozhang.pages import Page, Place
from daozhang.placeholders import Placeholder, Placeholders, problem
from daozhang.report import Problem
from daozhang.settlement.draw import Drawing, draw_calculator, draw_year
from daozhang.settlement.shared import Shared, read_terms
from daozhang.settlement.words import Words

YEAR: Final = "settlement-year"
PLACEHOLDERS: Final = Placeholders(("settlement-calculator", YEAR), 'year="2026"')


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
    # A build dated before the calendar (SOURCE_DATE_EPOCH) shows the calendar's first weeks.
    drawing = Drawing(calendar, terms, max(today, calendar.first), words)
    years = {year.number: year for year in (*calendar.years, *calendar.unconfirmed)}

    def drawn(found: Placeholder) -> str:
        if found.tag != YEAR:
            return draw_calculator(drawing, place, found.inner)
        year = years.get(found.number)  # None: a fault of the calendar, and reported there
        return draw_year(year, drawing, place) if year else found.inner

    return PLACEHOLDERS.draw(page, drawn)


def check_page(page: Page, years: Collection[int]) -> Iterator[Problem]:
    """Find the placeholders that cannot be drawn; `years` are those of the calendar."""
    yield from PLACEHOLDERS.check(page)
    places = zip(PLACEHOLDERS.spots(page), PLACEHOLDERS.find(page.html), strict=False)
    for spot, place in places:
        if place.tag == YEAR and place.number not in years:
            what = f"{place.number} is no year of holidays.yml"
            known = ", ".join(map(str, sorted(years)))
            yield problem(spot, what, f"add it there, or write one of {known}")
