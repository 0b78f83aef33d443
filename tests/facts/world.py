"""The guide's own facts, and two invented ones, for tests to try rules on."""

from collections.abc import Mapping
from functools import cache

from tests.conftest import ROOT

from daozhang.data.facts import Fact, Facts
from daozhang.data.read_facts import read_facts
from daozhang.facts.check import check_data
from daozhang.facts.names import read_names
from daozhang.report import Problem


def read(**tables: str) -> tuple[Facts, list[Problem]]:
    """Read data files, as in `read(deadlines="reply: …")`: the facts, and all that is wrong."""
    return read_in(("zh", "en"), tables)


def read_in(languages: tuple[str, ...], tables: Mapping[str, str]) -> tuple[Facts, list[Problem]]:
    files = {f"docs/data/{name}.yml": text for name, text in tables.items()}
    data, problems = read_facts(files, languages)
    return data, sorted([*problems, *check_data(data)])


DATA, PROBLEMS = read_in(
    tuple(path.stem for path in sorted(ROOT.glob("docs/words/*.yml"), reverse=True)),
    {path.stem: path.read_text() for path in sorted(ROOT.glob("docs/data/*.yml"))},
)


@cache
def facts_named(text: str) -> tuple[Fact, ...]:
    """Return the facts that a text names, and those that their own words name in turn."""
    found = read_names("", text)[0]
    facts = [fact for item in found for fact in DATA.named(item.path)]
    within = [text for fact in facts for text in fact.words.values() if "{{" in text]
    return (*facts, *(fact for text in within for fact in facts_named(text)))


LAW = """\
law:
  zh: 《某法》
  en: Some Law
  read: full
"""
REPLY = """\
reply:
  zh: 15 日
  en: 15 days
  confidence: H
  sources: [law: 39]
  checked: 2026-11-23
  recheck: 2027-05-23
  phone: "123"
"""
