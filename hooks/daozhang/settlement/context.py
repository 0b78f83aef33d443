"""A page of the site → where the calculator on it leads."""

from collections.abc import Callable
from typing import Final

from daozhang.settlement.draw import DrawContext
from daozhang.settlement.model import Calendar

WAYS: Final = {
    "check": "check.md",
    "late": "late.md",
    "overdue": "causes/overdue.md",
    "not-due-yet": "causes/not-due-yet.md",
    "day-moved": "causes/day-moved.md",
    "after-cutoff": "causes/after-cutoff.md",
}
"""Pages that an answer leads on to, where they are there."""
CLOSED: Final = "../closed-days.ics"


def context_of(
    calendar: Calendar, language: str, assets: str, address: Callable[[str], str]
) -> DrawContext:
    """Find the ways on from a page; `address` leads to another, `check.md`, or is empty."""
    numbers = [year.number for year in (*calendar.unconfirmed[:1], *reversed(calendar.years))]
    ways = {name: address(path) for name, path in WAYS.items()}
    years = {number: address(f"calendar/{number}.md") for number in numbers}
    return DrawContext(
        language,
        assets,
        CLOSED,
        {name: found for name, found in ways.items() if found},
        {number: found for number, found in years.items() if found},
    )
