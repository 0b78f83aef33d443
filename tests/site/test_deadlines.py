"""A deadline's example is counted: from the day of receipt to the day on which to go on."""

import re
from datetime import date, timedelta
from itertools import count

import pytest
import yaml
from tests.conftest import ROOT
from tests.facts.typed import COUNTED
from tests.settlement.calendar import CALENDAR
from tests.settlement.examples import DAY, WRITTEN

DEADLINES = yaml.safe_load((ROOT / "docs/data/deadlines.yml").read_text())
EXAMPLES = [
    pytest.param(
        path.relative_to(ROOT / "docs").parts[0], found[0], found["zh"] or found["en"], id=str(path)
    )
    for path in sorted(ROOT.glob("docs/??/**/*.md"))
    for found in COUNTED.finditer(path.read_text())
]


def _counted(received: date, days: int) -> list[date]:
    """Receipt, day 1, the last day of the count, the last day by law, the day on which it is over."""
    full = received + timedelta(days=days)
    last = next(day for n in count() if CALENDAR.is_working(day := full + timedelta(days=n)))
    return [received, received + timedelta(days=1), full, last, last + timedelta(days=1)]


def test_both_languages_have_an_example() -> None:
    assert {example.values[0] for example in EXAMPLES} == {"zh", "en"}


@pytest.mark.parametrize(("language", "line", "year"), EXAMPLES)
def test_an_example_counts_as_the_rule_says(language: str, line: str, year: str) -> None:
    said = DAY[language].findall(line)
    received = next(
        day
        for n in range(366)
        if WRITTEN[language](day := date(int(year), 1, 1) + timedelta(days=n)) == said[0]
    )
    [name] = re.findall(r"deadlines\.(\w+)", line)
    [days] = re.findall(r"^\d+", DEADLINES[name]["zh"])
    assert said == [WRITTEN[language](day) for day in _counted(received, int(days))]
