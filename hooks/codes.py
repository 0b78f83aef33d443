"""Hook: the table of response codes is filtered while the reader types, on pages that have one."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.codes.draw import ASKED, draw_filter
from daozhang.codes.words import Words, all_signs
from daozhang_mkdocs import written
from daozhang_mkdocs.words import all_words, words


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the field in front of the page's list of codes."""
    if ASKED not in html:
        return html
    signs = all_signs(all_words(config, Words).values())
    place = written.place(page, config, files, "codes")
    return draw_filter(html, words(config, Words), signs, place)
