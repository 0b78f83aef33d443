"""The oldest engine in which every feature works, and one of the middle; `make engines` has them all."""

import pytest
from tests.browser.paper import old_sheets
from tools.engines import MIDDLE, OLDEST, SALE, old, walked

SHEETS = {f"en/calculator/?{SALE}": 1, "check/?approved=type": 7}
"""An answer stands alone; no engine prints a question over and over."""


@pytest.mark.parametrize("version", [OLDEST, MIDDLE])
def test_every_feature_works_in_an_old_chromium(origin: str, version: int) -> None:
    with old(version) as window:
        assert [found for found in walked(window, origin) if found[-1]] == []
        assert window.faults == []
        for page, most in SHEETS.items():
            window.open(f"{origin}/{page}")
            window.wait_for("document.querySelector('.back svg') !== null")
            assert old_sheets(window) <= most, page
