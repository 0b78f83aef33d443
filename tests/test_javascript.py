"""Browser code without a page, in Node: each `*.test.mjs` is a suite, and is given the calendar."""

from pathlib import Path

import pytest
from tests.settlement.calendar import GIVEN
from tools import node

TESTS = Path(__file__).parent


@pytest.mark.parametrize(
    "script",
    sorted(TESTS.rglob("*.test.mjs")),
    ids=lambda path: path.relative_to(TESTS).as_posix(),
)
def test_the_scripts_pass_their_own_tests(script: Path) -> None:
    node.run(script, **GIVEN)
