"""Budgets of every page's first view: bytes after gzip -9, and requests."""

import re
from pathlib import Path

from tests.conftest import Built
from tests.optimise.first_view import first_view, pages, weight

MOST, AIM = 35_000, 14_600
"""What no page may pass, and one TCP window: what a server sends before it waits for an answer."""

RATCHET = {
    r"(en/)?causes/not-due-yet/.*": 16_700,  # an outcome with a calculator and blanks of its own
    r".*": AIM,
}
"""What each type of page may weigh; the first pattern that fits counts. Numbers only go down."""

REQUESTS = 5


def test_no_page_passes_35_kilobytes(site: Built) -> None:
    weights = {page: bytes_of(site.folder, page) for page in pages(site.folder)}
    assert {page: weighs for page, weighs in weights.items() if weighs > MOST} == {}


def test_every_page_keeps_to_the_budget_of_its_type(site: Built) -> None:
    weights = {page: bytes_of(site.folder, page) for page in pages(site.folder)}
    assert {page: weighs for page, weighs in weights.items() if weighs > budget(page)} == {}


def test_every_page_is_shown_after_five_requests(site: Built) -> None:
    asked = {page: first_view(site.folder, page) for page in pages(site.folder)}
    assert {page: names for page, names in asked.items() if len(names) > REQUESTS} == {}


def bytes_of(folder: Path, page: str) -> int:
    return sum(weight(folder / name) for name in first_view(folder, page))


def budget(page: str) -> int:
    return next(most for kind, most in RATCHET.items() if re.fullmatch(kind, page))
