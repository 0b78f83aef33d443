"""The texts of the calculator, its table and the year pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from daozhang.settlement.model import LIEU
from daozhang.words.named import Named


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
    form: Named
    ways: Named
    """Names of the pages that an answer leads on to."""
    table: Named
    """The table that is shown without a script."""
    year: Named
    """A year for the wall of a shop."""
    closed: Named
    """The days on which nothing settles, as a calendar to subscribe to."""
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
