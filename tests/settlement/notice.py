"""A made-up notice of the year whose notice is looked for: whichever it is."""

from collections.abc import Mapping
from datetime import date, timedelta

from tests.settlement.calendar import CALENDAR

from daozhang.settlement.check import GRANTED_NOW
from daozhang.settlement.model import LIEU

NUMBER = "国办发明电〔0000〕0号"
ADDRESS = "https://www.gov.cn/zhengce/made-up.htm"

NEXT = CALENDAR.unconfirmed[0]
"""The year whose notice is looked for: whichever it is."""
LAST = CALENDAR.published


def made_up() -> str:
    """Write a notice that gives what the law gives, and works a weekend day for the days it lacks."""
    off: dict[str, list[date]] = {}
    for span in NEXT.off:
        off.setdefault(span.festival.removesuffix(LIEU), []).extend(span)
    runs = {name: [min(days), max(days)] for name, days in off.items()}
    while weekdays(runs) - 1 < GRANTED_NOW:
        runs["春节"][1] += timedelta(days=1)
    lines = [
        f"一、{name}：{said(first)}至{said(last)}放假调休。"
        + (f"{said(worked(last))}上班。" if name == "春节" else "")
        for name, (first, last) in runs.items()
    ]
    return (
        f"{NEXT.number}年部分节假日安排\n{NUMBER}\n{ADDRESS}\n"
        + "\n".join(lines)
        + f"\n{LAST.year}年{said(LAST)}\n"
    )


def said(day: date) -> str:
    return f"{day.month}月{day.day}日"


def weekdays(runs: Mapping[str, list[date]]) -> int:
    days = {
        first + timedelta(days=n)
        for first, last in runs.values()
        for n in range((last - first).days + 1)
    }
    return sum(day.weekday() < 5 for day in days)


def worked(day: date) -> date:
    """Return the next Sunday that is no holiday."""
    return next(
        later
        for later in (day + timedelta(days=n) for n in range(1, 30))
        if later.weekday() == 6 and later not in CALENDAR.off
    )
