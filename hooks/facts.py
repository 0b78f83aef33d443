"""Hook: `{{ … }}` in a page becomes the one true number, name or source of docs/data/.

Runs at `on_page_markdown`, before a page is drawn. Its positions are those of the file as
written: MkDocs hands over the text without its front matter.
"""

from __future__ import annotations

import logging
from datetime import timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import get_build_datetime

from daozhang.facts.check import check_data, unhedged_facts, unknown_names
from daozhang.facts.draw import draw_facts, draw_sources
from daozhang.facts.read import Reference, read_data, read_names
from daozhang.markdown import read_markdown
from daozhang.report import Problem, render

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from daozhang.facts.model import Data

log = logging.getLogger("mkdocs.hooks.facts")

CHINA = timezone(timedelta(hours=8))


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the data afresh for each language's build; the first reports its faults."""
    docs = Path(config.docs_dir)
    files = {
        f"{docs.name}/data/{path.name}": path.read_text()
        for path in sorted(docs.glob("data/*.yml"))
    }
    data, problems = read_data(files)
    config.extra["facts"] = data
    if config.plugins["i18n"].is_default_language_build:  # type: ignore[attr-defined]
        _report([*problems, *check_data(data)])
        if stale := data.stale(get_build_datetime().astimezone(CHINA).date()):
            log.info("%d facts are past their recheck date: `make facts` lists them", len(stale))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Print the facts that a page names, and end it with its sources."""
    data: Data = config.extra["facts"]
    file = f"{Path(config.docs_dir).name}/{page.file.src_uri}"
    found = list(read_names(file, page.file.content_string))
    references = [item for item in found if isinstance(item, Reference)]
    problems = [item for item in found if isinstance(item, Problem)]
    if problems := [*problems, *unknown_names(references, data)]:
        _report(problems)
        return markdown
    language = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
    _report(
        [*unhedged_facts(references, data, read_markdown(file, page.file.content_string), language)]
    )
    text, used = draw_facts(markdown, data, language)
    return text + draw_sources(used, data, language, str(page.meta.get("checked", "")))


def _report(problems: list[Problem]) -> None:
    for problem in sorted(problems):
        log.warning("%s", render(problem))
