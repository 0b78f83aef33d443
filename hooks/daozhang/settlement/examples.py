"""A page's examples with dates × the calendar → those that say other days than the rule counts."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import count

from daozhang.examples import COUNTED, DAY, LINK, WRITTEN
from daozhang.pages import Page
from daozhang.report import Problem
from daozhang.settlement.due_date import T1, clearing_day, settle
from daozhang.settlement.model import Calendar
from daozhang.settlement.shared import Shared

_AS_IN = "write a day that exists, as in `calculator.md?at=2026-11-20T12:00`"
_EXAMPLE = re.compile(rf"{LINK.pattern}|{COUNTED.pattern}", re.MULTILINE)
_DEADLINE = re.compile(r"deadlines\.\w+")


def wrong_examples(page: Page, shared: Shared) -> Iterator[Problem]:
    """Find the lines that say other days than the calculator, or than a deadline's count."""
    calendar = shared.calendar
    if not calendar or page.language not in DAY or not _EXAMPLE.search(page.source):
        return
    for found in re.finditer(r"^.*$", page.source, re.MULTILINE):
        written = DAY[page.language].findall(found[0])
        if link := LINK.search(found[0]):
            days = _of_sale(link["sale"], calendar, shared.facts.text("times.card_cutoff", "zh"))
            right = days and set(written) == {WRITTEN[page.language](day) for day in days}
        elif written and (counted := COUNTED.match(found[0])):
            year = int(counted["zh"] or counted["en"])
            days = _of_deadline(written[0], year, found[0], page.language, shared)
            right = written == [WRITTEN[page.language](day) for day in days]
        else:
            continue
        if not right:
            what = "this example says other days than the rule counts"
            ends = "）" if page.language == "zh" else ""
            counted_days = ", ".join(WRITTEN[page.language](day) + ends for day in days)
            help = f"the days are: {counted_days}"
            if not days:
                what = "the build cannot count this example"
                help = _AS_IN if link else "write a day that exists, and the name of a deadline"
            yield page.problem(found.span(), "wrong-example", what, help)


def _of_sale(sale: str, calendar: Calendar, cut_off: str) -> list[date]:
    """Return the days of a card sale under T+1: sold, cleared, due, due without make-up days."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", sale):
        return []
    try:
        at, off = datetime.fromisoformat(sale), time.fromisoformat(cut_off)
        cleared = clearing_day(at.date(), _seconds(at.time()), _seconds(off))
        due = [settle(cleared, T1, one).day for one in (calendar, calendar.without_make_up())]
    except (ValueError, OverflowError):
        return []
    return sorted({at.date(), cleared, *due})


def _seconds(at: time) -> int:
    return at.hour * 3600 + at.minute * 60


def _of_deadline(first: str, year: int, line: str, language: str, shared: Shared) -> list[date]:
    """Return a deadline's days: receipt, day 1, the last by count, the last by law, it is over."""
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    received = next((day for day in days if WRITTEN[language](day) == first), None)
    name = _DEADLINE.search(line)
    number = re.match(r"\d{1,3}", shared.facts.text(name[0], "zh")) if name else None
    if not received or not number or not shared.calendar:
        return []
    full = received + timedelta(days=int(number[0]))
    last = next(day for n in count() if shared.calendar.is_working(day := full + timedelta(days=n)))
    return [received, received + timedelta(days=1), full, last, last + timedelta(days=1)]
