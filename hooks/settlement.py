"""Hook: the calculator is drawn where a page asks for it, with its calendar.

The calendar is read and checked before anything is built. Today is the build's day in China, or
SOURCE_DATE_EPOCH's: a second build of the same day draws the same table.
"""

from __future__ import annotations

import logging
from datetime import date, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import get_build_datetime, get_relative_url

from daozhang.report import render
from daozhang.settlement.check import check_years, next_year_missing, out_of_date
from daozhang.settlement.draw import Place, draw_calculator
from daozhang.settlement.model import calendar_of
from daozhang.settlement.placeholders import find_placeholders
from daozhang.settlement.read import read_calendar

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.settlement")

FILE = "docs/data/holidays.yml"
CHINA = timezone(timedelta(hours=8))


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the calendar afresh for each language's build; the first reports its faults."""
    reading = read_calendar(FILE, (Path(config.config_file_path).parent / FILE).read_text())
    problems = [*reading.problems, *check_years(reading.years, reading.fixed)]
    calendar = config.extra["settlement"] = calendar_of(reading.years, reading.fixed)
    problems += out_of_date(FILE, calendar, _today())
    if config.plugins["i18n"].is_default_language_build:  # type: ignore[attr-defined]
        for problem in sorted(problems):
            log.warning("%s", render(problem))
        for problem in next_year_missing(FILE, calendar, _today()):
            log.info("%s", render(problem))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw what the page asks for in place of its placeholders."""
    for found in reversed(list(find_placeholders(html))):
        drawn = draw_calculator(
            config.theme.get_env(),
            config.extra["settlement"],
            _place(page, config, files),
            _today(),
            found.inner,
        )
        html = html[: found.start] + drawn + html[found.end :]
    return html


def _place(page: Page, config: MkDocsConfig, files: Files) -> Place:
    language = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
    check = files.get_file_from_path(f"{language}/check.md")
    return Place(
        language,
        get_relative_url("assets/settlement", page.url),
        f"{get_relative_url(check.url, page.url)}#due" if check else "",
    )


def _today() -> date:
    return get_build_datetime().astimezone(CHINA).date()
