"""What a browser meets by following every link of a random site, the check finds, and no more."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.links.crawled import compare


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "broken"), [(1, False), (2, True)])
def test_a_browser_meets_what_the_check_finds(
    seed: int, broken: bool, tmp_path: Path, browser: Browser
) -> None:
    with browser.new_page() as page:
        crawled, found = compare(page, seed, broken, tmp_path)
    assert crawled == found
    assert bool(found) == broken
