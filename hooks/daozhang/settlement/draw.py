"""Calendar → what stands on the page before any script has run, and the script itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from jinja2 import Environment

from daozhang.pages import Place
from daozhang.scripts import as_json, start_script
from daozhang.settlement.model import Calendar, runs
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
    """What is drawn: the calendar, the terms of the facts, the day, and what is said of them."""

    calendar: Calendar
    terms: Terms
    today: date
    words: Words


def draw_calculator(templates: Environment, given: Given, place: Place, fallback: str) -> str:
    """Draw the form and the table; `fallback` is what is read without a style or a script."""
    calendar, words = given.calendar, given.words
    weeks = list(due_weeks(calendar, given.today))
    numbers = [year.number for year in (*calendar.unconfirmed[:1], *reversed(calendar.years))]
    years = {number: place.address(f"calendar/{number}.md") for number in numbers}
    return templates.get_template("partials/settlement/calculator.html").render(
        place=place,
        words=words,
        terms=given.terms,
        calendar=calendar,
        fallback=fallback,
        made=words.long(given.today),
        span=[words.long(weeks[0][0].first), words.long(weeks[-1][-1].last)],
        weeks=weeks,
        ways={name: found for name, path in WAYS.items() if (found := place.address(path))},
        years={number: found for number, found in years.items() if found},
    )


def draw_script(calendar: Calendar, terms: Terms, words: Words) -> str:
    """Write a language's script, which gives calculator.js its calendar, terms and words."""
    values = {
        "locale": words.locale,
        "calendar": calendar_json(calendar, words),
        "terms": {"cutoffs": {"card": terms.card, "qr": terms.qr}, "late": terms.late},
        "numbers": terms.numbers,
        "said": words.messages,
    }
    return start_script("./calculator.js", values)


def draw_calendar_script(calendar: Calendar, words: Words) -> str:
    """Write the calendar as a module for the scripts of other features."""
    return f"export const CALENDAR = {as_json(calendar_json(calendar, words))};\n"


def calendar_json(calendar: Calendar, words: Words) -> Mapping[str, object]:
    """Write the calendar as overrides/assets/common/settlement/dates.js reads it."""
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
