"""What people type: the search of the site finds what answers them.

That the words of asked.yml stand in the page's headings is a rule of the build; the search runs in Node, which a
writer need not have.
"""

import json
from collections.abc import Sequence

import pytest
from tests.conftest import ROOT, Built
from tests.search.queries import NEAREST, QUERIES, TYPED
from tools import node

from daozhang.facts.asked import read_asked

FILE = ROOT / "docs/data/asked.yml"
ASKED = read_asked({FILE.name: FILE.read_text()}, ("zh", "en"))
ROWS = [row for row in ASKED.rows.values() if row.asks]

LANGUAGES = {"": "zh", "en/": "en"}


def found(site: Built, folder: str, asked: Sequence[str], now: float = 2026.9) -> list[list[str]]:
    """Return for each question the pages found, the best first, as in `late/`; `index/` is home."""
    index = json.loads((site.folder / folder / "search/search_index.json").read_text())
    ran = node.run(ROOT / "tests/search/asked.mjs", docs=index["docs"], asked=asked, now=now)
    return [[url or "index/" for url in urls] for urls in json.loads(ran)]


@pytest.mark.parametrize("folder", LANGUAGES)
def test_one_of_the_pages_that_answer_is_among_the_first_three(site: Built, folder: str) -> None:
    typed = TYPED[folder] + [
        (row.asks[LANGUAGES[folder]].translate({91: "", 93: ""}), f"{row.page}/")
        for row in ROWS
        if LANGUAGES[folder] in row.asks
    ]
    listed = found(site, folder, [words for words, _ in typed])
    lost = {
        words: urls[:3]
        for (words, pages), urls in zip(typed, listed, strict=True)
        if not {*pages.split("|")} & {*urls[:3]}
    }
    assert lost == {}


@pytest.mark.parametrize("folder", LANGUAGES)
def test_each_page_that_answers_is_found_and_the_best_comes_first(site: Built, folder: str) -> None:
    listed = found(site, folder, [words for words, _ in QUERIES[folder]])
    answers = [
        (words, pages.split("|"), urls)
        for (words, pages), urls in zip(QUERIES[folder], listed, strict=True)
    ]
    assert [
        (words, page) for words, pages, urls in answers for page in pages if page not in urls
    ] == []
    second = [(words, urls[:3]) for words, pages, urls in answers if urls[0] != pages[0]]
    assert len(second) <= len(answers) * 0.1, second


@pytest.mark.parametrize(("now", "words", "year"), NEAREST)
def test_of_a_holiday_the_nearest_year_comes_first(
    site: Built, now: float, words: str, year: int
) -> None:
    [urls] = found(site, "", [words], now)
    assert next(url for url in urls if url.startswith("calendar/")) == f"calendar/{year}/"
