"""Calendar → what stands on the page before any script has run, and the script itself."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from jinja2 import Environment, StrictUndefined, Template

from daozhang.settlement.model import Calendar, runs
from daozhang.settlement.table import due_weeks
from daozhang.settlement.terms import Terms
from daozhang.settlement.words import Words


@dataclass(frozen=True)
class DrawContext:
    """Where something is drawn: the page's language, and how its relative addresses begin."""

    language: str
    assets: str
    """From the page to overrides/assets/settlement/, as in `../assets/settlement`."""
    closed: str = ""
    """From the page to the days on which nothing settles."""
    ways: Mapping[str, str] = field(default_factory=dict)
    """From the page to those that go on from an answer: `{"check": "../check/"}`."""
    years: Mapping[int, str] = field(default_factory=dict)
    """From the page to the pages of the years."""


@dataclass(frozen=True)
class Given:
    """What is drawn: the calendar, the terms of the facts, the day, and what is said of them."""

    calendar: Calendar
    terms: Terms
    today: date
    words: Words


def draw_calculator(
    templates: Environment, given: Given, context: DrawContext, fallback: str
) -> str:
    """Draw the form and the table."""
    words = given.words
    weeks = list(due_weeks(given.calendar, given.today))
    return template(templates, "calculator").render(
        context=context,
        words=words,
        terms=given.terms,
        calendar=given.calendar,
        fallback=fallback,
        made=words.long(given.today),
        span=[words.long(weeks[0][0].first), words.long(weeks[-1][-1].last)],
        weeks=weeks,
    )


def draw_script(calendar: Calendar, terms: Terms, words: Words) -> str:
    """Write a language's script: it hands the calendar, the terms and the words to the module."""
    values = {
        "locale": words.locale,
        "calendar": calendar_json(calendar, words),
        "terms": {"cutoffs": {"card": terms.card, "qr": terms.qr}, "late": terms.late},
        "numbers": terms.numbers,
        "said": words.messages,
    }
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f'import {{ start }} from "./calculator.js";\n\nstart({written});\n'


def draw_calendar_script(calendar: Calendar, words: Words) -> str:
    """Write the calendar as a module for the scripts of other features."""
    written = json.dumps(calendar_json(calendar, words), ensure_ascii=False)
    return f"export const CALENDAR = {written};\n"


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


def template(templates: Environment, name: str) -> Template:
    """Return one of our templates: it escapes what it prints, and fails on an unknown name."""
    return templates.overlay(autoescape=True, undefined=StrictUndefined).get_template(
        f"partials/settlement/{name}.html"
    )
