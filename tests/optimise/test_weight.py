"""Budgets of every page's first view: bytes after gzip -9, and requests."""

from pathlib import Path
from random import Random

import pytest
from tests.conftest import SITE_URL, Built
from tests.optimise.first_view import first_view, pages, weight

from daozhang.optimise.weight import MOST, too_heavy

REQUESTS = 5


def test_no_page_passes_one_window(site: Built) -> None:
    """By the bytes that are sent, the policy among them; the build's own rule adds an estimate."""
    weights = {page: bytes_of(site.folder, page) for page in pages(site.folder)}
    assert {page: weighs for page, weighs in weights.items() if weighs > MOST} == {}


def test_every_page_is_shown_after_five_requests(site: Built) -> None:
    asked = {page: first_view(site.folder, page) for page in pages(site.folder)}
    assert {page: names for page, names in asked.items() if len(names) > REQUESTS} == {}


def bytes_of(folder: Path, page: str) -> int:
    return sum(weight(folder / name) for name in first_view(folder, page))


WORDS = "".join(Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=36_000))
SCRIPT = '<script type="module" src="assets/a.js"></script>'


@pytest.mark.parametrize(
    ("html", "script", "rules"),
    [
        pytest.param(WORDS[:20_000], "", [], id="light"),
        pytest.param(" " * 40_000, "", [], id="long, and packs well"),
        pytest.param(" " * 40_000 + SCRIPT, WORDS[:20_000], [], id="with a script"),
        pytest.param(
            "<!-- to write -->" + " " * 40_000 + SCRIPT,
            WORDS,
            ["page-too-heavy"],
            id="only begun, with too large a script",
        ),
    ],
)
def test_a_page_that_passes_it_is_named(html: str, script: str, rules: list[str]) -> None:
    files = {"index.html": html, "assets/a.js": script}
    found = too_heavy(files, {"index.html": "docs/zh/a.md"}, SITE_URL)
    assert [problem.rule for problem in found] == rules
