"""What the calculator takes from the facts: hours of the day, and whom a reader can call."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from daozhang.data.tables import Tables

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


def read_terms(tables: Tables, language: str) -> Terms:
    """Return the hours and the numbers; what is missing is empty."""
    numbers = {
        tables.text(name, language): tables.text(f"{name}.phone", language) for name in ACQUIRERS
    }
    card, qr, late = (tables.text(name, language) for name in HOURS)
    return Terms(card, qr, late, numbers)
