"""The calendar → the files beside the pages of one language, by their place in the site."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from daozhang.data.draw import draw_table
from daozhang.ics import entry, feed
from daozhang.scripts import as_json, start_script
from daozhang.settlement.model import Calendar, Notice, Span, Year, runs
from daozhang.settlement.shared import Shared, read_terms
from daozhang.settlement.words import Words


def site_files(shared: Shared, language: str, folder: str, words: Words) -> dict[str, str | bytes]:
    """Draw the days to subscribe to, the calendar that other features import, and the script.

    `folder` is the language's on the site, as in `en/`; with that of the default language, "",
    comes the table for other programs. Without a calendar there are none.
    """
    if not shared.calendar:
        return {}
    calendar = f"export const CALENDAR = {as_json(calendar_json(shared.calendar, words))};\n"
    files: dict[str, str | bytes] = {
        f"{folder}calendar/closed-days.ics": closed_days(shared.calendar, words),
        f"assets/common/settlement/calendar.{language}.js": calendar,
    }
    if not folder:
        files |= draw_table("working-days", entries_of(shared.calendar))
    if not shared.missing():
        files[f"assets/settlement/calculator.{language}.js"] = _script(shared, language, words)
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


def _script(shared: Shared, language: str, words: Words) -> str:
    """Write a language's script, which gives calculator.js its calendar, terms and words."""
    terms = read_terms(shared.facts, language)
    values = {
        "locale": words.locale,
        "terms": {"cutoffs": {"card": terms.card, "qr": terms.qr}, "late": terms.late},
        "numbers": terms.numbers,
        "messages": words.messages,
    }
    return start_script("./calculator.js", values, language)


def _blocks(days: Mapping[date, str], words: Words) -> Mapping[str, list[str]]:
    """Write runs of days under their festival, as in `{"春节": ["2026-02-15+9"]}`."""
    blocks: dict[str, list[str]] = {}
    for run in runs(days, days.__getitem__):
        blocks.setdefault(words.festival(days[run[0]]), []).append(f"{run[0]}+{len(run)}")
    return blocks


def closed_days(calendar: Calendar, words: Words) -> bytes:
    """Write each run of days off in the published years as one all-day entry, in UTF-8."""
    texts = words.closed
    checked = max(year.notice.checked for year in calendar.years if year.notice)
    span = (calendar.published - calendar.first).days + 1
    days = (calendar.first + timedelta(days=number) for number in range(span))
    entries = []
    for run in runs(day for day in days if not calendar.is_working(day)):
        festivals = dict.fromkeys(calendar.off[day] for day in run if day in calendar.off)
        reason = words.comma.join(map(words.festival, festivals)) or words.weekend
        summary = texts["summary"].format(reason)
        entries.append(entry("closed", run[0], run[-1], checked, summary, texts["description"]))
    return feed("settlement//ZH", texts["name"], entries)


def entries_of(calendar: Calendar) -> list[dict[str, object]]:
    """Return each year that rests on a notice, as overrides/data/v1/schema.json describes it."""
    return [_entry(year, year.notice, calendar) for year in calendar.years if year.notice]


def _entry(year: Year, notice: Notice, calendar: Calendar) -> dict[str, object]:
    whole = Span("", date(year.number, 1, 1), date(year.number, 12, 31), year.spot)
    return {
        "name": str(year.number),
        "zh": f"{year.number} 年",
        "en": str(year.number),
        "first": str(whole.first),
        "last": str(whole.last),
        "workdays": sum(map(calendar.is_working, whole)),
        "days_off": dict(_days(year.off)),
        "make_up_days": dict(_days(year.make_up)),
        "confidence": "H",
        "checked": str(notice.checked),
        "sources": [
            {
                "zh": f"国务院办公厅{notice.number}",
                "en": f"State Council notice {notice.number}",
                "url": notice.address,
            }
        ],
    }


def _days(spans: tuple[Span, ...]) -> Iterator[tuple[str, str]]:
    for span in spans:
        yield from ((str(day), span.festival) for day in span)
