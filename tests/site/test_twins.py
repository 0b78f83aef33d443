"""A page and its twin: other words, the same bones."""

import re
from pathlib import Path

import pytest
from tests.conftest import ROOT, Built

from daozhang.facts.names import read_names

PAGES = sorted(str(path.relative_to(ROOT / "docs/zh")) for path in ROOT.glob("docs/zh/**/*.md"))
HEADING = re.compile(r'<h([1-6]) id="([^"]+)"')
ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)


def _url(page: str) -> str:
    stem = page.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{stem}/" if stem else ""


def _outline(site: Built, url: str) -> list[tuple[str, str]]:
    [article] = ARTICLE.findall(site.html(url))
    return HEADING.findall(article)


def _named(path: Path) -> set[tuple[str, ...]]:
    """The facts that a page names, whatever part of each it prints."""
    return {item.path[:2] for item in read_names(path.name, path.read_text())[0]}


def test_both_languages_have_the_same_pages() -> None:
    english = {str(path.relative_to(ROOT / "docs/en")) for path in ROOT.glob("docs/en/**/*.md")}
    assert english == set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_twins_have_the_same_outline(site: Built, page: str) -> None:
    chinese = _outline(site, _url(page))
    assert chinese
    assert chinese == _outline(site, f"en/{_url(page)}")


@pytest.mark.parametrize("page", PAGES)
def test_twins_name_the_same_facts(page: str) -> None:
    assert _named(ROOT / "docs/zh" / page) == _named(ROOT / "docs/en" / page)


@pytest.mark.parametrize("page", PAGES)
def test_twins_have_the_same_calculators_and_flows(page: str) -> None:
    for sign in ("<settlement-calculator", "\nflow: true\n", '\n=== "'):
        chinese, english = ((ROOT / "docs" / lang / page).read_text() for lang in ("zh", "en"))
        assert chinese.count(sign) == english.count(sign), sign
