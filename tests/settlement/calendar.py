"""The project's own calendar, read once for the tests."""

from datetime import date
from pathlib import Path

from daozhang.settlement.model import calendar_of
from daozhang.settlement.read import read_calendar

FILE = "docs/data/holidays.yml"
SOURCE = (Path(__file__).parent.parent.parent / FILE).read_text()
READING = read_calendar(FILE, SOURCE)
CALENDAR = calendar_of(READING.years, READING.fixed)


def day(text: str) -> date:
    return date.fromisoformat(text)
