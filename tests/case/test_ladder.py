"""The browser's ladder against an oracle of its own, on every day that the calendar covers."""

from pathlib import Path

import yaml
from tests.case import oracle
from tests.conftest import ROOT
from tools import node

LADDERS = Path(__file__).parent / "ladders.mjs"


def test_the_ladder_agrees_with_the_naive_one_on_every_covered_day() -> None:
    cases, working = list(oracle.cases()), oracle.working()
    node.run(LADDERS, waits=oracle.WAITS, working=working, cases=cases)


def test_the_oracle_waits_as_the_data_says() -> None:
    deadlines = yaml.safe_load((ROOT / "docs/data/deadlines.yml").read_text())
    waits = {
        "complain": deadlines["call_answer"]["working_days"],
        "regulator": deadlines["bank_reply"]["days"],
        "court": deadlines["limitation"]["years"],
    }
    assert waits == oracle.WAITS
