"""A drawn page → the same with its calculator or its year in place of the placeholders."""

from datetime import date

from jinja2 import Environment

from daozhang.settlement.draw import Place, draw_calculator
from daozhang.settlement.model import Calendar
from daozhang.settlement.placeholders import YEAR, Placeholder, find_placeholders
from daozhang.settlement.year import draw_year


def draw_page(
    html: str, templates: Environment, calendar: Calendar, place: Place, today: date
) -> str:
    """Draw from the last to the first, so that the places of the others stay true."""
    for found in reversed(list(find_placeholders(html))):
        drawn = _draw(found, templates, calendar, place, today)
        html = html[: found.start] + drawn + html[found.end :]
    return html


def _draw(
    found: Placeholder, templates: Environment, calendar: Calendar, place: Place, today: date
) -> str:
    if found.tag == YEAR:
        years = {year.number: year for year in calendar.years}
        return draw_year(templates, years[found.year], place)
    # A build dated before the calendar (SOURCE_DATE_EPOCH) shows the calendar's first weeks.
    today = max(today, calendar.first)
    return draw_calculator(templates, calendar, place, today, found.inner)
