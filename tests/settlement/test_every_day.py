"""Every day, cycle, cut-off edge and channel: Python, the browser's module and a naive oracle agree."""

import json
from pathlib import Path

import pytest
from tests.settlement.calendar import CALENDAR, CARD_CUT_OFF, GIVEN, QR_CUT_OFF, READING
from tests.settlement.oracle import OFF, differing, every_day, naive
from tools import node

from daozhang.settlement.due_date import Cycle, clearing_day, settle

pytestmark = pytest.mark.slow

CYCLES = [*(Cycle("T", n) for n in range(6)), *(Cycle("D", n) for n in range(4))]
SECONDS = {"22:59:59": 82799, "23:00:00": 82800, "00:00": 0}
CUT_OFFS = {"card": CARD_CUT_OFF, "qr": QR_CUT_OFF}


OFF |= {day for span in READING.fixed for day in span}


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
