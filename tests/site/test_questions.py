"""The questions of asked.yml as people type them: the search of the page finds what answers them.

That the words stand in its headings is a rule of the build; the search runs in Node, which a writer need not have.
"""

import json

import pytest
from tests.conftest import ROOT, Built
from tools import node

from daozhang.facts.asked import read_asked

FILE = ROOT / "docs/data/asked.yml"
ASKED = read_asked({FILE.name: FILE.read_text()}, ("zh", "en"))
ROWS = [row for row in ASKED.rows.values() if row.asks]

SHOWN = 20
"""Pages that the search shows at most."""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sites_own_search_finds_it_too(site: Built, language: str) -> None:
    asked = {
        row.asks[language].translate({91: "", 93: ""}): f"{row.page}/".removeprefix("index/")
        for row in ROWS
        if language in row.asks
    }
    index = json.loads(
        (site.folder / {"zh": "", "en": "en"}[language] / "search/search_index.json").read_text()
    )
    found = json.loads(
        node.run(ROOT / "tests/search/asked.mjs", docs=index["docs"], asked=[*asked])
    )
    listed = dict(zip(asked, found, strict=True))
    lost = {question: listed[question][:3] for question, url in asked.items()
            if url not in listed[question][:SHOWN]}  # fmt: skip
    assert lost == {}
