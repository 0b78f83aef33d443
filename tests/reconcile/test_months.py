"""Months whose truth is known: nothing is wrongly said to have arrived or to be missing, and a second mind agrees."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from tests.reconcile.months import Month, make_instant_month, make_month
from tests.reconcile.oracle_left import solve
from tools import node

pytestmark = pytest.mark.slow
Said = dict[str, Any]
MONTHS = 200
SOLVE = Path(__file__).parent / "solve.mjs"
CAME = {"paid", "late"}
"""Whose money stands in the statement, on time or not."""


@pytest.fixture(scope="module")
def months() -> list[Month]:
    return [make_month(seed) for seed in range(MONTHS)]


@pytest.fixture(scope="module")
def said(months: list[Month]) -> list[Said]:
    found: list[Said] = json.loads(node.run(SOLVE, situations=[asdict(one) for one in months]))
    return found


def states(months: list[Month], said: list[Said]) -> Counter[tuple[str, str]]:
    return Counter(
        (month.truth[day], state)
        for month, found in zip(months, said, strict=True)
        for day, state in found["days"].items()
    )


def test_nothing_is_wrongly_said_to_have_arrived_or_to_be_missing(
    months: list[Month], said: list[Said]
) -> None:
    found = states(months, said)
    wrong = {
        key: count
        for key, count in found.items()
        if (key[1] in ("arrived", "likely") and key[0] not in CAME)
        or (key[1] == "missing" and key[0] != "unpaid")
    }
    assert wrong == {}


def test_most_of_what_came_is_seen(months: list[Month], said: list[Said]) -> None:
    found = states(months, said)
    came = sum(count for (truth, _), count in found.items() if truth == "paid")
    seen = sum(found["paid", state] for state in ("arrived", "likely"))
    unclear = sum(count for (_, state), count in found.items() if state == "ambiguous")
    print(f"{seen} of {came} paid days are seen, {unclear} days cannot be told apart")
    assert seen / came > 0.9
    assert unclear / came < 0.012
    assert found["unpaid", "missing"]


def test_a_naive_matcher_by_the_same_rules_agrees(months: list[Month], said: list[Said]) -> None:
    for month, found in zip(months, said, strict=True):
        assert solve(asdict(month)) == (found["days"], found["credits"])


def test_both_agree_on_payouts_sale_by_sale(months: list[Month]) -> None:
    instant = [make_instant_month(seed) for seed in range(len(months))]
    said = json.loads(node.run(SOLVE, situations=[asdict(one) for one in instant]))
    for month, found in zip(instant, said, strict=True):
        assert solve(asdict(month)) == (found["days"], found["credits"])
        for day, state in found["days"].items():
            assert state != "arrived" or month.truth[day] == "paid"
