"""Calendar → tables of due dates: sale day by sale day, and the stretches that holidays move."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from daozhang.settlement.due_date import T1, settle
from daozhang.settlement.model import DAY, Calendar, runs

WEEKS = 3
"""The table without script: the week before, this week, the next."""


@dataclass(frozen=True)
class Cell:
    """A due date, and the later one with an acquirer that does not pay out on make-up days."""

    day: date
    without_make_up: date | None
    confirmed: bool


@dataclass(frozen=True)
class Row:
    """Sale days, and the due dates under T+1 of their sales before and after the cut-off."""

    first: date
    last: date
    before: Cell
    after: Cell


def due_weeks(calendar: Calendar, today: date) -> Iterator[list[Row]]:
    """Return a row a day, week by week: the Monday to Sunday before `today`, its own, the next.

    Days before the calendar begins are left out.
    """
    monday = today - timedelta(days=today.weekday() + 7)
    for week in range(WEEKS):
        days = (monday + timedelta(days=7 * week + day) for day in range(7))
        yield [Row(day, day, *_cells(day, calendar)) for day in days if day >= calendar.first]


def moved_sales(year: int, calendar: Calendar) -> Iterator[Row]:
    """Return the stretches of a year's sale days whose due dates differ from a plain week's."""
    plain = replace(calendar, off={}, make_up={})
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    cells = {day: _cells(day, calendar) for day in days if day.year == year}
    moved = [day for day, found in cells.items() if found != _cells(day, plain)]
    for run in runs(moved, cells.__getitem__):
        yield Row(run[0], run[-1], *cells[run[0]])


def _cells(day: date, calendar: Calendar) -> tuple[Cell, Cell]:
    # All that is paid by QR, and by card before the cut-off, shares a clearing day.
    return _cell(day, calendar), _cell(day + DAY, calendar)


def _cell(clearing: date, calendar: Calendar) -> Cell:
    due = settle(clearing, T1, calendar)
    without = settle(clearing, T1, calendar.without_make_up()).day
    return Cell(due.day, without if without != due.day else None, due.confirmed)
