"""Calendar → what stands on the page before any script has run, and what the script is given."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from jinja2 import Environment, StrictUndefined, Template

from daozhang.settlement.model import Calendar, runs
from daozhang.settlement.rule import CARD_CUT_OFF, QR_CUT_OFF, T1, Due, clearing_day, settle
from daozhang.settlement.said import SAID
from daozhang.settlement.words import WORDS, Words

WEEKS = 3
"""The table without script: the week before, this week, the next."""


@dataclass(frozen=True)
class Place:
    """Where something is drawn: the page's language, and how its relative addresses begin."""

    language: str
    assets: str
    """From the page to overrides/assets/settlement/, as in `../assets/settlement`."""
    closed: str = ""
    """From the page to the days on which nothing settles."""
    check: str = ""
    """From the page to the decision page, if there is one."""


def draw_calculator(
    templates: Environment, calendar: Calendar, place: Place, today: date, fallback: str
) -> str:
    """Draw the form, the table, and what the script needs to bring them to life."""
    words = WORDS[place.language]
    given = {
        "locale": words.locale,
        "calendar": calendar_json(calendar, words),
        "said": SAID[place.language],
    }
    return template(templates, "calculator").render(
        place=place,
        words=words,
        calendar=calendar,
        fallback=fallback,
        notes=words.table["notes"].format(words.long(today)),
        today=today,
        weeks=[list(week) for week in due_weeks(calendar, today)],
        given=json.dumps(given, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
    )


@dataclass(frozen=True)
class Row:
    """A sale day, and the due days of its earlier and its later sales, T+1."""

    sale: date
    before: "Cell"
    after: "Cell"


@dataclass(frozen=True)
class Cell:
    """A due day, and the other one where make-up days decide."""

    due: Due
    without_make_up: date | None


def due_weeks(calendar: Calendar, today: date) -> Iterator[Iterator[Row]]:
    """Give the rows of the table, week by week from a Monday."""
    monday = today - timedelta(days=today.weekday() + 7)
    for week in range(WEEKS):
        days = (monday + timedelta(days=7 * week + day) for day in range(7))
        yield (_row(day, calendar) for day in days if day >= calendar.first)


def _row(day: date, calendar: Calendar) -> Row:
    # All that is paid by QR, and by card before 23:00, shares a clearing day.
    before = clearing_day(day, CARD_CUT_OFF, QR_CUT_OFF)
    after = clearing_day(day, CARD_CUT_OFF, CARD_CUT_OFF)
    return Row(day, _cell(before, calendar), _cell(after, calendar))


def _cell(clearing: date, calendar: Calendar) -> Cell:
    due = settle(clearing, T1, calendar)
    without = settle(clearing, T1, calendar.without_make_up()).day
    return Cell(due, without if without != due.day else None)


def calendar_json(calendar: Calendar, words: Words) -> Mapping[str, object]:
    """Write the calendar as overrides/assets/settlement/dates.mjs reads it."""
    return {
        "first": str(calendar.first),
        "published": str(calendar.published),
        "last": str(calendar.last),
        "off": _blocks(calendar.off, words),
        "makeUp": _blocks(calendar.make_up, words),
    }


def _blocks(days: Mapping[date, str], words: Words) -> Mapping[str, list[str]]:
    """Write runs of days under their festival, as in `{"春节": ["2026-02-15+9"]}`."""
    blocks: dict[str, list[str]] = {}
    for run in runs(days):
        for name, part in groupby(run, key=days.__getitem__):
            first, *rest = part
            blocks.setdefault(words.festival(name), []).append(f"{first}+{len(rest) + 1}")
    return blocks


def template(templates: Environment, name: str) -> Template:
    """Give one of our templates: it escapes what it prints, and fails on an unknown name."""
    return templates.overlay(autoescape=True, undefined=StrictUndefined).get_template(
        f"partials/settlement/{name}.html"
    )
