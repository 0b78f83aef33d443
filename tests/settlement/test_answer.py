"""What each day is to a sale: waiting, due today, perhaps late, overdue; in Python and in the browser's module."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.settlement.answer import Answer, Sale, answer
from tests.settlement.calendar import CALENDAR, CARD_CUT_OFF, GIVEN, day, seconds_of
from tests.settlement.oracle import differing, every_day, naive
from tools import node

from daozhang.settlement.due_date import Cycle

TABLE = json.loads((Path(__file__).parent / "states.json").read_text())
CASES = [pytest.param(case, id=case["id"]) for case in TABLE["cases"]]


def asked(case: dict[str, Any]) -> Answer:
    on, _, clock = case["at"].partition("T")
    second = seconds_of(clock) if clock else None
    letter, days = case["cycle"].split("+")
    return answer(
        Sale(day(on), second, seconds_of(case["cutoff"]), Cycle(letter, int(days))), CALENDAR
    )


@pytest.mark.parametrize("case", CASES)
def test_a_sale_has_these_possible_due_dates(case: dict[str, Any]) -> None:
    found = asked(case)
    assert [str(date) for date in found.possible] == case["possible"]
    assert str(found.call_from) == case["possible"][-1]


@pytest.mark.parametrize("case", CASES)
def test_each_day_has_its_state(case: dict[str, Any]) -> None:
    found = asked(case)
    assert {on: found.state(day(on)) for on in case["days"]} == case["days"]
    last = day(case["possible"][-1])
    assert found.state(last) != "overdue"
    assert found.state(last + timedelta(days=1)) == "overdue"


# Every covered day, at noon, on both sides of the cut-off and without a time, compared with a count by hand.
TIMES = {"12:00": 43200, "22:58": 82680, "23:01": 82860, "": None}
AROUND = range(-1, 18)


def sales() -> Iterator[tuple[str, date, int | None]]:
    last = CALENDAR.published - timedelta(days=20)
    for on in every_day():
        if on <= last:
            for clock, second in TIMES.items():
                yield f"{on}T{clock}".removesuffix("T"), on, second


def by_hand(on: date, second: int | None) -> str:
    """Return the states around a card sale under T+1, a letter a day."""
    noon, night = 43200, CARD_CUT_OFF
    main = noon if second is None or second < CARD_CUT_OFF else night
    both = [main] if second == noon else [noon, night]
    due = naive(on, main, "card", Cycle("T", 1))
    ends = [
        naive(on, side, "card", Cycle("T", 1), make_up)
        for side in both
        for make_up in (True, False)
    ]
    return "".join(
        "o" if today > max(ends) else "d" if today == due else "p" if today > min(ends) else "w"
        for today in (on + timedelta(days=number) for number in AROUND)
    )


@pytest.mark.slow
def test_every_day_has_the_states_that_a_count_by_hand_gives() -> None:
    def of(on: date, second: int | None) -> str:
        found = answer(Sale(on, second, CARD_CUT_OFF, Cycle("T", 1)), CALENDAR)
        return "".join(found.state(on + timedelta(days=number))[0] for number in AROUND)

    python = {at: of(on, second) for at, on, second in sales()}
    assert differing(python, {at: by_hand(on, second) for at, on, second in sales()}) == []
    javascript = json.loads(
        node.run(
            Path(__file__).with_name("states.mjs"), **GIVEN, sales=list(python), around=list(AROUND)
        )
    )
    assert differing(python, javascript) == []
