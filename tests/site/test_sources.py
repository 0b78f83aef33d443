"""Every page ends with what it rests on, and with the day on which it was last checked."""

import re
from pathlib import Path

import pytest
import yaml
from tests.conftest import ROOT, Built
from tests.facts.world import DATA, facts_named
from tests.site.pages import PAGES, url_of
from tests.words import words
from turbohtml import Document, Element, parse

from daozhang.data.facts import SOURCES, Fact
from daozhang.facts.names import read_names
from daozhang.facts.words import Words

NOTICES = yaml.safe_load((ROOT / "docs/data/holidays.yml").read_text())["published"]
CALENDARS = [int(path.stem) for path in sorted(ROOT.glob("docs/zh/calendar/*.md"))]
OWN = {f"calendar/{year}.md" for year in CALENDARS} | {"data.md"}
"""Under each table stands the State Council's notice, with the day on which a copy was read; the data
name their sources themselves."""


def _language(path: Path) -> str:
    return path.relative_to(ROOT / "docs").parts[0]


def _sources_of(facts: list[Fact]) -> set[str]:
    own = {fact.name for fact in facts if fact.table == SOURCES}
    return own | {citation.source for fact in facts for citation in fact.citations}


def _named(path: Path, *, in_loops: bool) -> set[str]:
    """Return the sources of what a page names one by one, and with them of all that loops go over."""
    references = read_names("", path.read_text())[0]
    paths = [each.path for each in references if each.prints and (in_loops or "*" not in each.path)]
    facts = [fact for path in paths for fact in DATA.named(path)]
    within = [text for fact in facts for text in fact.words.values() if "{{" in text]
    return _sources_of(facts + [fact for text in within for fact in facts_named(text)])


def _listed(page: Document, language: str) -> dict[str, Element]:
    """Return each source at the end of a page by its name, with its entry."""
    titles = {source.words[language]: name for name, source in DATA.tables[SOURCES].items()}
    found = {}
    for entry in page.select("#sources + ol > li"):
        longest = max((title for title in titles if entry.text.strip().startswith(title)), key=len)
        found[titles[longest]] = entry
    return found


@pytest.fixture(scope="module", params=PAGES, ids=lambda one: str(one.relative_to(ROOT / "docs")))
def path(request: pytest.FixtureRequest) -> Path:
    page: Path = request.param
    return page


@pytest.fixture(scope="module")
def page(site: Built, path: Path) -> Document:
    """The page as built, parsed once for the three tests of it."""
    return parse(site.html(url_of(path)))


def test_a_page_ends_with_the_day_of_its_last_check(page: Document, path: Path) -> None:
    [checked] = re.findall(r"^checked: (\S+)$", path.read_text(), re.MULTILINE)
    [said] = page.select("article > .checked:last-child")
    assert said.text.startswith(words(Words, _language(path)).checked.format(checked))


def test_a_page_lists_the_sources_of_what_it_names_and_no_other(page: Document, path: Path) -> None:
    listed = set(_listed(page, _language(path)))
    assert _named(path, in_loops=False) <= listed <= _named(path, in_loops=True)
    name = path.relative_to(ROOT / "docs" / _language(path)).as_posix()
    assert bool(listed) == (name not in OWN)


def test_a_page_says_in_one_sentence_how_much_of_each_source_was_read(
    page: Document, path: Path
) -> None:
    own = words(Words, _language(path))
    amounts = [DATA.sources[name].fields.get("read") for name in _listed(page, _language(path))]
    [said] = page.select("article > .checked:last-child")
    for amount, sentence in own.read.items():
        numbers = [str(number) for number, each in enumerate(amounts, 1) if each == amount]
        part = sentence.format(own.between[0].join(numbers))
        assert (part in said.text) == bool(numbers)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("year", NOTICES)
def test_a_calendar_names_its_notice_and_when_a_copy_was_read(
    site: Built, language: str, year: int
) -> None:
    notice = NOTICES[year]
    article = parse(site.html(url_of(ROOT / f"docs/{language}/calendar/{year}.md")))
    said = re.sub(r"\s+", "", article.text)
    for part in ("notice", "issued", "checked", "address"):
        assert re.sub(r"\s+", "", str(notice[part])) in said
