"""Hook: the calculator is drawn in place of its placeholder, as of the build's day in China."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.settlement.draw import PLACEHOLDERS, draw_page
from daozhang.settlement.examples import wrong_examples
from daozhang.settlement.files import site_files
from daozhang.settlement.shared import read_shared
from daozhang.settlement.words import Words
from daozhang_mkdocs import build, finished, sources, written
from daozhang_mkdocs.words import words


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the calendar once, before the first language is built."""
    shared = sources.shared(config, read_shared)
    if shared.file and build.is_first(config):
        build.report(config, shared.faults(words(config, Words).festivals, build.today()))
        build.announce(shared.notices(build.today()))
        build.announce(shared.alarms(build.today()), loud=True)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the calculator or the year in place of the page's placeholders."""
    shared, own = sources.shared(config, read_shared), written.page_of(page, config, html)
    build.report(config, wrong_examples(own, shared))
    if not PLACEHOLDERS.are_in(html):
        return html
    place, texts = written.place(page, config, files, "settlement"), words(config, Words)
    drawn = draw_page(own, shared, build.today(), texts, place)
    return build.report_and_return(config, *drawn)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files beside the language's pages."""
    language, shared = build.language(config), sources.shared(config, read_shared)
    files = site_files(shared, language, build.folders(config)[language], words(config, Words))
    finished.publish(config, files)
