"""Hook: authored questions and answer tabs become an accessible decision flow.

Runs at `on_env`, the first moment when every page of a language has been rendered, so that nothing
need be remembered from page to page. A page is a flow when its front matter says `flow: true`.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from daozhang.flows.draw_all import draw_all
from daozhang.flows.read import read_flow
from daozhang.pages import Page
from daozhang.report import render

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.hooks.flows")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Check and draw the flows of the language that is being built."""
    language = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
    own = {
        _path(file): file
        for file in files.documentation_pages()
        if file.locale == language and file.page and file.page.content  # type: ignore[attr-defined]
    }
    started = {path: file for path, file in own.items() if file.page.meta.get("flow")}  # type: ignore[union-attr]
    if not started:
        return
    pages = {path: _page(file, config) for path, file in own.items()}
    twins = {
        path: read_flow(_page(twin, config))
        for path, file in started.items()
        for twin in file.alternates.values()  # type: ignore[attr-defined]
        if twin.locale != language
    }
    drawn, problems = draw_all([read_flow(pages[path]) for path in started], twins, pages)
    for path, html in drawn.items():
        own[path].page.content = html  # type: ignore[union-attr]
    for problem in problems:
        log.warning("%s", render(problem))


def _path(file: File) -> str:
    path: str = file.norm_src_uri  # type: ignore[attr-defined]
    return path


def _page(file: File, config: MkDocsConfig) -> Page:
    return Page(
        file=f"{Path(config.docs_dir).name}/{file.src_uri}",
        language=file.locale,  # type: ignore[attr-defined]
        path=_path(file),
        url="" if file.url == "./" else file.url,
        source=file.content_string,
        html=(file.page and file.page.content) or "",
    )
