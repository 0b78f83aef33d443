"""What a review of the law and the trade found wrong or missing: truth.yml says where it is right."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import ROOT, Built
from turbohtml import parse

ROWS = yaml.safe_load((Path(__file__).parent / "truth.yml").read_text(encoding="utf-8"))
PAGES = {
    language: sorted(
        path.relative_to(ROOT / "docs" / language).with_suffix("").as_posix()
        for path in (ROOT / "docs" / language).rglob("*.md")
    )
    for language in ("zh", "en")
}


Texts = Mapping[str, Mapping[str, str]]


@pytest.fixture(scope="module")
def texts(site: Built) -> Texts:
    """What stands on each page, by language and page, read once for all rows."""

    def text(language: str, page: str) -> str:
        folder = "" if language == "zh" else f"{language}/"
        [article] = parse(site.html(folder + page.removesuffix("index"))).select("article")
        return re.sub(r"\s+", " ", article.text)

    return {
        language: {page: text(language, page) for page in PAGES[language]} for language in PAGES
    }


def _rows(part: str) -> list[Any]:
    found = [(row, language) for row in ROWS if part in row for language in row[part]]
    return [pytest.param(row, language, id=f"{row['row']}-{language}") for row, language in found]


@pytest.mark.parametrize(("row", "language"), _rows("says"))
def test_a_page_says_what_is_right(texts: Texts, row: dict[str, Any], language: str) -> None:
    assert row["says"][language] in texts[language][row["page"]]


@pytest.mark.parametrize(("row", "language"), _rows("never"))
def test_what_was_wrong_comes_back_nowhere(
    texts: Texts, row: dict[str, Any], language: str
) -> None:
    never = re.compile(row["never"][language])
    found = {page for page, text in texts[language].items() if never.search(text)}
    assert found <= {*row.get("but", [])}


def test_every_row_of_the_review_is_answered() -> None:
    """By words on a page, or by the reason why nothing may be printed."""
    assert {f"A{n}" for n in range(1, 40)} | {f"C{n}" for n in range(1, 39)} == {
        row["row"] for row in ROWS if "says" in row or "left" in row
    }
