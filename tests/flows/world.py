"""A small sound flow in both languages, its outcomes, and the Markdown that the site is drawn by."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from markdown import Markdown
from mkdocs.config import load_config
from tests.templates import TEMPLATES
from tests.words import words

from daozhang.flows.draw import draw_all
from daozhang.flows.read import read_flow
from daozhang.flows.words import Words
from daozhang.pages import Page
from daozhang.report import Problem, render

ROOT = Path(__file__).parent.parent.parent

FLOW = """\
---
title: 查一查
flow: true
---
# 查一查 { #check }

## 成功了吗？ { #approved }

=== "成功"

    [下一步](#due)

=== "不确定"

    先重打印。[查过了](#approved)

## 到账日过了吗？ { #due }

=== "没过"

    [还没到](causes/wait.md)

=== "过了"

    [今天打电话](causes/call.md)

=== "不确定"

    算一算。[算好了](#due)
"""
TWIN = (
    FLOW.replace("不确定", "Not sure")
    .replace("成功了吗？", "Did it go through?")
    .replace("到账日过了吗？", "Is the due date past?")
)
OUTCOME = "# 结论 { #outcome }\n" + "".join(
    f"\n## 标题 {{ #{part} }}\n" for part in ("what", "sure", "today", "say", "have", "next")
)
SOUND = {"check.md": FLOW, "causes/wait.md": OUTCOME, "causes/call.md": OUTCOME}


@cache
def _markdown() -> Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def html_of(source: str) -> str:
    """Draw Markdown as the site does."""
    return _markdown().reset().convert(source.split("---\n", 2)[-1])


def page_of(path: str, source: str, language: str = "zh") -> Page:
    url = path.removesuffix(".md") + "/"
    return Page(f"docs/{language}/{path}", language, path, url, source, html_of(source))


def problems_of(files: Mapping[str, str], twin: str | None = TWIN) -> list[Problem]:
    """Return the faults of a Chinese world of `files` and the English twin of its flow."""
    pages = {path: page_of(path, source) for path, source in files.items()}
    flows = [read_flow(page) for page in pages.values() if "\nflow: true" in page.source]
    twins = {"check.md": read_flow(page_of("check.md", twin, "en"))} if twin else {}
    return draw_all(flows, twins, pages, words(Words), TEMPLATES)[1]


def faults(files: Mapping[str, str], twin: str | None = TWIN) -> list[str]:
    """Return the same as a writer reads it."""
    return [render(problem) for problem in problems_of(files, twin)]
