"""Each likely mistake in the rule turns the table of cases red, in Python and in the browser's module."""

import json
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest
from tests.conftest import ROOT
from tests.settlement.calendar import CALENDAR, GIVEN
from tests.settlement.test_rule import TABLE, Case
from tools import node

pytestmark = pytest.mark.slow
MODULES = "overrides/assets/common/settlement"

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
    pytest.param("dates", "DAY >= cutoff", "DAY > cutoff", id="> for >="),
    pytest.param("dates", "makeUp.has(day) || ", "", id="make-up days ignored"),
    pytest.param(
        "dates",
        "let day = days ? clearing",
        "while (!isWorking(clearing, calendar)) clearing += 1; let day = days ? clearing",
        id="clearing day rolled first",
    ),
    pytest.param(
        "dates", "days ? clearing : clearing - 1", "clearing - 1", id="clearing day counted"
    ),
    pytest.param("dates", "milliseconds + 8 * 36e5", "milliseconds", id="a UTC clock"),
    pytest.param("answer", "today === due", "today === due - 1", id="due a day early"),
    pytest.param("answer", "Math.max(...possible)", "due", id="overdue past the first date"),
    pytest.param("answer", "Math.min(...possible)", "due", id="late only past the due date"),
]


@pytest.mark.parametrize(("module", "right", "wrong"), JAVASCRIPT)
def test_a_mistake_in_javascript_fails_some_case(
    tmp_path: Path, module: str, right: str, wrong: str
) -> None:
    shutil.copytree(ROOT / "overrides/assets", tmp_path / "overrides/assets")
    shutil.copy(ROOT / "package.json", tmp_path)
    tests = tmp_path / "tests/settlement"
    tests.mkdir(parents=True)
    for name in ("dates.test.mjs", "world.mjs", "cases.json", "states.json"):
        shutil.copy(ROOT / "tests/settlement" / name, tests)
    mutant = tmp_path / MODULES / f"{module}.js"
    assert right in mutant.read_text()
    mutant.write_text(mutant.read_text().replace(right, wrong, 1))
    ran = subprocess.run(
        [node.find(), "dates.test.mjs"],
        cwd=tests,
        input=json.dumps(GIVEN),
        capture_output=True,
        text=True,
    )
    assert "AssertionError" in ran.stdout
