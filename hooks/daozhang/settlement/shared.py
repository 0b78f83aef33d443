"""The data that pages share → the calendar, and the facts that the calculator prints."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from daozhang.data.facts import Facts
from daozhang.data.read_facts import read_facts
from daozhang.report import Problem, Spot
from daozhang.settlement.check import check_years, still_to_come, unknown_festivals
from daozhang.settlement.model import Calendar, calendar_of
from daozhang.settlement.read import read_calendar

HOURS: Final = ("times.card_cutoff", "times.qr_cutoff", "times.arrival_late")
ACQUIRERS: Final = ("contacts.psbc", "contacts.chinaums", "contacts.lakala")
"""Acquirers whose telephone number is known."""
FACTS: Final = (*HOURS, *(f"{name}.phone" for name in ACQUIRERS))
"""All that the calculator needs of the data."""


@dataclass(frozen=True)
class Terms:
    """One language's hours, as in `23:00`, and telephone numbers."""

    card: str
    qr: str
    late: str
    """The hour of our advice: on the last possible due date, wait until then."""
    numbers: Mapping[str, str]
    """Telephone numbers by the acquirer's name."""


def read_terms(facts: Facts, language: str) -> Terms:
    """Return the hours and the numbers; what is missing is empty."""
    numbers = {
        facts.text(name, language): facts.text(f"{name}.phone", language) for name in ACQUIRERS
    }
    card, qr, late = (facts.text(name, language) for name in HOURS)
    return Terms(card, qr, late, numbers)


CALENDAR: Final = "holidays"
LOOK_OUT: Final = (10, 25)
"""Month and day: notices have been published between 25 October and 8 December."""
_RECIPE: Final = "CONTRIBUTING.md, 'Recipe: a new holiday year'"


@dataclass(frozen=True)
class Shared:
    """What is read once for all pages."""

    facts: Facts
    file: str = ""
    """The calendar's, as in `docs/data/holidays.yml`; nothing where there is none."""
    calendar: Calendar | None = None
    """None where no year can be read."""
    years: frozenset[int] = frozenset()
    """All that the file names."""
    problems: tuple[Problem, ...] = ()

    def missing(self) -> list[Problem]:
        """Find the facts that the calculator needs, and that are not there."""
        return list(self.facts.missing(FACTS, "the calculator"))

    def notices(self, today: date) -> Iterator[Problem]:
        """Find that it is time to look for the next holiday notice: no fault of any change."""
        if not self.calendar or self.calendar.published.year != today.year:
            return
        if (today.month, today.day) > LOOK_OUT:
            year, left = today.year + 1, (self.calendar.published - today).days
            what = f"{year} is not published here yet, and {today.year} has {left} days left"
            help = f"look for the notice on www.gov.cn: {_RECIPE}"
            yield Problem(Spot(self.file), "next-year-missing", what, help, str(year))

    def alarms(self, today: date) -> Iterator[Problem]:
        """Find that the calendar no longer covers a day, so that every answer is less certain."""
        if self.calendar and today > self.calendar.published:
            what = (
                f"the last published year ends on {self.calendar.published}, before today, {today}:"
                " every answer is marked unconfirmed"
            )
            help = f"add {today.year}: {_RECIPE}"
            yield Problem(Spot(self.file), "calendar-out-of-date", what, help, str(today.year))

    def faults(self, festivals: Collection[str], today: date) -> Iterator[Problem]:
        """Find what is wrong with the calendar; `festivals` are those that have a name."""
        yield from self.problems
        if self.calendar and not self.problems:
            yield from unknown_festivals(self.calendar, festivals)
            yield from still_to_come(self.calendar, today)


def read_shared(files: Mapping[str, str], languages: tuple[str, ...]) -> Shared:
    """Read the calendar and the facts, as in `{"docs/data/times.yml": "…"}`."""
    facts, _ = read_facts(files, languages)
    file = next((file for file in files if PurePosixPath(file).stem == CALENDAR), "")
    if not file:
        return Shared(facts)
    reading = read_calendar(file, files[file])
    calendar = calendar_of(reading.years, reading.fixed) if reading.years else None
    problems = reading.problems or list(check_years(reading.years, reading.fixed))
    if not calendar and not problems:
        what = "no year that can be read is published"
        problems = [Problem(Spot(file), "unreadable-calendar", what, "publish one")]
    return Shared(facts, file, calendar, reading.named, tuple(problems))
