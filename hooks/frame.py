"""Hook: what stands around every page — its words, its structured data, its way back from paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daozhang.frame.printed import draw_code
from daozhang.frame.structured import Found, Step, draw_structured
from daozhang.frame.words import WORDS

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give all templates the words of the language that is being built."""
    i18n = config.plugins["i18n"]
    env.globals["languages"] = WORDS
    env.globals["default_language"] = i18n.default_language  # type: ignore[attr-defined]
    env.globals["words"] = WORDS[i18n.current_language]  # type: ignore[attr-defined]


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give the page's own template what only this page can say."""
    words = WORDS[config.plugins["i18n"].current_language]  # type: ignore[attr-defined]
    url = str(page.canonical_url)
    home = str(nav.homepage.canonical_url) if nav.homepage else str(config.site_url)
    here = [] if url == home else [Step(str(page.title), url)]
    found = Found(
        url=url,
        name=str(page.title),
        description=str(page.meta.get("description", config.site_description)),
        tag=words.tag,
        checked=str(page.meta.get("checked", "")),
        site=config.site_name,
        home=home,
        trail=[Step(words.home, home), *here],
    )
    return {**context, "structured": draw_structured(found), "qr": draw_code(url)}  # type: ignore[typeddict-unknown-key]
