"""Hook: every link, anchor and asset of the finished site leads somewhere.

Keeps a small record of each page as it is finished, and checks once, when every language and the
search index are there: `on_post_build` runs for each language, the last time with all done.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from daozhang.folder import read_folder, read_links_yml, read_texts, walk_folder
from daozhang.links.check import check
from daozhang.links.read import extract
from daozhang.links.settings import let_through
from daozhang.links.site import Site
from daozhang.links.source import Sources, place_in_sources
from daozhang.pages import Page as Source
from daozhang.report import render

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from daozhang.links.model import Record

log = logging.getLogger("mkdocs.hooks.links")

records: dict[str, Record] = {}
sources: dict[str, Source] = {}


def on_config(config: MkDocsConfig) -> None:
    """Forget the last build when a new one starts: under `serve` this module lives on."""
    if not getattr(config.plugins.get("i18n"), "current_language", None):
        records.clear()
        sources.clear()


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Keep what a finished page links to, and where it was written."""
    file, docs = page.file, Path(config.docs_dir).name
    wanted = getattr(file, "locale_alternate_of", "")
    record = extract(output)
    fallback = getattr(file, "locale", "") != wanted
    records[file.dest_uri] = record._replace(fallback=wanted) if fallback else record
    path = file.src_uri.removeprefix(f"{wanted}/")
    text = file.content_string
    sources[file.dest_uri] = Source(f"{docs}/{file.src_uri}", wanted, path, file.url, text)


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Check once, when the last language is built and the search index written."""
    if getattr(config.plugins.get("i18n"), "building", False):
        return
    root = Path(config.config_file_path).parent
    settings = read_links_yml(root / "links.yml")
    folder = walk_folder(Path(config.site_dir))
    read_folder(folder, records)
    site = Site(folder.stamps, folder.records, config.site_url or "")
    problems = []
    if findings := check(site, settings, folder.text):
        docs = Path(config.docs_dir)
        shared = read_texts(root, [Path(config.theme.custom_dir or "overrides"), docs / "data"])
        written = Sources(sources, shared, docs.name)
        problems = place_in_sources(findings, written, folder.text)
    for problem in let_through(problems, settings.exceptions):
        log.warning("%s", render(problem))
