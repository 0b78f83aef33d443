"""A sale → its possible due dates, and on each day: wait, or call.

Its twin in the browser is overrides/assets/common/settlement/answer.js; both follow
tests/settlement/states.json.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from daozhang.settlement.due_date import Cycle, Due, clearing_day, settle
from daozhang.settlement.model import DAY, Calendar

NEAR = 5 * 60
"""Seconds from the cut-off within which a sale may fall on either side."""
MIDNIGHT = 24 * 3600

State = Literal["waiting", "due-today", "perhaps-late", "overdue"]


@dataclass(frozen=True)
class Sale:
    """What a reader knows: the day, the second of the day or None, and the agreement's terms."""

    day: date
    second: int | None
    cut_off: int
    cycle: Cycle


@dataclass(frozen=True)
class Answer:
    """The due date, and the others that are possible."""

    due: Due
    without: Due | None
    """With an acquirer that does not pay out on make-up days, where that differs."""
    other: Due | None = None
    """Across the cut-off, where the sale is near it or its time is not known."""
    other_without: Due | None = None

    @property
    def possible(self) -> tuple[date, ...]:
        """Return the possible due dates, the earliest first."""
        found = (self.due, self.without, self.other, self.other_without)
        return tuple(sorted({due.day for due in found if due}))

    @property
    def call_from(self) -> date:
        """Return the last possible due date: before it there is nobody to call."""
        return self.possible[-1]

    def state(self, today: date) -> State:
        """Return what today is to this sale."""
        return state_on(today, self.due.day, self.possible)


def state_on(today: date, due: date, possible: Collection[date]) -> State:
    """Compare today, in China, with the due date, and with the first and the last possible one."""
    if today > max(possible):
        return "overdue"
    if today == due:
        return "due-today"
    return "perhaps-late" if today > min(possible) else "waiting"


def answer(sale: Sale, calendar: Calendar) -> Answer:
    """Return all dates on which a sale's money may be due; every day is one of China's.

    Near the cut-off, or where the time is not known, the other clearing day counts as well.
    """
    main = _both(clearing_day(sale.day, sale.second or 0, sale.cut_off), sale.cycle, calendar)
    other = _other_clearing_day(sale, main.due.day, calendar)
    if other is None:
        return main
    across = _both(other, sale.cycle, calendar)
    return Answer(main.due, main.without, across.due, across.without)


def _both(clearing: date, cycle: Cycle, calendar: Calendar) -> Answer:
    due = settle(clearing, cycle, calendar)
    without = settle(clearing, cycle, calendar.without_make_up())
    return Answer(due, without if without.day != due.day else None)


def _other_clearing_day(sale: Sale, due: date, calendar: Calendar) -> date | None:
    """Return the clearing day on the other side of the cut-off, if the sale may be there."""
    if sale.second is None:
        # It may have been a late sale, where that matters.
        late = settle(sale.day + DAY, sale.cycle, calendar)
        return late.clearing if sale.cut_off < MIDNIGHT and late.day != due else None
    own = clearing_day(sale.day, sale.second, sale.cut_off)
    for second in (sale.second - NEAR - 1, sale.second + NEAR):
        days, second = divmod(second, MIDNIGHT)
        shifted = clearing_day(sale.day + days * DAY, second, sale.cut_off)
        if shifted != own:
            return shifted
    return None
