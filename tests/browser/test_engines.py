"""The oldest engine in which every feature works, and one of the middle; `make engines` has them all."""

import pytest
from tools.engines import MIDDLE, OLDEST, old, walked


@pytest.mark.parametrize("version", [OLDEST, MIDDLE])
def test_every_feature_works_in_an_old_chromium(origin: str, version: int) -> None:
    with old(version) as window:
        assert [found for found in walked(window, origin) if found[-1]] == []
        assert window.faults == []
