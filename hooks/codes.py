"""Hook: the table of response codes is filtered as one types, where a page asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from daozhang.codes.draw import draw_filter
from daozhang.codes.words import Words, all_signs
from daozhang_mkdocs.words import all_words, words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the field in front of the page's list of codes."""
    signs = all_signs(all_words(config, Words).values())
    assets = get_relative_url("assets/codes", page.url)
    return draw_filter(html, words(config, Words), signs, assets)
