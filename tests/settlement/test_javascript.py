"""The browser's modules in the node that Playwright brings: no other needs to be installed."""

import json
import subprocess
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable
from tests.settlement.calendar import CALENDAR, CARD, OF_2026, QR

from daozhang.settlement.draw import calendar_json
from daozhang.settlement.words import WORDS

HERE = Path(__file__).parent
GIVEN = {
    "calendar": calendar_json(CALENDAR, WORDS["zh"]),
    "of2026": calendar_json(OF_2026, WORDS["zh"]),
    "cutoffs": {"card": CARD, "qr": QR},
}


def run_node(*arguments: str, **given: object) -> str:
    """Run node with the calendar, and what else is given, as JSON on standard input."""
    node = compute_driver_executable()[0]
    ran = subprocess.run(
        [node, *arguments],
        input=json.dumps({**GIVEN, **given}),
        capture_output=True,
        text=True,
        cwd=HERE,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.mark.parametrize("file", [path.name for path in sorted(HERE.glob("*.test.mjs"))])
def test_the_browsers_modules_pass_their_own_tests(file: str) -> None:
    run_node(file)
