"""Budgets of every page's first view: bytes after gzip -9, and requests."""

from pathlib import Path

from tests.conftest import Built
from tests.light.first_view import first_view, pages, weight

MOST = 35_000


def test_every_page_weighs_less_than_its_budget(site: Built) -> None:
    heavy = {page: bytes_of(site.folder, page) for page in pages(site.folder)}
    assert {page: weighs for page, weighs in heavy.items() if weighs > MOST} == {}


def bytes_of(folder: Path, page: str) -> int:
    return sum(weight(folder / name) for name in first_view(folder, page))
