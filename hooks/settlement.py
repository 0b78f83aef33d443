"""Hook: the calculator is drawn where a page asks for it, with its calendar.

The calendar is read and checked before anything is built. Today is the build's day in China, or
SOURCE_DATE_EPOCH's: a second build of the same day draws the same table.
"""

from __future__ import annotations

import logging
from datetime import date, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_build_datetime, get_relative_url

from daozhang.report import Problem, render
from daozhang.settlement.check import check_years, next_year_missing, out_of_date
from daozhang.settlement.closed import closed_days
from daozhang.settlement.draw import Given, Place, draw_script
from daozhang.settlement.model import Calendar, calendar_of
from daozhang.settlement.page import draw_page
from daozhang.settlement.placeholders import check_placeholders, find_placeholders
from daozhang.settlement.read import read_calendar
from daozhang.settlement.terms import missing_facts, read_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.settlement")

FILE = "docs/data/holidays.yml"
CLOSED = "calendar/closed-days.ics"
SCRIPT = "assets/settlement/calculator.{}.js"
YEAR = "calendar/{}.md"
WAYS = {
    "check": "check.md",
    "late": "late.md",
    "overdue": "causes/overdue.md",
    "not-due-yet": "causes/not-due-yet.md",
    "day-moved": "causes/day-moved.md",
    "after-cutoff": "causes/after-cutoff.md",
}
"""Pages that an answer leads on to, where they are there."""
CHINA = timezone(timedelta(hours=8))


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the calendar afresh for each language's build; the first reports its faults."""
    reading = read_calendar(
        FILE, (Path(config.config_file_path).parent / FILE).read_text(encoding="utf-8")
    )
    if not reading.years:
        _report(reading.problems)
        raise PluginError(f"{FILE}: no year that can be read is published")
    calendar = config.extra["settlement"] = calendar_of(reading.years, reading.fixed)
    if config.plugins["i18n"].is_default_language_build:  # type: ignore[attr-defined]
        _report([*reading.problems, *check_years(reading.years, reading.fixed)])
        _report(out_of_date(FILE, calendar, _today()))
        # No fault of the change that is being built: the summary says it, and stays green.
        for problem in next_year_missing(FILE, calendar, _today()):
            log.info("%s", render(problem))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw what the page asks for in place of its placeholders."""
    calendar: Calendar = config.extra["settlement"]
    file = f"{Path(config.docs_dir).name}/{page.file.src_uri}"
    years = [year.number for year in (*calendar.years, *calendar.unconfirmed)]
    faults = list(check_placeholders(file, page.file.content_string, html, years))
    if not faults and not list(find_placeholders(html)):
        return html
    if faults := faults or list(missing_facts(config.extra["facts"].tables)):
        _report(faults)
        return html
    language = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
    given = Given(calendar, read_terms(config.extra["facts"].tables, language), _today())
    return draw_page(html, config.theme.get_env(), given, _place(page, language, calendar, files))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the days to subscribe to beside the year pages, and the language's script."""
    i18n = config.plugins["i18n"]
    language = i18n.current_language  # type: ignore[attr-defined]
    folder = Path(config.site_dir)
    file = folder / CLOSED if i18n.is_default_language_build else folder / language / CLOSED  # type: ignore[attr-defined]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(closed_days(config.extra["settlement"], language))
    tables = config.extra["facts"].tables
    if not list(missing_facts(tables)):
        script = folder / SCRIPT.format(language)
        terms = read_terms(tables, language)
        script.write_text(
            draw_script(config.extra["settlement"], terms, language), encoding="utf-8"
        )


def _place(page: Page, language: str, calendar: Calendar, files: Files) -> Place:
    def address(path: str) -> str:
        file = files.get_file_from_path(f"{language}/{path}")
        return get_relative_url(file.url, page.url) if file and file is not page.file else ""

    ways = {name: address(path) for name, path in WAYS.items()}
    numbers = [year.number for year in (*calendar.unconfirmed[:1], *reversed(calendar.years))]
    years = {number: address(YEAR.format(number)) for number in numbers}
    return Place(
        language,
        get_relative_url("assets/settlement", page.url),
        "../closed-days.ics",
        {name: found for name, found in ways.items() if found},
        {number: found for number, found in years.items() if found},
    )


def _report(problems: Iterable[Problem]) -> None:
    for problem in sorted(problems):
        log.warning("%s", render(problem))


def _today() -> date:
    return get_build_datetime().astimezone(CHINA).date()
