"""Hook: each blank 〔…〕 is one of docs/data/blanks.yml, and is marked by its name."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from daozhang.case.check_blanks import unknown_blanks
from daozhang.case.draw_blanks import draw_blanks
from daozhang.case.read_blanks import read_shared
from daozhang_mkdocs import build, written

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.blanks")


def on_pre_build(config: MkDocsConfig) -> None:
    """Report the faults of the data once, before the first language is built."""
    if build.is_first(config):
        build.report(
            config, log, written.data(config, read_shared, tuple(build.folders(config)))[1]
        )


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Report each blank that nobody has named; the text itself is left alone."""
    name = written.source_name(page.file, config)
    blanks, _ = written.data(config, read_shared, tuple(build.folders(config)))
    if blanks:
        build.report(config, log, unknown_blanks(name, page.file.content_string, blanks))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Mark the page's blanks."""
    return draw_blanks(html, written.data(config, read_shared, tuple(build.folders(config)))[0])
