"""Hook: each blank 〔…〕 is one of docs/data/blanks.yml, and is marked by its name."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.case.blanks import draw_blanks, unknown_blanks
from daozhang.case.read import read_shared
from daozhang_mkdocs import build, sources, written


def on_pre_build(config: MkDocsConfig) -> None:
    """Report the faults of the data once, before the first language is built."""
    if build.is_first(config):
        shared = sources.shared(config, read_shared)
        build.report(config, shared.problems)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Report each unknown blank; the text itself is not changed."""
    shared = sources.shared(config, read_shared)
    build.report(config, unknown_blanks(written.page_of(page, config), shared.blanks))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Mark the page's blanks."""
    return draw_blanks(html, sources.shared(config, read_shared).blanks)
