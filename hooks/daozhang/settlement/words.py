"""The texts of the calculator, its table and the year pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from daozhang.settlement.model import LIEU
from daozhang.words.named import Named


@dataclass(frozen=True)
class Form:
    """The form above the answer."""

    title: str
    date: str
    date_hint: str
    ago_0: str
    ago_1: str
    ago_2: str
    time: str
    time_hint: str
    channel: str
    channel_hint: str
    card: str
    qr: str
    terms: str
    change: str
    cycle: str
    cycle_hint: str
    cutoff: str
    cutoff_hint: str
    submit: str
    copy: str
    entry: str
    print: str
    reopen: str
    coming: str
    failed: str
    retry: str


@dataclass(frozen=True)
class Ways:
    """Names of the pages that an answer leads on to."""

    check: str
    late: str
    overdue: str
    not_due_yet: str
    day_moved: str
    after_cutoff: str


@dataclass(frozen=True)
class Table:
    """The table that is shown without a script."""

    caption: str
    sale: str
    before: str
    after: str
    without: str
    unconfirmed: str
    notes: str
    made: str
    years: str


@dataclass(frozen=True)
class YearPage:
    """A year for the wall of a shop."""

    half_1: str
    half_2: str
    off: str
    make_up: str
    legend: str
    weekdays: str
    festival: str
    days_off: str
    make_up_days: str
    span: str
    comma: str
    none: str
    unknown: str
    notice: str
    unconfirmed: str
    fixed_by: str
    due: str
    sales: str
    latest: str
    others: str
    subscribe: str


@dataclass(frozen=True)
class Closed:
    """The days on which nothing settles, as a calendar to subscribe to."""

    name: str
    summary: str
    description: str


@dataclass(frozen=True)
class Words:
    """All texts of one language."""

    locale: str
    """As the browser's Intl knows it."""
    festivals: Mapping[str, str]
    """By their Chinese names, as in holidays.yml."""
    in_lieu: str
    comma: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    full_day: str
    weekend: str
    form: Form
    ways: Ways
    table: Table
    year: YearPage
    closed: Closed
    messages: Named
    """Messages of the running calculator: the element puts dates in for `{…}`, as text only.

    A key that ends in `-fault` refuses a field: what is wrong, and which form is meant.
    """

    def festival(self, name: str) -> str:
        """Name a festival, two that fall together, or a day in lieu, as in `国庆节、中秋节补假`."""
        parts = name.removesuffix(LIEU).split("、")
        named = self.comma.join(self.festivals.get(part, part) for part in parts)
        return self.in_lieu.format(named) if name.endswith(LIEU) else named

    def short(self, day: date) -> str:
        """Write a date for a table, as in `Sat 14 Feb`."""
        return self._write(self.day, day)

    def long(self, day: date) -> str:
        """Write a date with its year, as in `Sat 14 February 2026`."""
        return self._write(self.full_day, day)

    def _write(self, pattern: str, day: date) -> str:
        month, weekday = self.months[day.month - 1], self.weekdays[day.weekday()]
        return pattern.format(
            year=day.year, month=month, short=month[:3], day=day.day, weekday=weekday
        )
