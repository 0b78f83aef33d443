"""The days on which nothing settles, as the calendar that a phone subscribes to."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar as Entries
from tests.conftest import Built
from tests.settlement.calendar import CALENDAR, CHINESE
from tests.words import words

from daozhang.settlement.files import closed_days
from daozhang.settlement.words import Words


def parsed(written: bytes) -> Entries:
    entries = Entries.from_ical(written)
    assert isinstance(entries, Entries)
    return entries


LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]


def read(site: Built, language: str) -> Entries:
    return parsed((site.folder / language / "calendar/closed-days.ics").read_bytes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_each_day_on_which_nothing_settles_and_no_other(
    site: Built, language: str
) -> None:
    closed: list[date] = []
    for entry in read(site, language).events:
        day = entry.start
        while day < entry.end:
            closed.append(day)
            day += timedelta(days=1)
    span = range((CALENDAR.published - CALENDAR.first).days + 1)
    days = [CALENDAR.first + timedelta(days=number) for number in span]
    assert closed == [day for day in days if not CALENDAR.is_working(day)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_clean_by_rfc_5545(site: Built, language: str) -> None:
    written = (site.folder / language / "calendar/closed-days.ics").read_bytes()
    entries = read(site, language)
    uids = [str(entry["UID"]) for entry in entries.events]
    assert len(uids) == len(set(uids))
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert all(not entry.errors for entry in entries.walk())
    assert all("DTSTAMP" in entry for entry in entries.events)


def test_a_holiday_is_named_and_a_weekend_is_a_weekend() -> None:
    entries = parsed(closed_days(CALENDAR, words(Words, "en")))
    summaries = {entry.start: str(entry["SUMMARY"]) for entry in entries.events}
    assert summaries[date(2026, 2, 15)] == "No settlement: Spring Festival"
    assert summaries[date(2025, 10, 1)] == "No settlement: National Day and Mid-Autumn Festival"
    assert summaries[date(2026, 3, 7)] == "No settlement: weekend"


def test_two_builds_of_one_calendar_are_the_same() -> None:
    assert closed_days(CALENDAR, CHINESE) == closed_days(CALENDAR, CHINESE)
