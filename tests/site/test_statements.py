"""What several pages say stands once, as a fact: no page says it again in words of its own."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import ROOT

PHRASES = yaml.safe_load((Path(__file__).parent / "statements.yml").read_text(encoding="utf-8"))
STATEMENTS = yaml.safe_load((ROOT / "docs/data/statements.yml").read_text(encoding="utf-8"))


def _sources(language: str) -> dict[str, str]:
    """Return the pages by path, and as `words` what the frame and the scripts say."""
    home = ROOT / "docs" / language
    paths = {path.relative_to(home).with_suffix("").as_posix(): path for path in home.rglob("*.md")}
    paths["words"] = ROOT / f"docs/words/{language}.yml"
    return {name: path.read_text(encoding="utf-8") for name, path in sorted(paths.items())}


SOURCES = {language: _sources(language) for language in ("zh", "en")}


@pytest.mark.parametrize("language", SOURCES)
@pytest.mark.parametrize(("name", "row"), PHRASES.items(), ids=PHRASES)
def test_no_page_says_a_statement_in_other_words(
    language: str, name: str, row: dict[str, Any]
) -> None:
    guilty = {
        page: found[0]
        for page, source in SOURCES[language].items()
        if page not in row.get("but", []) and (found := re.search(row[language], source))
    }
    assert guilty == {}, f"print {{{{ statements.{name} }}}} there"


def test_the_table_names_statements_that_there_are() -> None:
    assert set(PHRASES) <= set(STATEMENTS)


@pytest.mark.parametrize("name", STATEMENTS)
def test_several_pages_print_a_statement(name: str) -> None:
    """One page alone needs no statement; what only other statements print counts with them."""
    printing = [page for page, source in SOURCES["zh"].items() if f"statements.{name}" in source]
    assert len(printing) > 1
