"""The browser's modules in the node that Playwright brings: no other needs to be installed."""

import json
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable
from tests.settlement.calendar import CALENDAR

from daozhang.settlement.draw import calendar_json
from daozhang.settlement.words import WORDS

HERE = Path(__file__).parent


def run_node(*arguments: str, **given: object) -> str:
    """Run node with the calendar, and what else is given, as JSON on standard input."""
    node = compute_driver_executable()[0]
    said = json.dumps({"calendar": calendar_json(CALENDAR, WORDS["zh"]), **given})
    ran = subprocess.run([node, *arguments], input=said, capture_output=True, text=True, cwd=HERE)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_browsers_modules_pass_their_own_tests() -> None:
    run_node("dates.test.mjs")
