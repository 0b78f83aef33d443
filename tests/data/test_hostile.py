"""Whatever stands in a file of data or words: problems at their places, and never an exception."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT
from tests.words import KINDS

from daozhang.case.read_blanks import read_blanks
from daozhang.data.facts import Facts
from daozhang.data.read_facts import read_facts
from daozhang.report import Problem, render
from daozhang.settlement.read import read_calendar
from daozhang.words.read import read_words

LANGUAGES = ("zh", "en")
Reader = Callable[[str], Iterable[Problem]]
READERS: dict[str, Reader] = {
    "sources.yml": lambda text: read_facts({"docs/data/sources.yml": text}, LANGUAGES)[1],
    "fees.yml": lambda text: read_facts({"docs/data/fees.yml": text}, LANGUAGES)[1],
    "holidays.yml": lambda text: read_calendar("docs/data/holidays.yml", text).problems,
    "blanks.yml": lambda text: read_blanks("docs/data/blanks.yml", text, LANGUAGES)[1],
    "zh.yml": lambda text: read_words({"docs/words/zh.yml": text}, KINDS, Facts({}), {})[1],
}
REAL = {path.name: path.read_text() for path in ROOT.glob("docs/*/*.yml")}
TOKENS = ["", " ", "\n", ":", "- ", "[", "}", '"', "'", "#", "&a ", "*a", "!!int ", "|", "?", "~",
          "\t", "\x00", "\ufeff", "2026-02-30", "<<: ", "字", "---\n", "null", "🀄", "\r"]  # fmt: skip


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, derandomize=True)
@given(data=st.data())
def test_a_mutation_of_a_real_file_is_read_or_reported(name: str, data: st.DataObject) -> None:
    source = REAL[name][:4000]
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, min(start + 20, len(source))))
    text = source[:start] + data.draw(st.sampled_from(TOKENS)) + source[end:]
    for problem in READERS[name](text):
        assert problem.spot.line <= text.count("\n") + text.count("\r") + 1
        assert render(problem)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "text",
    ["", "~", "a", "[]", "{}", "a:", "a: {}", "[" * 100_000, "a: &a [*a]", "&a a: *a", "a: |\n  b"],
    ids=lambda text: text[:9] or "nothing",
)
def test_what_is_no_such_file_is_read_or_reported(name: str, text: str) -> None:
    assert all(map(render, READERS[name](text)))
