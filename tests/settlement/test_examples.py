"""The examples on pages: whoever follows one into the calculator finds the days that the page says."""

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.settlement.calendar import CALENDAR, CARD_CUT_OFF
from tests.settlement.examples import DAY, LINK, WRITTEN

from daozhang.settlement.due_date import T1, clearing_day, settle

EXAMPLES = [
    pytest.param(path, line, id=f"{path.relative_to(ROOT / 'docs')}: {found['sale']}")
    for path in sorted((ROOT / "docs").glob("??/**/*.md"))
    for line in path.read_text().split("\n")
    if (found := LINK.search(line))
]


@pytest.mark.parametrize(("path", "line"), EXAMPLES)
def test_an_example_says_what_the_calculator_says(path: Path, line: str) -> None:
    language = path.relative_to(ROOT / "docs").parts[0]
    said = set(DAY[language].findall(line))
    assert said == {WRITTEN[language](day) for day in _days(LINK.findall(line)[0])}


def _days(sale: str) -> set[date]:
    """Return the days of a card sale under T+1: sold, cleared, due, and due without make-up days."""
    at = datetime.fromisoformat(sale)
    cleared = clearing_day(at.date(), at.hour * 3600 + at.minute * 60, CARD_CUT_OFF)
    due = {settle(cleared, T1, calendar).day for calendar in (CALENDAR, CALENDAR.without_make_up())}
    return {at.date(), cleared, *due}
