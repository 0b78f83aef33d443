"""Hook: every link, anchor and asset of the finished site leads somewhere.

Runs last, on the finished folder, as `daozhang check` does: what is checked is what is shipped.
"""

from mkdocs.config.defaults import MkDocsConfig

from daozhang.links.check import check
from daozhang.links.exceptions import apply_exceptions
from daozhang.links.locate.locate_markdown import locate_in_sources
from daozhang.links.locate.sources import Sources
from daozhang.links.read.built import read_site
from daozhang.links.read.decode import text_of
from daozhang.links.settings import read_settings
from daozhang_mkdocs import build, finished, publisher, sources, written
from daozhang_mkdocs.order import in_order


@in_order("links")
def on_post_build(config: MkDocsConfig) -> None:
    """Check the whole site, and report each fault at its place in the sources."""
    if not build.is_last_chance(config):
        return
    settings, problems = read_settings("links.yml", sources.text(build.root(config), "links.yml"))
    if problems:
        build.finish(config, problems)
        return
    settings = settings.of_build(build.folders(config), publisher.contact_hosts(config))
    names, fallbacks = finished.names(config), written.fallback_pages(config)
    text = finished.read_as(config, text_of)
    site = read_site(names, text, config.site_url or "", fallbacks, settings.serving)
    pages = written.written_pages(config)
    spoilt = {file for file, page in pages.items() if page.file in build.spoilt(config)}
    if findings := [one for one in check(site, settings) if not one.follows_from(spoilt)]:
        others, docs = sources.texts(config), written.docs_name(config)
        copies = sources.copied(config, site.records.keys() - pages.keys())
        wrote = Sources(pages, others, docs, sources.docs(config), copies)
        problems = locate_in_sources(findings, wrote, text)
    build.finish(config, apply_exceptions(problems, settings.exceptions))
