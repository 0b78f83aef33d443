"""What holds for every calendar and every sale, whatever the notices say."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from daozhang.settlement.due_date import Cycle, clearing_day, settle
from daozhang.settlement.model import DAY, Calendar

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)

days = st.dates(FIRST, LAST)
seconds = st.integers(0, 86399)
cut_offs = st.integers(1, 86400)
lengths = st.integers(0, 30)
weekdays = days.filter(lambda day: day.weekday() < 5)
weekends = days.filter(lambda day: day.weekday() >= 5)
calendars = st.builds(
    lambda off, make_up: Calendar(
        FIRST, LAST, LAST, dict.fromkeys(off, "春节"), dict.fromkeys(make_up, "春节")
    ),
    st.sets(weekdays, max_size=60),
    st.sets(weekends, max_size=30),
)


def due(day: date, second: int, cut_off: int, cycle: Cycle, calendar: Calendar) -> date:
    return settle(clearing_day(day, second, cut_off), cycle, calendar).day


@given(days, seconds, days, seconds, cut_offs, lengths, st.sampled_from("TD"), calendars)
def test_a_later_sale_is_never_due_earlier(
    day: date,
    second: int,
    other_day: date,
    other_second: int,
    cut_off: int,
    length: int,
    letter: str,
    calendar: Calendar,
) -> None:
    cycle = Cycle("T" if letter == "T" else "D", length)
    earlier, later = sorted([(day, second), (other_day, other_second)])
    assert due(*earlier, cut_off, cycle, calendar) <= due(*later, cut_off, cycle, calendar)


@given(days, lengths, calendars)
def test_a_longer_cycle_is_never_due_before_a_shorter_one(
    clearing: date, length: int, calendar: Calendar
) -> None:
    shorter = settle(clearing, Cycle("T", length), calendar).day
    assert settle(clearing, Cycle("T", length + 1), calendar).day >= shorter


@given(days, lengths, calendars)
def test_the_due_day_of_a_working_day_cycle_is_a_working_day(
    clearing: date, length: int, calendar: Calendar
) -> None:
    assert calendar.is_working(settle(clearing, Cycle("T", length), calendar).day)


@given(days, lengths, calendars)
def test_skipped_and_counted_days_fill_the_span_exactly(
    clearing: date, length: int, calendar: Calendar
) -> None:
    found = settle(clearing, Cycle("T", length), calendar)
    first = clearing + DAY if length else clearing
    span = [first + timedelta(days=number) for number in range((found.day - first).days + 1)]
    counted = [day for day in span if day not in found.skipped]
    assert set(found.skipped) <= set(span)
    assert len(counted) == max(length, 1)
    assert all(calendar.is_working(day) for day in counted)
    assert set(found.made_up) == {day for day in counted if day in calendar.make_up}


@given(days, lengths, calendars, days)
def test_a_changed_day_changes_only_the_spans_that_contain_it(
    clearing: date, length: int, calendar: Calendar, changed: date
) -> None:
    off = {day: name for day, name in calendar.off.items() if day != changed}
    if changed not in calendar.off:
        off[changed] = "春节"
    make_up = {day: name for day, name in calendar.make_up.items() if day != changed}
    before = settle(clearing, Cycle("T", length), calendar)
    after = settle(clearing, Cycle("T", length), replace(calendar, off=off, make_up=make_up))
    first = clearing + DAY if length else clearing
    if not first <= changed <= before.day:
        assert after == before


@given(days, lengths, calendars)
def test_a_calendar_day_cycle_needs_no_calendar(
    clearing: date, length: int, calendar: Calendar
) -> None:
    found = settle(clearing, Cycle("D", length), calendar)
    assert (found.day - clearing).days == length
    assert found.confirmed
    assert found.skipped == ()
