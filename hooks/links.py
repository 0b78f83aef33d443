"""Hook: every link, anchor and asset of the finished site leads somewhere.

Runs last, on the finished folder, as `daozhang check` does: what is checked is what is shipped.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from daozhang.links.check import check
from daozhang.links.exceptions import apply_exceptions
from daozhang.links.locate.locate_markdown import locate_in_sources
from daozhang_cli.folder import read_site
from daozhang_cli.links_yml import read_links_yml
from daozhang_cli.sources import read_sources
from daozhang_mkdocs import build, publisher, written
from daozhang_mkdocs.order import in_order


@in_order("links")
def on_post_build(config: MkDocsConfig) -> None:
    """Check the whole site, and report each fault at its place in the sources."""
    if not build.is_last_chance(config):
        return
    root, docs, theme = build.root(config), Path(config.docs_dir), config.theme.custom_dir
    settings, problems = read_links_yml(root / "links.yml")
    if problems:
        build.finish(config, problems)
        return
    settings = settings.of_build(build.folders(config), publisher.contact_hosts(config))
    url, fallbacks = config.site_url or "", written.fallback_pages(config)
    site, folder = read_site(Path(config.site_dir), url, fallbacks, settings.serving)
    pages = written.written_pages(config)
    spoilt = {file for file, page in pages.items() if page.file in build.spoilt(config)}
    if findings := [one for one in check(site, settings) if not one.follows_from(spoilt)]:
        sources = read_sources(pages, root, docs, written.docs_name(config), theme, folder)
        problems = locate_in_sources(findings, sources, folder.text)
    build.finish(config, apply_exceptions(problems, settings.exceptions))
