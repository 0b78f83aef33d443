"""Years × what a year must be → problems."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from daozhang.report import Problem, Spot, did_you_mean
from daozhang.settlement.model import DAY, LIEU, SATURDAY, Calendar, Span, Year

GRANTED = {2024: 11}
"""Weekdays off less make-up days: 11 up to 2024."""
GRANTED_NOW = 13
"""The same since the regulation of 2024-11-10 added two days."""
LOOK_OUT = (10, 25)
"""Month and day: notices have been published between 25 October and 8 December."""


def check_years(years: Sequence[Year], fixed: Sequence[Span]) -> Iterator[Problem]:
    """Find what is wrong with the calendar as written, whatever the day.

    What a year must add up to is the regulation's: 全国年节及纪念日放假办法, as of 2024-11-10.
    """
    yield from _missing_years(years, fixed)
    yield from _days_given_twice([*(s for y in years for s in (*y.off, *y.make_up)), *fixed])
    for year in years:
        yield from _without_notice(year)
        yield from _outside(year)
        yield from _gaps(year)
        yield from _make_up_on_weekdays(year)
        yield from _sum(year)


def unknown_festivals(calendar: Calendar, known: Collection[str]) -> Iterator[Problem]:
    """Find festivals that the words have no name for."""
    years = (*calendar.years, *calendar.unconfirmed)
    for span in (span for year in years for span in (*year.off, *year.make_up)):
        for name in span.festival.removesuffix(LIEU).split("、"):
            if name not in known:
                what = f"`{name}` has no name in docs/words/"
                close = did_you_mean(name, known)
                help = close or "add it to `festivals` of each language"
                yield Problem(span.spot, "unknown-festival", what, help, name)


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


def _missing_years(years: Sequence[Year], fixed: Sequence[Span]) -> Iterator[Problem]:
    numbers = {year.number for year in years}
    for year in years:
        if year.number - 1 not in numbers and year.number != min(numbers):
            what = f"{year.number - 1} is missing between the published years"
            help = "publish it too, or take the years before it out"
            yield Problem(year.spot, "missing-year", what, help, str(year.number - 1))
    for span in fixed:
        if span.first.year in numbers:
            what = f"{span.first.year} is published, and still stands under `fixed`"
            help = f"take {span.first.year} out of `fixed`: the notice is the better source"
            yield Problem(span.spot, "missing-year", what, help, str(span.first.year))
            return


def _days_given_twice(spans: Sequence[Span]) -> Iterator[Problem]:
    seen: dict[date, str] = {}
    for span in spans:
        for day in span:
            if day in seen:
                what = f"{day} stands under `{seen[day]}` already"
                yield Problem(span.spot, "day-given-twice", what, "keep one of them", str(day))
            seen.setdefault(day, span.festival)


def _without_notice(year: Year) -> Iterator[Problem]:
    if not year.notice:
        what = f"{year.number} does not say which notice it rests on"
        help = "give it `notice`, `issued`, `address` (https://www.gov.cn/…) and `checked`"
        yield Problem(year.spot, "year-without-notice", what, help, str(year.number))


def _outside(year: Year) -> Iterator[Problem]:
    for span in (*year.off, *year.make_up):
        if span.first < date(year.number - 1, 12, 1) or span.last.year > year.number:
            what = f"{span.first} is no day of {year.number}, nor of the December before"
            help = "move it to its own year, or correct the date"
            yield Problem(span.spot, "day-outside-its-year", what, help, str(span.first))


def _gaps(year: Year) -> Iterator[Problem]:
    ends: dict[str, date] = {}
    for span in sorted(year.off, key=lambda span: span.first):
        end = ends.setdefault(span.festival, span.first - DAY)
        if span.first > end + DAY:
            what = f"`{span.festival}` stops on {end} and goes on from {span.first}"
            help = "give the days between too, or the other block its own festival"
            yield Problem(span.spot, "gap-in-block", what, help, str(span.first))
        ends[span.festival] = span.last


def _make_up_on_weekdays(year: Year) -> Iterator[Problem]:
    for span in year.make_up:
        for day in span:
            if day.weekday() < SATURDAY:
                what = f"{day} is a {day:%A}: a weekday needs no making up"
                help = "look it up in the notice again"
                yield Problem(span.spot, "make-up-on-weekday", what, help, str(day))


def _sum(year: Year) -> Iterator[Problem]:
    off = Counter(day.weekday() < SATURDAY for span in year.off for day in span)[True]
    made_up = sum(1 for span in year.make_up for _ in span)
    granted = GRANTED.get(year.number, GRANTED_NOW)
    if off - made_up != granted:
        what = f"{year.number}: {off} weekdays off less {made_up} make-up days is not {granted}"
        help = "compare every day with the notice: one is missing, or one too many"
        yield Problem(year.spot, "yearly-sum", what, help, str(year.number))
