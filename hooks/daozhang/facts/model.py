"""What a fact is, what a source is, and where both are found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from daozhang.report import Spot

Text = str | Mapping[str, str]
"""One text for both languages, or a text a language."""

SOURCES = "sources"
"""The table whose entries are documents and official pages, not statements."""


@dataclass(frozen=True)
class Citation:
    """A source, and the article of it where the statement stands."""

    source: str
    article: str = ""


@dataclass(frozen=True)
class Fact:
    """One statement, or one source: its words a language, its fields, and what it rests on."""

    table: str
    name: str
    words: Mapping[str, str]
    """By language: what `{{ table.name }}` prints."""
    fields: Mapping[str, Text]
    """What `{{ table.name.field }}` prints."""
    citations: tuple[Citation, ...]
    confidence: str
    """H: certain; M: printed hedged; L and R may not stand in the data."""
    checked: date | None
    recheck: date | None
    spot: Spot

    def field(self, name: str, language: str) -> str:
        """Give a field's text in a language; raise KeyError where there is none."""
        text = self.fields[name]
        return text if isinstance(text, str) else text[language]


@dataclass(frozen=True)
class Data:
    """All tables: `tables["contacts"]["psbc"]`."""

    tables: Mapping[str, Mapping[str, Fact]]

    def __iter__(self) -> Iterator[Fact]:
        for table in self.tables.values():
            yield from table.values()

    def find(self, chain: tuple[str, ...]) -> Fact | None:
        """Give the fact that `table.name` or `table.name.field` names, if there is one."""
        if len(chain) not in (2, 3):
            return None
        fact = self.tables.get(chain[0], {}).get(chain[1])
        if fact and len(chain) == 3 and chain[2] not in fact.fields:
            return None
        return fact

    def source(self, name: str) -> Fact:
        """Give a source by its name; raise KeyError where there is none."""
        return self.tables[SOURCES][name]

    def stale(self, today: date) -> list[Fact]:
        """Give the facts past their `recheck` date, oldest first."""
        due = [fact for fact in self if fact.recheck and fact.recheck < today]
        return sorted(due, key=lambda fact: (fact.recheck, fact.table, fact.name))
