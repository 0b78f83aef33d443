"""Hook: the blanks 〔…〕 of words to say or send, and the reader's own case, which fills them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.case.blanks import draw_blanks, unknown_blanks
from daozhang.case.draw import CONCERNED, draw_page, draw_script
from daozhang.case.read import read_shared
from daozhang.case.words import Words
from daozhang_mkdocs import build, finished, sources, written
from daozhang_mkdocs.words import words


def on_pre_build(config: MkDocsConfig) -> None:
    """Report the faults of the data once, before the first language is built."""
    if build.is_first(config):
        build.report(config, sources.shared(config, read_shared).problems)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Mark the page's blanks, and draw the form, or the way to it."""
    shared = sources.shared(config, read_shared)
    own = written.page_of(page, config, draw_blanks(html, shared.blanks))
    build.report(config, unknown_blanks(own, shared.blanks))
    if not CONCERNED.search(own.html):
        return own.html
    place, texts = written.place(page, config, files, "case"), words(config, Words)
    return build.report_and_return(config, *draw_page(own, shared, place, texts))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the language's script."""
    language, shared = build.language(config), sources.shared(config, read_shared)
    if data := shared.form_data(language):
        script = draw_script(data, language, words(config, Words))
        finished.publish(config, {f"assets/case/case.{language}.js": script})
