"""The pages of the guide type no number that has a home in the data."""

import re
from pathlib import Path

import pytest
import yaml
from tests.conftest import ROOT

from daozhang.facts.read import hide_code

PAGES = sorted((ROOT / "docs").glob("*/**/*.md"))
TYPED = re.compile(
    r"""
    (?<!\d)(?<!月\ )\d[\d,.]*\s?(?:日|天|个月|年内|元|万元|%|‰)    # 15 日, 0.35%; no date: 11 月 22 日
    | \d[\d,.]*\s?(?:working\ days|days|months|yuan|percent)\b  # 15 days
    | (?:400|800)[-\s]?\d{3,4}[-\s]?\d{3,4}         # 400-889-5580
    | (?<!\d)0\d{2,3}-\d{7,8}(?!\d)                # 010-66001918
    """,
    re.VERBOSE,
)


def _prose(text: str) -> str:
    """A page without its front matter, its code, and the facts that it names."""
    body = text.split("\n---\n", 1)[1]
    return re.sub(r"\{\{.*?\}\}", "", re.sub(r"`[^`]*`", "", hide_code(body)))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT / "docs")))
def test_numbers_come_from_the_data(path: Path) -> None:
    assert TYPED.findall(_prose(path.read_text())) == []


def test_no_page_types_a_telephone_number_of_ours() -> None:
    contacts = yaml.safe_load((ROOT / "docs/data/contacts.yml").read_text())
    numbers = {str(contact["phone"]) for contact in contacts.values() if "phone" in contact}
    assert "95580" in numbers
    typed = {
        (str(path.relative_to(ROOT)), number)
        for path in PAGES
        for number in numbers
        if re.search(rf"(?<!\d){number}(?!\d)", _prose(path.read_text()))
    }
    assert typed == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_fields_of_a_slip_stand_in_the_order_of_the_drawing(language: str) -> None:
    slip = yaml.safe_load((ROOT / "docs/data/slip.yml").read_text())
    evidence = (ROOT / "docs" / language / "evidence.md").read_text()
    assert re.findall(r"^\|.*?slip\.(\w+)\.printed", evidence, re.MULTILINE) == list(slip)
