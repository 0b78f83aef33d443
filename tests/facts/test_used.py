"""The data holds nothing that no page prints, and no source that nothing rests on."""

from pathlib import Path

from tests.conftest import ROOT

from daozhang.facts.check import check_data
from daozhang.facts.model import SOURCES, Data
from daozhang.facts.read import Naming, read_names, read_table

DATA = Data(
    {
        path.stem: read_table(path.name, path.stem, path.read_text())[0]
        for path in sorted(ROOT.glob("docs/data/*.yml"))
        if path.stem != "holidays"
    }
)


def _named(path: Path) -> set[tuple[str, str]]:
    found = read_names(path.name, path.read_text())
    chains = [item.chain for item in found if isinstance(item, Naming)]
    return {(fact.table, fact.name) for chain in chains for fact in DATA.named(chain)}


NAMED = set().union(*(_named(path) for path in ROOT.glob("docs/??/**/*.md")))


def test_the_data_is_sound() -> None:
    assert list(check_data(DATA)) == []


def test_every_fact_is_printed_somewhere() -> None:
    facts = {(fact.table, fact.name) for fact in DATA if fact.table != SOURCES}
    assert facts - NAMED == set()


def test_every_source_carries_a_fact_or_is_named() -> None:
    cited = {citation.source for fact in DATA for citation in fact.citations}
    named = {name for table, name in NAMED if table == SOURCES}
    assert set(DATA.tables[SOURCES]) - cited - named == set()
