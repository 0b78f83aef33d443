"""The calendar → the files beside the pages of one language, by their place in the site."""

from collections.abc import Mapping
from datetime import date

from daozhang.data.draw import draw_table
from daozhang.scripts import as_json, start_script
from daozhang.settlement.closed_days_ics import closed_days
from daozhang.settlement.entries import entries_of
from daozhang.settlement.model import Calendar, runs
from daozhang.settlement.shared import Shared
from daozhang.settlement.terms import Terms, read_terms
from daozhang.settlement.words import Words


def site_files(shared: Shared, language: str, folder: str, words: Words) -> dict[str, str | bytes]:
    """Draw the days to subscribe to, the calendar that other features import, and the script.

    `folder` is the language's on the site, as in `en/`; with that of the default language, "",
    comes the table for other programs. Without a calendar there are none.
    """
    if not shared.calendar:
        return {}
    calendar = calendar_json(shared.calendar, words)
    files: dict[str, str | bytes] = {
        f"{folder}calendar/closed-days.ics": closed_days(shared.calendar, words),
        f"assets/common/settlement/calendar.{language}.js": (
            f"export const CALENDAR = {as_json(calendar)};\n"
        ),
    }
    if not folder:
        files |= draw_table("working-days", entries_of(shared.calendar))
    if not shared.missing():
        script = _script(calendar, read_terms(shared.tables, language), words)
        files[f"assets/settlement/calculator.{language}.js"] = script
    return files


def calendar_json(calendar: Calendar, words: Words) -> Mapping[str, object]:
    """Write the calendar as overrides/assets/common/settlement/dates.js reads it."""
    return {
        "first": str(calendar.first),
        "published": str(calendar.published),
        "last": str(calendar.last),
        "off": _blocks(calendar.off, words),
        "makeUp": _blocks(calendar.make_up, words),
    }


def _script(calendar: Mapping[str, object], terms: Terms, words: Words) -> str:
    """Write a language's script, which gives calculator.js its calendar, terms and words."""
    values = {
        "locale": words.locale,
        "calendar": calendar,
        "terms": {"cutoffs": {"card": terms.card, "qr": terms.qr}, "late": terms.late},
        "numbers": terms.numbers,
        "messages": words.messages,
    }
    return start_script("./calculator.js", values)


def _blocks(days: Mapping[date, str], words: Words) -> Mapping[str, list[str]]:
    """Write runs of days under their festival, as in `{"春节": ["2026-02-15+9"]}`."""
    blocks: dict[str, list[str]] = {}
    for run in runs(days, days.__getitem__):
        blocks.setdefault(words.festival(days[run[0]]), []).append(f"{run[0]}+{len(run)}")
    return blocks
