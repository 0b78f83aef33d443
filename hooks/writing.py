"""Hook: what a writer typed is what a reader sees: files, front matter, Markdown, lengths.

Stands first in mkdocs.yml: what spoils a page as a whole is reported before anything else reads it.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from daozhang.writing.check import check_page, check_twins, decode, picture_addresses
from daozhang.writing.front_matter import read_front_matter, same_values
from daozhang.writing.navigation import twice
from daozhang_mkdocs import build, typed, written
from daozhang_mkdocs.order import in_order

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.writing")


def on_pre_build(config: MkDocsConfig) -> None:
    """Check what is written beside the pages, once."""
    if build.is_first(config):
        faults = (decode(name, data)[1] for name, data in typed.shared_files(config))
        build.report(config, log, filter(None, faults))
        build.report(config, log, twice(*typed.settings(config)))


@in_order("writing")
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Check the language's pages as files: how each was saved, and its front matter."""
    pages, today = typed.pages(files, config, decode), build.today()
    read = {name: read_front_matter(name, text, today) for name, (text, _) in pages.items()}
    for name, (_, faults) in pages.items():
        build.report(config, log, faults)
        build.report(config, log, read[name].problems)
    build.report(config, log, same_values(read))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Compare the page as drawn with its Markdown."""
    name, source = written.source_name(page.file, config), page.file.content_string
    sizes = typed.picture_sizes(page.file, config, picture_addresses(name, source))
    looked_up = "/reference/" in page.file.src_uri
    build.report(config, log, check_page(name, source, html, sizes, looked_up=looked_up))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Compare the pages of the default language with their twins, once."""
    if build.is_first(config):
        pages, twins = written.drawn_pages(config, files), written.twin_pages(config, files)
        build.report(config, log, check_twins(pages, twins))
