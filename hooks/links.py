"""Hook: every link, anchor and asset of the finished site leads somewhere.

Keeps a small record of each page as it is finished, and checks once all languages are there.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.utils import CountHandler

from daozhang.links.check import check
from daozhang.links.read import extract
from daozhang.links.settings import let_through
from daozhang.links.source import place_in_sources
from daozhang.pages import Page as Source
from daozhang.report import render
from daozhang_cli.folder import read_links_yml, read_site
from daozhang_cli.sources import docs_name, read_sources

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from daozhang.links.model import Record

log = logging.getLogger("mkdocs.hooks.links")

records: dict[str, Record] = {}
pages: dict[str, Source] = {}


def on_config(config: MkDocsConfig) -> None:
    """Forget the last build when a new one starts: under `serve` this module lives on."""
    if not getattr(config.plugins.get("i18n"), "current_language", None):
        records.clear()
        pages.clear()


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Keep what a finished page links to, and where it was written."""
    file, docs = page.file, docs_name(_root(config), Path(config.docs_dir))
    wanted = getattr(file, "locale_alternate_of", "")
    fallback = wanted if getattr(file, "locale", "") != wanted else ""
    records[file.dest_uri] = extract(output)._replace(fallback=fallback)
    path, text = file.src_uri.removeprefix(f"{wanted}/"), file.content_string
    pages[file.dest_uri] = Source(f"{docs}/{file.src_uri}", wanted, path, file.url, text)


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Check after the last language, when the search index is written as well."""
    if not _is_last(config):
        return
    settings = read_links_yml(_root(config) / "links.yml")
    site, folder = read_site(Path(config.site_dir), records, config.site_url or "")
    problems = []
    if findings := check(site, settings, folder.text):
        theme = Path(config.theme.custom_dir) if config.theme.custom_dir else None
        sources = read_sources(pages, _root(config), Path(config.docs_dir), theme, folder)
        problems = place_in_sources(findings, sources, folder.text)
    for problem in let_through(problems, settings.exceptions):
        log.warning("%s", render(problem))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _is_last(config: MkDocsConfig) -> bool:
    """Say whether this is the last chance: a strict build that has warned ends within i18n's."""
    i18n = config.plugins.get("i18n")
    if not getattr(i18n, "building", False):
        return True
    counts = [h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)]
    last = list(i18n.build_languages)[-1] == i18n.current_language  # type: ignore[union-attr]
    return last and config.strict and bool(counts and counts[-1].get_counts())
