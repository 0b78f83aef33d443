"""Outcomes have one shape, and steps another: a tired reader finds today's part at the same place."""

import re
from pathlib import Path

import pytest
from tests.conftest import ROOT

ZH = ROOT / "docs/zh"
EN = ROOT / "docs/en"
OUTCOMES = sorted(path.name for path in (ZH / "causes").glob("*.md"))
SHAPE = ["today", "say", "have", "next", "what", "sure"]
STEPS = sorted(path.name for path in (ZH / "steps").glob("*.md"))
STEP_SHAPE = ["when", "do", "have", "next"]


def _ids(path: Path, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} .+ {{ #([\w-]+) }}$", path.read_text(), re.MULTILINE)


def _quotes(path: Path) -> list[str]:
    """The words to say, without the line that marks their language."""
    quotes = re.findall(r"^> (.+)$", path.read_text(), re.MULTILINE)
    return [quote for quote in quotes if not quote.startswith("{ lang=")]


@pytest.mark.parametrize("folder", [ZH, EN], ids=["Chinese", "English"])
@pytest.mark.parametrize("name", OUTCOMES)
def test_an_outcome_has_the_one_shape(folder: Path, name: str) -> None:
    page = folder / "causes" / name
    assert _ids(page, 1) == [page.stem]
    assert _ids(page, 2) == SHAPE


@pytest.mark.parametrize("folder", [ZH, EN], ids=["Chinese", "English"])
@pytest.mark.parametrize("name", STEPS)
def test_a_step_has_the_one_shape(folder: Path, name: str) -> None:
    page = folder / "steps" / name
    assert _ids(page, 1) == [page.stem]
    assert _ids(page, 2) == STEP_SHAPE


@pytest.mark.parametrize("name", OUTCOMES)
def test_the_words_to_say_are_chinese_in_both_languages(name: str) -> None:
    quotes = _quotes(ZH / "causes" / name)
    assert quotes
    assert _quotes(EN / "causes" / name) == quotes


@pytest.mark.parametrize("folder", [ZH, EN], ids=["Chinese", "English"])
@pytest.mark.parametrize("names", [["check.md", "late.md"], ["find.md"]], ids=["asked", "found"])
def test_every_outcome_is_reached(folder: Path, names: list[str]) -> None:
    text = "".join((folder / name).read_text() for name in names)
    assert set(re.findall(r"\(causes/([\w-]+\.md)\)", text)) == set(OUTCOMES)


@pytest.mark.parametrize("folder", [ZH, EN], ids=["Chinese", "English"])
def test_the_ladder_has_every_step(folder: Path) -> None:
    reached = set(re.findall(r"\(steps/([\w-]+\.md)\)", (folder / "contacts.md").read_text()))
    assert reached == set(STEPS)
