"""Hook: every link, anchor and asset of the finished site leads somewhere.

Runs last, on the finished folder, as `daozhang check` does: what is checked is what is shipped.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from daozhang.links.check import check
from daozhang.links.exceptions import apply_exceptions
from daozhang.links.locate.locate_markdown import locate_in_sources
from daozhang.links.model import SettingsError
from daozhang_cli.folder import read_site
from daozhang_cli.links_yml import read_links_yml
from daozhang_cli.sources import read_sources
from daozhang_mkdocs import build, written
from daozhang_mkdocs.order import in_order

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.hooks.links")


@in_order("links")
def on_post_build(config: MkDocsConfig) -> None:
    """Check the whole site, and name each fault where it was written."""
    if not build.is_last_chance(config):
        return
    root = build.root(config)
    try:
        settings = read_links_yml(root / "links.yml")
    except SettingsError as error:
        raise PluginError(str(error)) from error
    if settings.twins:  # links.yml names them for `daozhang check`, which knows no MkDocs
        settings = replace(settings, twins=build.folders(config))
    if settings.official:  # and the publisher's own page for mistakes
        settings = replace(settings, official=(*settings.official, *written.contact_hosts(config)))
    url, fallbacks = config.site_url or "", written.fallback_pages(config)
    site, folder = read_site(Path(config.site_dir), url, fallbacks, settings.serving)
    pages = written.written_pages(config)
    spoilt = {file for file, page in pages.items() if page.file in build.spoilt(config)}
    findings = [
        one for one in check(site, settings) if not spoilt & {one.file, one.leads_to.split("#")[0]}
    ]  # what is wrong in a page that is spoilt as a whole, or with a link to it, follows from that
    if findings:
        docs, theme = config.docs_dir, config.theme.custom_dir
        name = written.docs_name(config)
        sources = read_sources(pages, root, Path(docs), name, theme, folder)
        findings = locate_in_sources(findings, sources, folder.text)
    build.report(config, log, apply_exceptions(findings, settings.exceptions))
