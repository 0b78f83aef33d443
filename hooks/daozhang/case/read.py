"""The facts → what the form of a case prints and counts by."""

from collections.abc import Collection, Mapping
from typing import Final

from daozhang.case.blank import Blank
from daozhang.case.draw import Given
from daozhang.data.tables import Tables

WAITS: Final = {
    "complain": "deadlines.call_answer.working_days",
    "regulator": "deadlines.bank_reply.days",
    "court": "deadlines.limitation.years",
}
"""The number that a rung's date is counted by."""
ACQUIRERS: Final = ("contacts.psbc", "contacts.lakala", "contacts.chinaums")
"""The contacts whose number is printed."""
FACTS: Final = (*WAITS.values(), *(f"{name}.phone" for name in ACQUIRERS))
"""What the form needs beside the facts that its words name."""


def given(
    blanks: Mapping[str, Blank], tables: Tables, names: Collection[str], language: str
) -> Given | None:
    """Return what the form prints and counts by in a language; None where the data lacks any.

    `names` are the facts that its words name, as in `times.card_cutoff`.
    """
    texts = {name: tables.text(name, language) for name in (*names, *FACTS, *ACQUIRERS)}
    waits = {rung: texts[name] for rung, name in WAITS.items()}
    if not blanks or not all(texts.values()) or not all(map(str.isdecimal, waits.values())):
        return None
    return Given(
        blanks,
        {name: texts[name] for name in names},
        {rung: int(number) for rung, number in waits.items()},
        {texts[name]: texts[f"{name}.phone"] for name in ACQUIRERS},
        _prefixes(tables, language),
    )


def _prefixes(tables: Tables, language: str) -> dict[str, dict[str, str]]:
    """Return the acquirers by the first three digits of their merchant numbers."""
    found: dict[str, dict[str, str]] = {}
    for name in tables.names("acquirers"):
        if prefix := tables.text(f"{name}.prefix", ""):
            regions = tables.text(f"{name}.regions", language)
            found[prefix] = {"name": tables.text(name, language)}
            found[prefix] |= {"regions": regions} if regions else {}
    return found
