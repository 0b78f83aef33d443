"""The calendar → the files beside the pages of one language, by their place in the site."""

from collections.abc import Iterator

from daozhang.settlement.closed_days_ics import closed_days
from daozhang.settlement.draw import draw_calendar_script, draw_script
from daozhang.settlement.shared import Shared
from daozhang.settlement.terms import FACTS, read_terms
from daozhang.settlement.words import Words


def site_files(
    shared: Shared, language: str, folder: str, words: Words
) -> Iterator[tuple[str, str | bytes]]:
    """Draw the days to subscribe to, the calendar that other features import, and the script."""
    if not shared.calendar:
        return
    yield f"{folder}calendar/closed-days.ics", closed_days(shared.calendar, words)
    calendar = draw_calendar_script(shared.calendar, words)
    yield f"assets/common/settlement/calendar.{language}.js", calendar
    if not list(shared.tables.missing(FACTS, "the calculator")):
        script = draw_script(shared.calendar, read_terms(shared.tables, language), words)
        yield f"assets/settlement/calculator.{language}.js", script
