"""The data that pages share → the calendar, and the facts that the calculator prints."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

import yaml

from daozhang.report import Problem
from daozhang.settlement.check import check_years, out_of_date, unknown_festivals
from daozhang.settlement.model import Calendar, calendar_of
from daozhang.settlement.read import read_calendar
from daozhang.settlement.terms import Tables

CALENDAR = "holidays"
TABLES = ("times", "contacts")


@dataclass(frozen=True)
class Shared:
    """What is read once for all pages."""

    file: str
    """The calendar's, as in `docs/data/holidays.yml`; nothing where there is none."""
    calendar: Calendar | None
    """None where no year can be read."""
    problems: tuple[Problem, ...]
    tables: Tables

    @property
    def years(self) -> list[int]:
        """Return the years that can be drawn."""
        calendar = self.calendar
        return [y.number for y in (*calendar.years, *calendar.unconfirmed)] if calendar else []

    def faults(self, today: date, festivals: Collection[str]) -> Iterator[Problem]:
        """Find what is wrong on a day; `festivals` are those that have a name."""
        yield from self.problems
        if self.calendar:
            yield from unknown_festivals(self.calendar, festivals)
            yield from out_of_date(self.file, self.calendar, today)


@dataclass(frozen=True)
class Entry:
    """One entry of a data file, as the calculator asks it; the facts' own room checks it."""

    values: Mapping[str, object]

    def field(self, name: str, language: str) -> str:
        """Return a text, in a language where it has one for each."""
        value = self.values.get(name, "")
        return str(value.get(language, "") if isinstance(value, dict) else value)


def read_shared(files: Mapping[str, str]) -> Shared:
    """Read the calendar and the tables, as in `{"docs/data/times.yml": "…"}`."""
    named = {PurePosixPath(file).stem: file for file in files}
    tables = {name: _table(files[named[name]]) for name in TABLES if name in named}
    file = named.get(CALENDAR, "")
    if not file:
        return Shared("", None, (), tables)
    reading = read_calendar(file, files[file])
    calendar = calendar_of(reading.years, reading.fixed) if reading.years else None
    problems = (*reading.problems, *(check_years(reading.years, reading.fixed) if calendar else ()))
    return Shared(file, calendar, problems, tables)


def _table(source: str) -> Mapping[str, Entry]:
    try:
        entries = yaml.load(source, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return {}  # the facts' room names it
    known = entries.items() if isinstance(entries, dict) else ()
    return {name: Entry(entry) for name, entry in known if isinstance(entry, dict)}
