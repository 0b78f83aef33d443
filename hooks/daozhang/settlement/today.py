"""The calendar × the day of the build, in China → what that day makes of it."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from daozhang.report import Problem, Spot
from daozhang.settlement.model import Calendar

LOOK_OUT: Final = (10, 25)
"""Month and day: notices have been published between 25 October and 8 December."""


def out_of_date(file: str, calendar: Calendar, today: date) -> Iterator[Problem]:
    """Find a calendar that no longer covers the day of the build."""
    if today > calendar.published:
        what = (
            f"the last published year ends on {calendar.published}, before today, {today}: "
            "every answer is marked unconfirmed"
        )
        help = f"add {today.year}: CONTRIBUTING.md, 'Recipe: a new holiday year'"
        yield Problem(Spot(file), "calendar-out-of-date", what, help, str(today.year))


def next_year_missing(file: str, calendar: Calendar, today: date) -> Iterator[Problem]:
    """Find that it is time to look for the next notice: no fault of anybody's change."""
    if calendar.published.year == today.year and (today.month, today.day) > LOOK_OUT:
        left = (calendar.published - today).days
        what = f"{today.year + 1} is not published here yet, and {today.year} has {left} days left"
        help = "look for the notice on www.gov.cn: CONTRIBUTING.md, 'Recipe: a new holiday year'"
        yield Problem(Spot(file), "next-year-missing", what, help, str(today.year + 1))


def still_to_come(calendar: Calendar, today: date) -> Iterator[Problem]:
    """Find years that are checked on a day still to come; `today` is in China."""
    for notice in (year.notice for year in calendar.years):
        if notice and notice.checked > today:
            what, help = f"{notice.checked} is still to come", "write the day of the check"
            yield Problem(notice.at["checked"], "year-without-notice", what, help)
