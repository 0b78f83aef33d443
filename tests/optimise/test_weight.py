"""Budgets of every page's first view: bytes after gzip -9, and requests."""

from pathlib import Path

from tests.conftest import Built
from tests.optimise.first_view import first_view, pages, weight

MOST = 14_600
"""One TCP window: what a server sends before it waits for an answer."""

REQUESTS = 5


def test_no_page_passes_one_window(site: Built) -> None:
    weights = {page: bytes_of(site.folder, page) for page in pages(site.folder)}
    assert {page: weighs for page, weighs in weights.items() if weighs > MOST} == {}


def test_every_page_is_shown_after_five_requests(site: Built) -> None:
    asked = {page: first_view(site.folder, page) for page in pages(site.folder)}
    assert {page: names for page, names in asked.items() if len(names) > REQUESTS} == {}


def bytes_of(folder: Path, page: str) -> int:
    return sum(weight(folder / name) for name in first_view(folder, page))
