"""The shared data → what the form of a case prints and counts by."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import yaml

from daozhang.case.draw import Field, Given
from daozhang.report import Problem, Spot

Tables = Mapping[str, Mapping[str, Mapping[str, object]]]

TABLES: Final = ("acquirers", "contacts", "deadlines", "rights", "sources", "times")
WAITS: Final = {
    "complain": ("call_answer", "working_days"),
    "regulator": ("bank_reply", "days"),
    "court": ("limitation", "years"),
}
"""The deadline that a rung's date is counted by, and its number."""
ACQUIRERS: Final = ("psbc", "lakala", "chinaums")
"""The contacts whose number is printed."""


def read_tables(files: Mapping[str, str]) -> Tables:
    """Read the tables; hooks/facts.py reports what is wrong with them."""
    return {
        table: yaml.load(text, Loader=yaml.CSafeLoader)
        for file, text in files.items()
        if (table := file.rpartition("/")[2].removesuffix(".yml")) in TABLES
    }


def speaks(names: Iterable[str], tables: Tables, language: str) -> bool:
    """Return whether all that is printed is there in a language."""
    called = (f"contacts.{name}" for name in ACQUIRERS)
    entries = (tables[table][fact] for table, fact, *_ in (n.split(".") for n in [*names, *called]))
    return all(language in entry for entry in entries)


def missing_facts(names: Iterable[str], tables: Tables) -> Iterator[Problem]:
    """Find what the form needs and the data does not have; names as in `times.card_cutoff`."""
    counted = (f"deadlines.{fact}.{unit}" for fact, unit in WAITS.values())
    called = (f"contacts.{name}.phone" for name in ACQUIRERS)
    for name in [*names, *counted, *called]:
        table, fact, *field = name.split(".")
        entry = tables.get(table, {}).get(fact, {})
        if not entry or any(part not in entry for part in field):
            what = f"the form of a case prints `{name}`, and it is not there"
            help = "add it again, as CONTRIBUTING.md says"
            yield Problem(Spot(f"docs/data/{table}.yml"), "unknown-fact", what, help, name)


def printed(name: str, tables: Tables, language: str) -> str:
    """Return the text of a fact, or of its field, in a language."""
    table, fact, *field = name.split(".")
    value = tables[table][fact][field[0] if field else language]
    return str(value[language] if isinstance(value, dict) else value)


def waits(tables: Tables) -> dict[str, int]:
    """Return how long to wait on a rung, as its unit counts."""
    return {rung: int(str(tables["deadlines"][fact][unit])) for rung, (fact, unit) in WAITS.items()}


def numbers(tables: Tables, language: str) -> dict[str, str]:
    """Return telephone numbers by the acquirer's name."""
    names = (f"contacts.{name}" for name in ACQUIRERS)
    return {
        printed(name, tables, language): printed(f"{name}.phone", tables, language)
        for name in names
    }


def prefixes(tables: Tables, language: str) -> dict[str, dict[str, str]]:
    """Return the acquirers by the first three digits of their merchant numbers."""
    return {
        prefix: {
            "name": str(entry[language]),
            **({"regions": str(entry["regions"])} if "regions" in entry else {}),
        }
        for entry in tables["acquirers"].values()
        if isinstance(prefix := entry.get("prefix"), str)
    }


def given(
    blanks: Mapping[str, Field], tables: Tables, names: Iterable[str], language: str
) -> Given:
    """Return what the form prints and counts by, in a language."""
    return Given(
        blanks,
        {name: printed(name, tables, language) for name in names},
        waits(tables),
        numbers(tables, language),
        prefixes(tables, language),
    )
