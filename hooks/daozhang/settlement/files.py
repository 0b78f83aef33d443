"""The calendar → the files beside the pages of one language, by their place in the site."""

from daozhang.settlement.closed_days_ics import closed_days
from daozhang.settlement.draw import draw_calendar_script, draw_script
from daozhang.settlement.shared import Shared
from daozhang.settlement.terms import FACTS, WHO, read_terms
from daozhang.settlement.words import Words


def site_files(shared: Shared, language: str, folder: str, words: Words) -> dict[str, str | bytes]:
    """Draw the days to subscribe to, the calendar that other features import, and the script.

    `folder` is the language's on the site, as in `en/`. Without a calendar there are none.
    """
    if not shared.calendar:
        return {}
    files: dict[str, str | bytes] = {
        f"{folder}calendar/closed-days.ics": closed_days(shared.calendar, words),
        f"assets/common/settlement/calendar.{language}.js": draw_calendar_script(
            shared.calendar, words
        ),
    }
    if not list(shared.tables.missing(FACTS, WHO)):
        script = draw_script(shared.calendar, read_terms(shared.tables, language), words)
        files[f"assets/settlement/calculator.{language}.js"] = script
    return files
