"""The facts → what the form of a case prints and counts by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from daozhang.case.read_blanks import Blank, read_blanks
from daozhang.data.facts import Facts
from daozhang.data.read_facts import read_facts
from daozhang.report import Problem

WAITS: Final = {
    "complain": "deadlines.call_answer.working_days",
    "regulator": "deadlines.bank_reply.days",
    "court": "deadlines.limitation.years",
}
"""The number that a rung's date is counted by; the fact's field is its unit."""
ACQUIRERS: Final = ("contacts.psbc", "contacts.lakala", "contacts.chinaums")
"""The contacts whose number is printed."""
CUTOFFS: Final = {"card": "times.card_cutoff", "qr": "times.qr_cutoff"}
FACTS: Final = (*WAITS.values(), *CUTOFFS.values(), *(f"{name}.phone" for name in ACQUIRERS))
"""What the form needs beside the facts that its words name."""


@dataclass(frozen=True)
class FormData:
    """What is drawn, and what the script is given."""

    blanks: Mapping[str, Blank]
    cutoffs: Mapping[str, str]
    """By channel, as in `{"card": "23:00"}`."""
    waits: Mapping[str, int]
    """How long to wait on a rung, in the unit of `WAITS`."""
    numbers: Mapping[str, str]
    """Telephone numbers by the acquirer's name."""
    acquirers: Mapping[str, Mapping[str, str]]
    """By the first three digits of a merchant number."""


@dataclass(frozen=True)
class Shared:
    """The data that all pages share."""

    facts: Facts
    blanks: Mapping[str, Blank]
    problems: list[Problem]
    """Of the blanks."""

    def missing(self) -> Iterator[Problem]:
        """Find the facts that the form needs, and that are not there."""
        return self.facts.missing(FACTS, "the form of a case")

    def form_data(self, language: str) -> FormData | None:
        """Return what the form prints and counts by in a language; None if the data lacks any."""
        texts = {name: self.facts.text(name, language) for name in (*FACTS, *ACQUIRERS)}
        waits = {rung: texts[name] for rung, name in WAITS.items()}
        sound = all(texts.values()) and all(map(str.isdecimal, waits.values()))
        if self.problems or not self.blanks or not sound:
            return None
        return FormData(
            self.blanks,
            {channel: texts[name] for channel, name in CUTOFFS.items()},
            {rung: int(number) for rung, number in waits.items()},
            {texts[name]: texts[f"{name}.phone"] for name in ACQUIRERS},
            _prefixes(self.facts, language),
        )


def read_shared(files: Mapping[str, str], languages: tuple[str, ...]) -> Shared:
    """Read the tables and the blanks, as in `{"docs/data/blanks.yml": "…"}`."""
    found = [(file, text) for file, text in files.items() if file.endswith("/blanks.yml")]
    blanks, problems = read_blanks(*found[0], languages) if found else ({}, [])
    return Shared(read_facts(files, languages)[0], blanks, problems)


def _prefixes(facts: Facts, language: str) -> dict[str, dict[str, str]]:
    """Return the acquirers by the first three digits of their merchant numbers."""
    found: dict[str, dict[str, str]] = {}
    for name in facts.names("acquirers"):
        if prefix := facts.text(f"{name}.prefix", ""):
            regions = facts.text(f"{name}.regions", language)
            found[prefix] = {"name": facts.text(name, language)}
            found[prefix] |= {"regions": regions} if regions else {}
    return found
