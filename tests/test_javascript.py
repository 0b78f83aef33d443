"""Browser code without a page, in Node: each `*.test.mjs` is a suite, and is given the calendar."""

from pathlib import Path

import pytest
from tests.settlement.calendar import GIVEN
from tools import node

TESTS = Path(__file__).parent
SLOW = {"baseline", "fuzz", "workflows"}
SUITES = [
    pytest.param(
        path,
        id=path.relative_to(TESTS).as_posix(),
        marks=[pytest.mark.slow] if path.name.partition(".")[0] in SLOW else [],
    )
    for path in sorted(TESTS.rglob("*.test.mjs"))
]


@pytest.mark.parametrize("script", SUITES)
def test_the_scripts_pass_their_own_tests(script: Path) -> None:
    node.run(script, **GIVEN)
