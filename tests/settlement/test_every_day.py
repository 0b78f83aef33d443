"""Every day, cycle, cut-off edge and channel: Python, the browser's module and a naive oracle agree."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.settlement.calendar import CALENDAR, CARD_CUT_OFF, GIVEN, QR_CUT_OFF, READING
from tools import node

from daozhang.settlement.rule import Cycle, clearing_day, settle

pytestmark = pytest.mark.slow

CYCLES = [*(Cycle("T", n) for n in range(6)), *(Cycle("D", n) for n in range(4))]
SECONDS = {"22:59:59": 82799, "23:00:00": 82800, "00:00": 0}
CUT_OFFS = {"card": CARD_CUT_OFF, "qr": QR_CUT_OFF}


def every_day() -> Iterator[date]:
    day = CALENDAR.first
    while day <= CALENDAR.published:
        yield day
        day += timedelta(days=1)


OFF = {day for year in READING.years for span in year.off for day in span}
OFF |= {day for span in READING.fixed for day in span}
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


def by_python() -> dict[str, str]:
    """Settle every sale of the table: `{"2026-02-12 23:00:00 card T+1": "2026-02-14"}`."""
    return {
        f"{day} {clock} {channel} {cycle.letter}+{cycle.days}": str(
            settle(clearing_day(day, second, cut_off), cycle, CALENDAR).day
        )
        for day in every_day()
        for clock, second in SECONDS.items()
        for channel, cut_off in CUT_OFFS.items()
        for cycle in CYCLES
    }


def differing(some: dict[str, str], others: dict[str, str]) -> list[str]:
    """Give the first sales on which two disagree, in words."""
    assert some.keys() == others.keys()
    return [f"{sale}: {due}, {others[sale]}" for sale, due in some.items() if due != others[sale]][
        :9
    ]


@pytest.fixture(scope="module")
def python() -> dict[str, str]:
    found = by_python()
    assert len(found) == (CALENDAR.published - CALENDAR.first).days * 60 + 60
    return found


def test_javascript_agrees_on_every_day(python: dict[str, str]) -> None:
    assert (
        differing(
            python,
            json.loads(
                node.run(Path(__file__).with_name("every-day.mjs"), **GIVEN, sales=list(python))
            ),
        )
        == []
    )


def test_a_naive_oracle_agrees_on_every_day(python: dict[str, str]) -> None:
    oracle = {
        f"{day} {clock} {channel} {cycle.letter}+{cycle.days}": str(
            naive(day, second, channel, cycle)
        )
        for day in every_day()
        for clock, second in SECONDS.items()
        for channel in CUT_OFFS
        for cycle in CYCLES
    }
    assert differing(python, oracle) == []
