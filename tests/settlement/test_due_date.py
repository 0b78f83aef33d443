"""The rule against cases computed elsewhere, and against what acquirers have announced."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.settlement.calendar import CALENDAR, OF_2026, day
from tests.settlement.cases import TABLE, Case, cleared, params

from daozhang.settlement.due_date import Cycle, settle
from daozhang.settlement.model import DAY


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


def _cut_off_included(case: Case, cycle: Cycle) -> date:
    at_the_second = f"T{case['cutoff']}:00+" in case["datetime"]
    return settle(cleared(case) - DAY * at_the_second, cycle, CALENDAR).day


def _clearing_day_rolled(case: Case, cycle: Cycle) -> date:
    clearing = cleared(case)
    while not CALENDAR.is_working(clearing):
        clearing += DAY
    return settle(clearing, cycle, CALENDAR).day


MISTAKES: dict[str, Callable[[Case, Cycle], date]] = {
    "the cut-off's second still counts as the same day": _cut_off_included,
    "weekends alone": lambda case, cycle: (
        settle(cleared(case), cycle, replace(CALENDAR, off={}, make_up={})).day
    ),
    "no make-up days": lambda case, cycle: (
        settle(cleared(case), cycle, CALENDAR.without_make_up()).day
    ),
    "the clearing day rolled to a working day first": _clearing_day_rolled,
    "the clearing day counted": lambda case, cycle: (
        settle(cleared(case) - DAY, cycle, CALENDAR).day
    ),
}


@pytest.mark.parametrize("due", MISTAKES.values(), ids=MISTAKES)
def test_each_likely_mistake_fails_some_case(due: Callable[[Case, Cycle], date]) -> None:
    cycles = [(case, Cycle(case["scheme"], case["n"])) for case in TABLE["cases"]]
    assert any(str(due(case, cycle)) != case["due_date"] for case, cycle in cycles)
