"""What the calculator takes from the facts: hours of the day, and whom a reader can call."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from daozhang.report import Problem, Spot

HOURS: Final = ("card_cutoff", "qr_cutoff", "arrival_late")
ACQUIRERS: Final = ("psbc", "chinaums", "lakala")
"""Acquirers whose telephone number is known, as contacts.yml names them."""


class Fact(Protocol):
    """One entry of docs/data/: `fact.field("phone", "en")`."""

    def field(self, name: str, language: str) -> str:
        """Return a field's text in a language."""
        ...


Tables = Mapping[str, Mapping[str, Fact]]


@dataclass(frozen=True)
class Terms:
    """One language's hours, as in `23:00`, and telephone numbers."""

    card: str
    qr: str
    late: str
    """The hour of our advice: on the last possible due date, wait until then."""
    numbers: Mapping[str, str]
    """Telephone numbers by the acquirer's name."""


def missing_facts(tables: Tables) -> Iterator[Problem]:
    """Find what the calculator needs and the data does not have."""
    wanted = [("times", name) for name in HOURS] + [("contacts", name) for name in ACQUIRERS]
    for table, name in wanted:
        if name not in tables.get(table, {}):
            spot = Spot(f"docs/data/{table}.yml")
            what = f"the calculator prints `{table}.{name}`, and it is not there"
            yield Problem(spot, "unknown-fact", what, "add it again, as CONTRIBUTING.md says", name)


def read_terms(tables: Tables, language: str) -> Terms:
    """Take the hours and the numbers; raise KeyError where one is missing."""
    times, contacts = tables["times"], tables["contacts"]
    card, qr, late = (times[name].field(language, language) for name in HOURS)
    acquirers = [contacts[name] for name in ACQUIRERS]
    numbers = {fact.field(language, language): fact.field("phone", language) for fact in acquirers}
    return Terms(card, qr, late, numbers)


def seconds_of(clock: str) -> int:
    """Return the seconds since midnight of `23:00`; `24:00` is the end of the day."""
    hour, minute = clock.split(":")
    return int(hour) * 3600 + int(minute) * 60
