"""Hook: sales are compared with the bank statement, on the page that has the placeholder."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.reconcile.draw import PLACEHOLDERS, draw_page, draw_script
from daozhang.reconcile.words import Words
from daozhang_mkdocs import build, finished, written
from daozhang_mkdocs.words import words


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the form."""
    if not PLACEHOLDERS.are_in(html):
        return html
    own = written.page_of(page, config, html)
    place = written.place(page, config, files, "reconcile")
    return build.report_and_return(config, *draw_page(own, place, words(config, Words)))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the language's script."""
    language = build.language(config)
    script = draw_script(language, words(config, Words))
    finished.publish(config, {f"assets/reconcile/reconcile.{language}.js": script})
