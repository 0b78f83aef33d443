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


OTHER = FACT.replace("reply:", "other:").format(**RIGHT)


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
        pytest.param({"zh": '"15 日，{a.b}"'}, "`reply.zh` has `{a.b}` in it", id="a fact in single braces"),
        pytest.param({"zh": "15 日，[看]（a.md）"}, "`reply.zh` has `]（` in it", id="a link in wide brackets"),
        pytest.param({"zh": "15 個"}, "`reply.zh` has `個` in it, no simplified character of every day", id="a traditional character"),
        pytest.param({"zh": '"{{ deadlines.other }}15 日"'}, "the languages of `reply` name other facts", id="a fact in one language"),
        pytest.param({"days": "十五"}, "`reply.days` is `十五`, and its words do not say so", id="days in words"),
        pytest.param({"days": "-15"}, "`reply.days` is `-15`, and its words do not say so", id="days below zero"),
        pytest.param({"days": "5"}, "`reply.days` is `5`, and its words do not say so", id="days that its words do not say"),
    ],
)  # fmt: skip
def test_what_a_reader_would_see_is_looked_at(changes: dict[str, str], said: str) -> None:
    fact = FACT.format(**RIGHT | changes)
    files = {"docs/data/sources.yml": SOURCE, "docs/data/deadlines.yml": fact + OTHER}
    data, problems = read_facts(files, ("zh", "en"))
    found = [problem.what for problem in check_data(data)]
    assert (problems, found) == ([], [said] if said else [])


@pytest.mark.parametrize(
    ("field", "said"),
    [
        pytest.param("about: hold", [], id="as they do"),
        pytest.param("about: holds", ["`d.about` says `holds`, alone in its table"], id="a value misspelt"),
        pytest.param("abuot: hold", ["`d.abuot` is a field of its own"], id="a field misspelt"),
        pytest.param("hours: 24 小时", ["`d.hours` is one text, and its neighbours' one a language"], id="one text for all languages"),
        pytest.param("note: 甲", [], id="a field like no other"),
    ],
)  # fmt: skip
def test_a_fact_is_compared_with_its_neighbours(field: str, said: list[str]) -> None:
    usual = "  about: hold\n  hours: {zh: 甲, en: a}\n"
    facts = [FACT.format(**RIGHT).replace("reply:", f"{name}:") + usual for name in "abc"]
    odd = FACT.format(**RIGHT).replace("reply:", "d:") + f"  {field}\n"
    files = {"docs/data/sources.yml": SOURCE, "docs/data/deadlines.yml": "".join([*facts, odd])}
    found = check_data(read_facts(files, ("zh", "en"))[0])
    assert [problem.what for problem in found] == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("05", [], id="of two signs, as they are"),
        pytest.param("5", ["`5` is no code of 2 signs, as its neighbours are"], id="a nought forgotten"),
        pytest.param("psbc", [], id="a table of words, not of codes"),
    ],
)  # fmt: skip
def test_a_code_is_as_long_as_its_neighbours(name: str, said: list[str]) -> None:
    facts = [
        FACT.format(**RIGHT).replace("reply:", f'"{one}":') for one in ("00", "01", "A0", name)
    ]
    files = {"docs/data/sources.yml": SOURCE, "docs/data/deadlines.yml": "".join(facts)}
    assert [problem.what for problem in check_data(read_facts(files, ("zh", "en"))[0])] == said
