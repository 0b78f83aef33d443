"""The texts of the field above a table of codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

CODES: Final = "codes"
"""The table where a page names none; another is named by `data-table`."""


@dataclass(frozen=True)
class Table:
    """One table's field; `{}` is replaced by a number."""

    label: str
    clear: str
    one: str
    many: str
    none: str
    elsewhere: str
    """What was typed belongs to no row here; the list below the field has its page."""


@dataclass(frozen=True)
class Words:
    """One language."""

    coming: str
    failed: str
    retry: str
    tables: Mapping[str, Table]
    signs: Mapping[str, str]
    """Words used of a payout or a refund and never of a sale, by the page about it."""


def all_signs(languages: Iterable[Words]) -> dict[str, str]:
    """Return the signs of all languages, by page: a reader types the words on the screen."""
    found: dict[str, str] = {}
    for words in languages:
        for page, signs in words.signs.items():
            found[page] = f"{found.get(page, '')} {signs}".strip()
    return found
