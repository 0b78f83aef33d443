"""What a fact is, what a source is, and all of them by name."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from daozhang.data.tree import Path, Tree
from daozhang.report import Problem, Spot

Text = str | Mapping[str, str]
"""One text for both languages, or a text a language."""

SOURCES = "sources"
"""The table whose entries are documents and official pages, not statements."""

NAMES = {"acquirers", "contacts", "glossary", "payouts", "rights", "slip"}
"""Tables whose words are only names: the confidence concerns their fields."""


@dataclass(frozen=True)
class Citation:
    """A source, and its article that supports the statement."""

    source: str
    article: str = ""
    spot: Spot = field(default=Spot(""), compare=False)


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
    """H: certain; M: printed with a hedge; L and R are not allowed in the data."""
    checked: date | None
    recheck: date | None
    tree: Tree
    """The file that says it."""

    def at(self, *path: str | int) -> Spot:
        """Return the place of a part, as in `at("zh")`, `at("for", "en")`; of the name, `at()`."""
        return self.tree.spot((self.name, *path))

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Return each text that it says, with the path of its part."""
        for name, text in {**self.words, **self.fields}.items():
            if isinstance(text, str):
                yield (name,), text
            else:
                yield from (((name, language), one) for language, one in text.items())

    def field(self, name: str, language: str) -> str:
        """Return a field's text in a language, `zh`, `en` in their own; raise KeyError if none."""
        text = self.words[name] if name in self.words else self.fields[name]
        return text if isinstance(text, str) else text[language]

    def states(self, name: str) -> bool:
        """Return whether a part, `""` for the words, states what may be more or less sure."""
        return self.table not in NAMES or name not in ("", *self.words)

    def has(self, name: str) -> bool:
        """Return whether `{{ table.name.field }}` prints anything."""
        return name in self.fields or name in self.words


@dataclass(frozen=True, eq=False)
class Facts:
    """All that docs/data/ says once: `tables["contacts"]["psbc"]`."""

    tables: Mapping[str, Mapping[str, Fact]]
    faulty: frozenset[str] = frozenset()
    """Names whose faults are reported already, as in `fees.debit`, `fees`."""

    def __iter__(self) -> Iterator[Fact]:
        for table in self.tables.values():
            yield from table.values()

    def named(self, path: tuple[str, ...]) -> list[Fact]:
        """Return the facts that a name means: `table.name` one, `table`, `table.*` all of them.

        None where there is no such table, fact or field.
        """
        table = self.tables.get(path[0], {})
        names = list(table) if path[1:2] in ((), ("*",)) else path[1:2]
        facts = [table[name] for name in names if name in table]
        known = len(path) < 4 and all(fact.has(field) for fact in facts for field in path[2:])
        return facts if known else []

    def has(self, path: tuple[str, ...]) -> bool:
        """Return whether a name means anything; what could not be read counts as there."""
        return bool(self.named(path)) or self.is_faulty(path)

    def is_faulty(self, path: tuple[str, ...]) -> bool:
        """Return whether a name means something that could not be read."""
        return not self.faulty.isdisjoint((path[0], ".".join(path[:2])))

    def text(self, name: str, language: str) -> str:
        """Return the text of `times.card_cutoff`, `contacts.psbc.phone`; "" where there is none."""
        table, fact, *part = name.split(".")
        with suppress(KeyError):
            return self.tables[table][fact].field("".join(part) or language, language)
        return ""

    def names(self, table: str) -> list[str]:
        """Return the names of a table's facts, as in `contacts.psbc`."""
        return [f"{table}.{fact}" for fact in self.tables.get(table, ())]

    def missing(self, names: Iterable[str], who: str) -> Iterator[Problem]:
        """Find what somebody prints and is not there; what cannot be read is reported elsewhere."""
        for name in names:
            path = tuple(name.split("."))
            if not self.has(path):
                what = f"{who} prints `{name}`, and it is not there"
                help = "add it again, as CONTRIBUTING.md says"
                spot = Spot(f"docs/data/{path[0]}.yml")
                yield Problem(spot, "unknown-fact", what, help, name)

    @property
    def sources(self) -> Mapping[str, Fact]:
        """Return the sources by their names."""
        return self.tables.get(SOURCES, {})

    @property
    def by_recheck(self) -> list[tuple[date, Fact]]:
        """Return the facts that grow old with the day of their next check, the oldest first."""
        dated = [(fact.recheck, fact) for fact in self if fact.recheck]
        return sorted(dated, key=lambda one: (one[0], one[1].table, one[1].name))

    @cached_property
    def telephones(self) -> Mapping[str, str]:
        """Return the fact's part that holds a telephone number, by the number."""
        return {
            text: f"{fact.table}.{fact.name}.phone"
            for fact in self
            if isinstance(text := fact.fields.get("phone"), str)
        }
