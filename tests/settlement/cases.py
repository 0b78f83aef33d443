"""The table of cases that were computed elsewhere."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from daozhang.settlement.due_date import clearing_day

TABLE = json.loads((Path(__file__).parent / "cases.json").read_text())
Case = dict[str, Any]


def params(name: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in TABLE[name]]


def cleared(case: Case) -> date:
    sale = datetime.fromisoformat(case["datetime"])
    hour, minute = case["cutoff"].split(":")
    second = sale.hour * 3600 + sale.minute * 60 + sale.second
    return clearing_day(sale.date(), second, int(hour) * 3600 + int(minute) * 60)
