"""Hook: the reader's own case: its form, and the ways to it from all words with blanks."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.case.draw import CONCERNED, PLACEHOLDERS, draw_case, draw_script, draw_way
from daozhang.case.read import read_shared
from daozhang.case.words import Words
from daozhang_mkdocs import build, finished, sources, written
from daozhang_mkdocs.words import words


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the form, or the way to it."""
    if not CONCERNED.search(html):
        return html
    language, own = build.language(config), words(config, Words)
    drawn, place = written.page_of(page, config, html), written.place(page, config, files, "case")
    if not PLACEHOLDERS.are_in(html):
        return draw_way(drawn, place, own)
    shared = sources.shared(config, read_shared)
    build.report(config, shared.missing())
    data = shared.form_data(language)
    return build.report_and_return(config, *draw_case(drawn, data, place, own))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the language's script."""
    language, own = build.language(config), words(config, Words)
    shared = sources.shared(config, read_shared)
    if data := shared.form_data(language):
        script = draw_script(data, language, own)
        finished.publish(config, {f"assets/case/case.{language}.js": script})
