"""The calendar that the scripts' tests read is the guide's own."""

import json
from pathlib import Path

from tests.settlement.calendar import CHINESE, OF_2026

from daozhang.settlement.files import calendar_json

CALENDAR = Path(__file__).parent / "calendar.json"


def test_the_scripts_tests_have_the_guides_calendar() -> None:
    assert json.loads(CALENDAR.read_text()) == calendar_json(OF_2026, CHINESE)
