"""Hook: what stands around every page — its words, its structured data, its way back from paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from daozhang.frame.json_ld import PageMetadata, draw_json_ld
from daozhang.frame.manifest import draw_manifest
from daozhang.frame.words import Words
from daozhang_mkdocs import build
from daozhang_mkdocs.theme import keep_compiled, stylesheet
from daozhang_mkdocs.words import all_words, words

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Hand all templates the words of the language that is being built, and the theme's style."""
    build.need(config.site_url, "hooks/frame.py needs `site_url` in mkdocs.yml")
    keep_compiled(env)
    env.globals["languages"] = all_words(config, Words)
    env.globals["default_language"] = build.default_language(config)
    env.globals["theme_stylesheet"] = partial(stylesheet, env)
    env.globals["words"] = words(config, Words)


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Hand the page's own template what only this page can say."""
    own = words(config, Words)
    url = str(page.canonical_url)
    home = str(nav.homepage.canonical_url) if nav.homepage else str(config.site_url)
    found = PageMetadata(
        url=url,
        name=str(page.title),
        description=str(page.meta.get("description", config.site_description)),
        tag=own.tag,
        checked=str(page.meta.get("checked", "")),
        site=config.site_name,
        home=home,
        home_name=own.home,
    )
    return cast("TemplateContext", {**context, "structured": draw_json_ld(found)})


def on_post_build(config: MkDocsConfig) -> None:
    """Write how a phone calls the language's guide on its home screen."""
    language = build.language(config)
    folder = build.folders(config)[language]
    identity = urlsplit(str(config.site_url)).path + folder
    manifest = draw_manifest(words(config, Words), f"../../{folder}", identity)
    build.publish(config, f"assets/site/{language}.webmanifest", manifest)
