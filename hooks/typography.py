"""Hook: Chinese is set as Chinese.

Runs on the Chinese pages as written. An English sentence sets its Chinese words its own way.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from daozhang.typography.check import faults_of_setting
from daozhang_mkdocs import build, written

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.typography")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Report how the page's Chinese is set wrong; the text itself is left alone."""
    if build.language(config) == "zh":
        file = written.source_name(page.file, config)
        build.report(config, log, faults_of_setting(file, page.file.content_string))
