"""Hook: what a writer typed is what a reader sees. Runs first: a page may be spoilt as a whole."""

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.writing import check
from daozhang_cli.twins import stale_twins
from daozhang_mkdocs import build, typed, written
from daozhang_mkdocs.order import in_order


def on_pre_build(config: MkDocsConfig) -> None:
    """Check what is written beside the pages, once."""
    if build.is_first(config):
        build.report(config, check.check_shared(typed.shared_files(config), typed.settings(config)))


@in_order("writing")
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Check the language's pages as files: how each was saved, and its front matter."""
    build.report(config, check.check_files(typed.pages(files, config, check.decode), build.today()))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Compare the page as drawn with its Markdown."""
    drawn, size = written.page_of(page, config, html), partial(typed.size_of, page.file, config)
    build.report(config, check.check_page(drawn, size))
    build.announce(check.still_to_write(drawn))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Compare the pages of the default language with their twins, once."""
    if build.is_first(config):
        pages, twins = written.drawn_pages(config, files), written.twin_pages(config, files)
        build.report(config, check.check_twins(pages, twins))
        build.announce([] if build.is_serving() else stale_twins(build.root(config)))
