"""The ladder counted naively, day by day, by the project's own calendar in Python."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from tests.settlement.calendar import CALENDAR

WAITS = {"complain": 2, "regulator": 15, "court": 3}
RUNGS = (
    "check-sale", "check-account", "call-acquirer", "call-bank",
    "complain", "regulator", "court", "police",
)  # fmt: skip
DAY = timedelta(days=1)
EPOCH = date(1970, 1, 1)
Days = Mapping[str, date | None]


def number(day: date | None) -> int | None:
    return None if day is None else (day - EPOCH).days


def dates(sale: date, last: date, days: Days) -> dict[str, date | None]:
    """Count each rung's day; `days` holds when a rung was taken, and `complain-received`."""
    called, received = days.get("call-acquirer"), days.get("complain-received")
    return {
        "check-sale": sale,
        "check-account": last,
        "call-acquirer": last,
        "call-bank": called,
        "complain": called and _working_days_after(called, WAITS["complain"]),
        "regulator": received and _on_a_working_day(received + WAITS["regulator"] * DAY),
        "court": _on_a_working_day(_years_after(max(last, received or last), WAITS["court"])),
        "police": None,
    }


def now(last: date, days: Days, reply: str, today: date) -> str:
    """Name the rung that is now; `reply` is `paid` where the acquirer pointed to the bank."""
    taken = [rung for rung in RUNGS[:-1] if days.get(rung)]
    if not taken or taken[-1].startswith("check-"):
        if today >= last:
            return "call-acquirer"
        return "check-account" if taken else "check-sale"
    if taken[-1] == "call-acquirer" and reply != "paid":
        return "complain"
    return RUNGS[min(RUNGS.index(taken[-1]) + 1, RUNGS.index("court"))]


def cases() -> Iterator[Mapping[str, object]]:
    """Go through every covered day as the last possible due date, at changing stages."""
    day = CALENDAR.first + 5 * DAY
    stage = 0
    while day <= CALENDAR.last:
        stage = (stage + 1) % 7
        days: dict[str, date | None] = dict.fromkeys([*RUNGS, "complain-received"])
        taken = [("check-sale", 0), ("call-acquirer", 1), ("complain", 4), ("regulator", 25)]
        for rung, after in taken[: stage % 5]:
            days[rung] = day + after * DAY
        if stage > 2:
            days["complain-received"] = day + 6 * DAY
        reply, today = ("paid", "")[stage % 2], day + (stage - 2) * DAY
        current = now(day, days, reply, today)
        counted = dates(day - DAY, day, days)
        yield {
            "given": {
                "sale": number(day - DAY),
                "days": {rung: number(at) for rung, at in days.items()},
                "reply": reply,
                "due": {"last": number(day)},
            },
            "today": number(today),
            "rungs": [[rung, _state(rung, current, days), number(counted[rung])] for rung in RUNGS],
        }
        day += DAY


def working() -> list[int | None]:
    """List the working days as far as a time to sue reaches."""
    span = (CALENDAR.last.replace(year=CALENDAR.last.year + 4) - CALENDAR.first).days
    days = (CALENDAR.first + count * DAY for count in range(span))
    return [number(day) for day in days if CALENDAR.is_working(day)]


def _state(rung: str, current: str, days: Days) -> str:
    if rung == current:
        return "now"
    return "done" if days.get(rung) else "later"


def _working_days_after(day: date, count: int) -> date:
    while count:
        day += DAY
        count -= CALENDAR.is_working(day)
    return day


def _on_a_working_day(day: date) -> date:
    while not CALENDAR.is_working(day):
        day += DAY
    return day


def _years_after(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap else day.day)
