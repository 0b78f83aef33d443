"""A drawn page → the same with its calculator or its year in place of the placeholders."""

from dataclasses import replace

from jinja2 import Environment

from daozhang.settlement.draw import DrawContext, Given, draw_calculator
from daozhang.settlement.placeholders import YEAR, Placeholder, find_placeholders
from daozhang.settlement.year import draw_year


def draw_page(html: str, templates: Environment, given: Given, context: DrawContext) -> str:
    """Draw from the last to the first, so that the places of the others stay true."""
    for found in reversed(list(find_placeholders(html))):
        drawn = _draw(found, templates, given, context)
        html = html[: found.start] + drawn + html[found.end :]
    return html


def _draw(found: Placeholder, templates: Environment, given: Given, context: DrawContext) -> str:
    calendar = given.calendar
    if found.tag == YEAR:
        years = {year.number: year for year in (*calendar.years, *calendar.unconfirmed)}
        year = years.get(found.year)  # None: a fault of the calendar, reported there
        return draw_year(templates, year, given, context) if year else found.inner
    # A build dated before the calendar (SOURCE_DATE_EPOCH) shows the calendar's first weeks.
    given = replace(given, today=max(given.today, calendar.first))
    return draw_calculator(templates, given, context, found.inner)
