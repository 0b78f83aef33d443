"""An English gloss fills the same blanks as the Chinese words above it: the two say the same."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import ROOT

BLANK = re.compile(r"〔([^〔〕]+)〕")
PAGES = [
    path
    for path in sorted(ROOT.glob("docs/en/**/*.md"))
    if "In English:" in path.read_text(encoding="utf-8")
]


def glossed(text: str) -> Iterator[tuple[str, str]]:
    """Pair each gloss with the words that it follows."""
    said = ""
    for part in text.split("\n\n"):
        said = part if part.startswith(">") else said
        if part.startswith("In English:"):
            yield said, part


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_gloss_names_the_blanks_of_the_words_that_it_follows(path: Path) -> None:
    for said, gloss in glossed(path.read_text(encoding="utf-8")):
        assert set(BLANK.findall(gloss)) == set(BLANK.findall(said)), gloss
        assert "[" not in re.sub(r"\[[^\]]*\]\(", "(", gloss), gloss
