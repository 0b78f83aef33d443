"""Each likely mistake in the rule turns the table of cases red, in Python and in the browser's module."""

import json
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest
from playwright._impl._driver import compute_driver_executable
from tests.conftest import ROOT
from tests.settlement.calendar import CALENDAR
from tests.settlement.test_rule import TABLE, Case

from daozhang.settlement.draw import calendar_json
from daozhang.settlement.words import WORDS

MODULES = "overrides/assets/settlement"

PYTHON = [
    pytest.param("second >= cut_off", "second > cut_off", id="> for >="),
    pytest.param("calendar.is_working(day)", "day.weekday() < 5", id="weekends alone"),
    pytest.param(
        "if not calendar.is", "if day in calendar.make_up or not calendar.is", id="make-up"
    ),
    pytest.param(
        "    day = clearing if",
        "    while not calendar.is_working(clearing):\n        clearing += DAY\n    day = clearing if",
        id="clearing day rolled first",
    ),
    pytest.param(
        "clearing if cycle.days else clearing - DAY", "clearing - DAY", id="it is counted"
    ),
]


@pytest.mark.parametrize(("right", "wrong"), PYTHON)
def test_a_mistake_in_python_fails_some_case(
    monkeypatch: pytest.MonkeyPatch, right: str, wrong: str
) -> None:
    source = (ROOT / "hooks/daozhang/settlement/rule.py").read_text()
    assert right in source
    rule = ModuleType("mutant")
    monkeypatch.setitem(sys.modules, "mutant", rule)  # a dataclass looks its own module up
    exec(source.replace(right, wrong, 1), rule.__dict__)
    assert any(_differs(rule, case) for case in TABLE["cases"])


def _differs(rule: ModuleType, case: Case) -> bool:
    sale = datetime.fromisoformat(case["datetime"])
    hour, minute = case["cutoff"].split(":")
    second = sale.hour * 3600 + sale.minute * 60 + sale.second
    clearing = rule.clearing_day(sale.date(), second, int(hour) * 3600 + int(minute) * 60)
    due = rule.settle(clearing, rule.Cycle(case["scheme"], case["n"]), CALENDAR)
    return bool(str(due.day) != case["due_date"])


JAVASCRIPT = [
    pytest.param("DAY >= cutoff", "DAY > cutoff", id="> for >="),
    pytest.param("makeUp.has(day) || ", "", id="make-up days ignored"),
    pytest.param(
        "let day = days ? clearing",
        "while (!isWorking(clearing, calendar)) clearing += 1; let day = days ? clearing",
        id="clearing day rolled first",
    ),
    pytest.param("days ? clearing : clearing - 1", "clearing - 1", id="clearing day counted"),
    pytest.param("milliseconds + 8 * 36e5", "milliseconds", id="a UTC clock"),
    pytest.param("today === main.due", "today === main.due - 1", id="due a day early"),
]


@pytest.mark.parametrize(("right", "wrong"), JAVASCRIPT)
def test_a_mistake_in_javascript_fails_some_case(tmp_path: Path, right: str, wrong: str) -> None:
    shutil.copytree(ROOT / MODULES, tmp_path / MODULES)
    tests = tmp_path / "tests/settlement"
    tests.mkdir(parents=True)
    for name in ("dates.test.mjs", "cases.json"):
        shutil.copy(ROOT / "tests/settlement" / name, tests)
    dates = tmp_path / MODULES / "dates.mjs"
    assert right in dates.read_text()
    dates.write_text(dates.read_text().replace(right, wrong, 1))
    given = json.dumps({"calendar": calendar_json(CALENDAR, WORDS["zh"])})
    node = compute_driver_executable()[0]
    ran = subprocess.run(
        [node, "dates.test.mjs"], cwd=tests, input=given, capture_output=True, text=True
    )
    assert "AssertionError" in ran.stdout
