"""A count by hand over the published years, to compare every implementation with."""

from collections.abc import Iterator
from datetime import date, timedelta

from tests.settlement.calendar import CALENDAR, READING

from daozhang.settlement.due_date import Cycle


def every_day() -> Iterator[date]:
    day = CALENDAR.first
    while day <= CALENDAR.published:
        yield day
        day += timedelta(days=1)


OFF = {day for year in READING.years for span in year.off for day in span}
WORKED = {day for year in READING.years for span in year.make_up for day in span}


def naive(day: date, second: int, channel: str, cycle: Cycle, make_up: bool = True) -> date:
    """Find the due day from the notices alone: strike out days, then point at the N-th left over."""
    late = channel == "card" and second >= 23 * 60 * 60  # the oracle knows the hour by itself
    cleared = day.toordinal() + (1 if late else 0)
    if cycle.letter == "D":
        return date.fromordinal(cleared + cycle.days)
    ahead = [date.fromordinal(cleared + number) for number in range(21)]
    weekdays = {day for day in ahead if day.isoweekday() not in (6, 7)}
    left_over = sorted((weekdays - OFF) | (WORKED & set(ahead) if make_up else set()))
    if cycle.days == 0:
        return left_over[0]
    return [day for day in left_over if day != ahead[0]][cycle.days - 1]


def differing(some: dict[str, str], others: dict[str, str]) -> list[str]:
    """Return the first sales on which two disagree, in words."""
    assert some.keys() == others.keys()
    return [f"{sale}: {due}, {others[sale]}" for sale, due in some.items() if due != others[sale]][
        :9
    ]
