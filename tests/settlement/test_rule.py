"""The rule against cases computed elsewhere, and against what acquirers have announced."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.settlement.calendar import CALENDAR, OF_2026, day

from daozhang.settlement.rule import Cycle, clearing_day, settle

TABLE = json.loads((Path(__file__).parent / "cases.json").read_text())
Case = dict[str, Any]


def params(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in TABLE[name]]


def cleared(case: Case) -> date:
    sale = datetime.fromisoformat(case["datetime"])
    hour, minute = case["cutoff"].split(":")
    second = sale.hour * 3600 + sale.minute * 60 + sale.second
    return clearing_day(sale.date(), second, int(hour) * 3600 + int(minute) * 60)


@pytest.mark.parametrize("case", params("cases"))
def test_a_sale_is_due_on_the_day_the_reference_gives(case: Case) -> None:
    due = settle(cleared(case), Cycle(case["scheme"], case["n"]), CALENDAR)
    found = {
        "clearing_date": str(due.clearing),
        "due_date": str(due.day),
        "skipped": [
            {"date": str(day), "reason": CALENDAR.off.get(day, "周末")} for day in due.skipped
        ],
        "makeup_counted": [str(day) for day in due.made_up],
    }
    assert found == {name: case[name] for name in found}
    assert due.confirmed


@pytest.mark.parametrize("case", params("beyond_calendar"))
def test_beyond_the_published_years_the_day_is_unconfirmed(case: Case) -> None:
    due = settle(cleared(case), Cycle(case["scheme"], case["n"]), OF_2026)
    assert str(due.day) == case["estimate_weekends_plus_statutory"]
    assert not due.confirmed


IN_OUR_YEARS = [case for case in TABLE["documented_practice"] if case["paid"] > "2024"]


@pytest.mark.parametrize("case", IN_OUR_YEARS, ids=lambda case: case["paid"])
def test_acquirers_paid_on_the_day_that_the_rule_gives(case: Case) -> None:
    for clearing in (case["clearing_from"], case["clearing_to"]):
        assert str(settle(day(clearing), Cycle("T", 1), CALENDAR).day) == case["paid"]
