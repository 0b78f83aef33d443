"""Browser code without a page, in Node: each `*.test.mjs` is a suite of its own."""

from pathlib import Path

import pytest
from tests import node

TESTS = Path(__file__).parent
SETTLEMENT = TESTS / "settlement"


@pytest.mark.parametrize(
    "script",
    [path for path in sorted(TESTS.rglob("*.test.mjs")) if SETTLEMENT not in path.parents],
    ids=lambda path: path.relative_to(TESTS).as_posix(),
)
def test_the_scripts_pass_their_own_tests(script: Path) -> None:
    node.run(script)
