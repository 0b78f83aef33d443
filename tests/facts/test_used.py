"""The data holds nothing that no page prints, and no source that nothing rests on."""

from tests.conftest import ROOT
from tests.facts.world import DATA, PROBLEMS, facts_named

from daozhang.facts.model import SOURCES

NAMED = {
    (fact.table, fact.name)
    for path in ROOT.glob("docs/??/**/*.md")
    for fact in facts_named(path.read_text())
}


def test_the_data_is_sound() -> None:
    assert PROBLEMS == []


def test_every_fact_is_printed_somewhere() -> None:
    facts = {(fact.table, fact.name) for fact in DATA if fact.table != SOURCES}
    assert facts - NAMED == set()


NOT_READ = {"psbc_site", "china_post_site", "pboc_site", "trade_usage", "own_advice"}
"""Named for their address alone, or no document."""


def test_every_source_says_how_much_of_it_was_read() -> None:
    sources = DATA.tables[SOURCES].items()
    said = {name: source.fields.get("read") for name, source in sources if name not in NOT_READ}
    assert {name for name, read in said.items() if read not in ("full", "part", "excerpt")} == set()


def test_a_law_that_a_letter_quotes_was_read_in_full() -> None:
    letters = [ROOT / f"docs/zh/reference/{name}.md" for name in ("templates", "letters")]
    said = [line for path in letters for line in path.read_text().splitlines() if line[:1] == ">"]
    facts = [fact for fact in facts_named("\n".join(said)) if fact.table in ("rights", SOURCES)]
    laws = {citation.source for fact in facts for citation in fact.citations}
    laws |= {fact.name for fact in facts if fact.table == SOURCES}
    assert laws
    assert {law for law in laws if DATA.sources[law].fields["read"] != "full"} == set()


def test_every_source_carries_a_fact_or_is_named() -> None:
    cited = {citation.source for fact in DATA for citation in fact.citations}
    named = {name for table, name in NAMED if table == SOURCES}
    assert set(DATA.tables[SOURCES]) - cited - named == set()
