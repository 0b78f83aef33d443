"""Hook: what a writer typed is what a reader sees. First in mkdocs.yml: all else reads it later."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.writing import check, front_matter, history, navigation, saved
from daozhang_mkdocs import build, sources, typed, written
from daozhang_mkdocs.order import in_order


def on_pre_build(config: MkDocsConfig) -> None:
    """Check what is written beside the pages, once."""
    if build.is_first(config):
        build.report(config, check.check_shared(*typed.shared(config)))


@in_order("writing")
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Check the language's pages as files: how each was saved, its front matter, and the menu."""
    build.report(config, check.check_files(typed.pages(files, config, saved.read), build.today()))
    if build.is_first(config):
        build.report(config, navigation.faults_of_nav(*typed.menu(files, config)))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Compare the page as drawn with its Markdown; the theme gets no key that no page may set."""
    own, page.meta = written.page_of(page, config, html), front_matter.known(page.meta)
    build.report(config, check.check_page(own, typed.sizes(page.file, config), config.site_url))
    build.announce(check.still_to_write(own))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Compare the pages of the default language with their twins, once."""
    if build.is_first(config):
        pages, twins = written.drawn_pages(config, files), written.twin_pages(config, files)
        build.report(config, check.check_twins(pages, twins))
        if not build.is_serving():
            build.announce(history.stale_twins(*sources.history(build.root(config))))
