"""Hook: the calculator is drawn where a page asks for it, with its calendar.

The calendar is read and checked before anything is built. Today is the build's day in China, or
SOURCE_DATE_EPOCH's: a second build of the same day draws the same table.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from daozhang.report import render
from daozhang.settlement.check import next_year_missing
from daozhang.settlement.context import context_of
from daozhang.settlement.draw import Given
from daozhang.settlement.files import site_files
from daozhang.settlement.inject import draw_page
from daozhang.settlement.placeholders import check_placeholders, find_placeholders
from daozhang.settlement.shared import read_shared
from daozhang.settlement.terms import FACTS, read_terms
from daozhang.settlement.words import Words
from daozhang_mkdocs import build, written
from daozhang_mkdocs.theme import environment
from daozhang_mkdocs.words import words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.settlement")


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the calendar once, before the first language is built."""
    shared, today = written.data(config, read_shared), build.today()
    if not shared.file or not build.is_first(config):
        return
    build.report(config, log, shared.faults(today, words(config, Words).festivals))
    no_year = f"{shared.file}: no year that can be read is published"
    # No fault of the change that is being built: the summary says it, and stays green.
    for problem in next_year_missing(shared.file, build.need(shared.calendar, no_year), today):
        log.info("%s", render(problem))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw what the page asks for in place of its placeholders."""
    shared, name = written.data(config, read_shared), written.source_name(page.file, config)
    faults = list(check_placeholders(name, page.file.content_string, html, shared.years))
    if not faults and not list(find_placeholders(html)):
        return html
    calendar = build.need(shared.calendar, "hooks/settlement.py needs docs/data/holidays.yml")
    if faults := faults or list(shared.tables.missing(FACTS, "the calculator")):
        build.report(config, log, faults)
        return html
    language, own = build.language(config), words(config, Words)
    given = Given(calendar, read_terms(shared.tables, language), build.today(), own)
    assets = get_relative_url("assets/settlement", page.url)
    address = partial(written.address, page, config, files)
    context = context_of(calendar, language, assets, address)
    return draw_page(html, environment(config), given, context)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what stands beside the language's pages."""
    language, shared = build.language(config), written.data(config, read_shared)
    folder = build.folders(config)[language]
    for name, content in site_files(shared, language, folder, words(config, Words)):
        build.publish(config, name, content)
