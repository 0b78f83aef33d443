"""What a fact's words would print: only plain text of its language, and the days that it names."""

import pytest

from daozhang.data.read_facts import read_facts
from daozhang.facts.check import check_data

SOURCE = "law:\n  zh: 法\n  en: Law\n  read: full\n"
FACT = (
    "reply:\n  zh: {zh}\n  en: {en}\n  days: {days}\n  confidence: H\n"
    "  sources: [law]\n  checked: 2026-11-23\n  recheck: 2027-05-23\n"
)
RIGHT = {"zh": "15 日", "en": "15 days", "days": "15"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({}, "", id="as it should be"),
        pytest.param({"en": "ICBC (工商银行)"}, "", id="a name with its Chinese"),
        pytest.param({"zh": "T+15 日"}, "", id="letters in Chinese"),
        pytest.param({"zh": "15 days"}, "`reply.zh` is not in its language: `15 days`", id="English for Chinese"),
        pytest.param({"en": "15 日"}, "`reply.en` is not in its language: `15 日`", id="Chinese for English"),
        pytest.param({"zh": "<b>15</b> 日"}, "`reply.zh` has `<b>` in it", id="an element"),
        pytest.param({"zh": '"**15 日"'}, "`reply.zh` has `**15 日` in it", id="two stars alone"),
        pytest.param({"zh": '"15 日　"'}, "`reply.zh` has `a wide space` in it", id="a wide space"),
        pytest.param({"zh": "15 日｛｛ a.b ｝｝"}, "`reply.zh` has `｛` in it", id="a fact in wide braces"),
        pytest.param({"days": "十五"}, "`reply.days` is `十五`, and its words do not say so", id="days in words"),
        pytest.param({"days": "-15"}, "`reply.days` is `-15`, and its words do not say so", id="days below zero"),
        pytest.param({"days": "5"}, "`reply.days` is `5`, and its words do not say so", id="days that its words do not say"),
    ],
)  # fmt: skip
def test_what_a_reader_would_see_is_looked_at(changes: dict[str, str], said: str) -> None:
    fact = FACT.format(**RIGHT | changes)
    files = {"docs/data/sources.yml": SOURCE, "docs/data/deadlines.yml": fact}
    data, problems = read_facts(files, ("zh", "en"))
    found = [problem.what for problem in check_data(data)]
    assert (problems, found) == ([], [said] if said else [])
