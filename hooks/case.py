"""Hook: the reader's own case: its form, and the ways to it from all words with blanks."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from daozhang.case.draw import (
    Given,
    Place,
    check_case,
    draw_case,
    draw_script,
    draw_way,
    facts_named,
    pages_named,
)
from daozhang.case.read import FACTS, given
from daozhang.case.read_blanks import read_shared
from daozhang.case.words import Words
from daozhang.data.tables import read_tables
from daozhang_mkdocs import build, written
from daozhang_mkdocs.theme import environment
from daozhang_mkdocs.words import words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.case")

ASSETS = "assets/case"


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the form, or the way to it."""
    language, own = build.language(config), words(config, Words)
    name = written.source_name(page.file, config)
    build.report(config, log, check_case(name, page.file.content_string, html))
    found = ((path, written.address(page, config, files, path)) for path in pages_named())
    assets = get_relative_url(ASSETS, page.url)
    place = Place(language, assets, {path: address for path, address in found if address})
    if "<sale-case>" not in html:
        return draw_way(html, page.file.src_uri.removeprefix(f"{language}/"), place, own)
    build.report(
        config,
        log,
        written.data(config, read_tables).missing(
            [*facts_named(own), *FACTS], "the form of a case"
        ),
    )
    drawn = _given(config, own)
    return draw_case(html, environment(config), drawn, place, own) if drawn else html


def on_post_build(config: MkDocsConfig) -> None:
    """Write the language's script."""
    folder, own = Path(config.site_dir, ASSETS), words(config, Words)
    if folder.is_dir() and (drawn := _given(config, own)):
        language = build.language(config)
        script = draw_script(drawn, language, own)
        (folder / f"case.{language}.js").write_text(script, encoding="utf-8")


def _given(config: MkDocsConfig, own: Words) -> Given | None:
    """Return what the form is given; None where the data lacks any of it, which is reported."""
    language, names = build.language(config), facts_named(own)
    tables = written.data(config, read_tables)
    blanks, faults = written.data(config, read_shared, tuple(build.folders(config)))
    return None if faults else given(blanks, tables, names, language)
