"""Hook: sales held against the bank statement, where a page asks for it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from daozhang.reconcile.draw import TAG, Place, check_page, draw_page, draw_script
from daozhang.reconcile.words import Words
from daozhang_mkdocs import build, written
from daozhang_mkdocs.theme import environment
from daozhang_mkdocs.words import words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.reconcile")

ASSETS = "assets/reconcile"
CASE = "case.md"


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the form."""
    if TAG not in html:
        return html
    name = written.source_name(page.file, config)
    build.report(config, log, check_page(name, page.file.content_string, html))
    assets = get_relative_url(ASSETS, page.url)
    case = written.address(page, config, files, CASE)
    place = Place(build.language(config), assets, case)
    return draw_page(html, environment(config), place, words(config, Words))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the language's script."""
    language = build.language(config)
    script = draw_script(language, words(config, Words))
    build.publish(config, f"{ASSETS}/reconcile.{language}.js", script)
