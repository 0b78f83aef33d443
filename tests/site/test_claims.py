"""What became of each claim of the article that this guide replaces: claims.yml is the table."""

import re
from pathlib import Path

import pytest
import yaml
from tests.conftest import ROOT

ZH = ROOT / "docs/zh"
CLAIMS = yaml.safe_load((Path(__file__).parent / "claims.yml").read_text())
RIGHT = {"mistakes.md", "prevention/offers.md"}
"""The pages that quote a wrong claim to put it right."""


def _claim(row: dict[str, str]) -> str:
    return row["claim"]


@pytest.mark.parametrize("row", [row for row in CLAIMS if "page" in row], ids=_claim)
def test_a_page_says_what_is_right(row: dict[str, str]) -> None:
    assert row["says"] in (ZH / row["page"]).read_text()


@pytest.mark.parametrize("row", [row for row in CLAIMS if "never" in row], ids=_claim)
def test_no_page_repeats_what_was_dropped(row: dict[str, str]) -> None:
    guilty = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "docs").glob("*/**/*.md")
        if str(path.relative_to(ROOT / "docs")).partition("/")[2] not in RIGHT
        and re.search(row["never"], path.read_text())
    }
    assert guilty == set()


def test_a_claim_that_is_kept_or_corrected_has_a_page() -> None:
    assert {row["verdict"] for row in CLAIMS} == {"keep", "correct", "drop"}
    assert [row["claim"] for row in CLAIMS if row["verdict"] != "drop" and "page" not in row] == []


def test_a_dropped_claim_that_does_harm_is_put_right_among_the_mistakes() -> None:
    assert {row["page"] for row in CLAIMS if row["verdict"] == "drop" and "page" in row} == {
        "mistakes.md"
    }
