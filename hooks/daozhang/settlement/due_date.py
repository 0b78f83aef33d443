"""The rule: from a sale to the day on which its money is due.

Its twin in the browser is overrides/assets/common/settlement/dates.js.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from daozhang.settlement.model import DAY, Calendar


@dataclass(frozen=True)
class Cycle:
    """`T+n` counts working days, `D+n` calendar days."""

    letter: Literal["T", "D"]
    days: int


T1 = Cycle("T", 1)


@dataclass(frozen=True)
class Due:
    """The day on which the money of one clearing day is due, and the way there."""

    clearing: date
    day: date
    skipped: tuple[date, ...] = ()
    made_up: tuple[date, ...] = ()
    """The make-up days among the working days that were counted."""
    confirmed: bool = True


def clearing_day(day: date, second: int, cut_off: int) -> date:
    """Return a sale's clearing day: at the very second of the cut-off, the next day.

    `second` and `cut_off` count from midnight in China; 86,400 as a cut-off is the end of the day.
    """
    return day + DAY if second >= cut_off else day


def settle(clearing: date, cycle: Cycle, calendar: Calendar) -> Due:
    """Count from a clearing day, which may itself be a day off, to the day its money is due.

    `T+n` counts working days, and `T+0` pays on the first from the clearing day on; `D+n` counts
    all. Decided by what UnionPay and acquirers publish: `unionpay_faq` in docs/data/sources.yml.
    """
    if cycle.letter == "D":
        return Due(clearing, clearing + timedelta(days=cycle.days))
    day = clearing if cycle.days else clearing - DAY
    left = cycle.days or 1
    skipped, made_up = [], []
    while left:
        day += DAY
        if not calendar.is_working(day):
            skipped.append(day)
            continue
        left -= 1
        if day in calendar.make_up:
            made_up.append(day)
    return Due(clearing, day, tuple(skipped), tuple(made_up), day <= calendar.published)
