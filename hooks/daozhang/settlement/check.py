"""Years × what a year must be → problems."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from daozhang.report import Problem, did_you_mean
from daozhang.settlement.model import DAY, LIEU, SATURDAY, Calendar, Span, Year

GRANTED = {2024: 11}
"""Weekdays off less make-up days: 11 up to 2024."""
GRANTED_NOW = 13
"""The same since the regulation of 2024-11-10 added two days."""


def check_years(years: Sequence[Year], fixed: Sequence[Span]) -> Iterator[Problem]:
    """Find what is wrong with the calendar as written, whatever the day.

    What a year must add up to is the regulation's: 全国年节及纪念日放假办法, as of 2024-11-10.
    """
    yield from _missing_years(years, fixed)
    yield from _days_given_twice([*(s for y in years for s in (*y.off, *y.make_up)), *fixed])
    for year in years:
        yield from _notice(year)
        yield from _outside(year)
        yield from _gaps(year)
        yield from _weekends(year)
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


def still_to_come(calendar: Calendar, today: date) -> Iterator[Problem]:
    """Find years that are checked on a day still to come; `today` is in China."""
    for notice in (year.notice for year in calendar.years):
        if notice and notice.checked > today:
            what, help = f"{notice.checked} is still to come", "write the day of the check"
            yield Problem(notice.at["checked"], "year-without-notice", what, help)


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


def _notice(year: Year) -> Iterator[Problem]:
    """Find a year without its notice, and one of another autumn than the one before the year."""
    notice, rule, before = year.notice, "year-without-notice", year.number - 1
    if not notice:
        what = f"{year.number} does not say which notice it rests on"
        help = "give it `notice`, `issued`, `address` (https://www.gov.cn/…) and `checked`"
        yield Problem(year.spot, rule, what, help, str(year.number))
    elif notice.issued.year != before:
        what = f"the notice of {year.number} is one of {before}, and this says `{notice.issued}`"
        yield Problem(notice.at["issued"], rule, what, "look it up in the notice again")


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


def _weekends(year: Year) -> Iterator[Problem]:
    """Find Saturdays and Sundays at either end of a holiday that are neither off nor worked.

    A single day may join a weekend (与周末连休), of which its notice says no more.
    """
    known = {day for span in (*year.off, *year.make_up) for day in span}
    for span in (span for span in year.off if span.first < span.last):
        for day in (span.first - DAY, span.last + DAY):
            if day.weekday() >= SATURDAY and day not in known:
                what = f"`{span.festival}` leaves out {day}, a {day:%A} beside it"
                help = "look it up in the notice again: such a day is off too, or is made up for"
                yield Problem(span.spot, "gap-in-block", what, help, str(day))


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
