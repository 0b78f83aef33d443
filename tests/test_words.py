"""What a language's file of words can lack, and what is reported to its writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern

import pytest
from tests.words import FACTS as REAL_FACTS
from tests.words import FILES, KINDS, PROBLEMS

from daozhang.data.read_facts import read_facts
from daozhang.report import render
from daozhang.words.named import Named
from daozhang.words.read import read_words

TIMES = """
end: {zh: '23:00', de: 23 Uhr, confidence: H, sources: [law], checked: 2026-11-23, recheck: 2027-05-23}
"""
FACTS = read_facts({"docs/data/times.yml": TIMES}, ("zh", "de"))[0]


@dataclass(frozen=True)
class Dialog:
    title: str
    many: str


@dataclass(frozen=True)
class Words:
    comma: str
    pair: tuple[str, str]
    unsure: Pattern[str]
    search: Dialog
    festivals: Mapping[str, str]
    messages: Named


CODE = {
    "assets/frame/a.js": 'message("copy"); const STATES = ["late"]; message(`sum-${state}`);',
    "partials/frame/a.html": "{{ words.messages.on }}",
}
CHINESE = """\
frame:
  comma: ，
  pair: [（, ）]
  unsure: 不知道
  search:
    title: 搜索
    many: 找到 {} 页
  festivals: {春节: 春节}
  messages: {copy: 复制, sum-late: 晚了, 'on': 在}
"""
GERMAN = """\
frame:
  comma: ', '
  pair: [(, )]
  unsure: weiß nicht
  search:
    title: Suche
    many: '{} Seiten'
  festivals: {春节: Frühlingsfest}
  messages: {copy: kopieren, sum-late: zu spät, 'on': am}
"""


def faults(german: str, chinese: str = CHINESE) -> list[str]:
    """Return what is said of German beside Chinese, without the authors' own lines."""
    files = {"docs/words/zh.yml": chinese, "docs/words/de.yml": german}
    said = (
        render(problem).split("\n")
        for problem in read_words(files, {"frame": Words}, FACTS, CODE)[1]
    )
    return [
        " ".join([line[0], *(part.strip(" =") for part in line[1:] if "= help" in part)])
        for line in said
    ]


def test_the_words_of_the_project_are_complete() -> None:
    assert PROBLEMS == []
    assert len(FILES) == 2


def test_each_feature_gets_its_section_as_a_value() -> None:
    read, problems = read_words({"docs/words/zh.yml": CHINESE}, {"frame": Words}, FACTS, CODE)
    assert problems == []
    words = read["docs/words/zh.yml"]["frame"]
    assert isinstance(words, Words)
    assert (words.pair, words.search.title, words.festivals) == (
        ("（", "）"),
        "搜索",
        {"春节": "春节"},
    )
    assert words.unsure.search("我不知道")


def test_a_tag_is_one_that_browsers_know() -> None:
    said = "docs/words/de.yml:3:8: broken-words: `de_DE` is no language tag help: write `de-DE`"
    assert said in faults(GERMAN.replace("comma: ', '", "comma: ', '\n  tag: de_DE"))


@pytest.mark.parametrize(
    ("written", "instead", "said"),
    [
        pytest.param("    title: Suche\n", "", "docs/words/de.yml:5:3: missing-word: `frame.search` lacks `title` help: write `title: …`; the default language says `搜索`", id="a key is missing"),
        pytest.param("title: Suche", "title: bis {{ times.ned }}", "docs/words/de.yml:6:19: unknown-fact: `times.ned` is not in docs/data/", id="a fact that there is not"),
        pytest.param("title: Suche", "title:", "docs/words/de.yml:6:5: missing-word: `frame.search.title` says nothing help: write `title: …`; the default language says `搜索`", id="a key says nothing"),
        pytest.param("title: Suche", "titel: Suche", "docs/words/de.yml:6:5: unknown-word: nothing asks for `frame.search.titel` help: did you mean `title`?", id="a key is misspelt: one fault"),
        pytest.param("title: Suche", "title: Suche\n    below: x", "docs/words/de.yml:7:5: unknown-word: nothing asks for `frame.search.below` help: take it out", id="a key that nothing uses"),
        pytest.param("title: Suche", "title: Suche\n    title: Finden", "docs/words/de.yml:7:5: broken-words: `title` stands here more than once help: keep one of them", id="a key twice"),
        pytest.param("{} Seiten", "{n} Seiten", "docs/words/de.yml:7:11: blanks-differ: this has other places to fill than `找到 {} 页`, which has `{}` help: leave the same in both languages", id="another place to fill"),
        pytest.param("{} Seiten", "找到 {} 页", "docs/words/de.yml:7:11: missing-word: this is still in Chinese help: translate it", id="a text that nobody translated"),
        pytest.param("[(, )]", "[(]", "docs/words/de.yml:3:3: broken-words: `frame.pair` is too short a list", id="a list that is too short"),
        pytest.param("weiß nicht", "'weiß (nicht'", "docs/words/de.yml:4:11: broken-words: `frame.unsure` is no regular expression", id="a pattern that is none"),
        pytest.param("{春节: Frühlingsfest}", "{}", "docs/words/de.yml:8:3: missing-word: `frame.festivals` lacks `春节` help: write `春节: …`; the default language says `春节`", id="a name that the default language has"),
        pytest.param("comma: ', '", "comma: [a]", "docs/words/de.yml:2:3: broken-words: `frame.comma` is one text help: write it in one line, in quotation marks", id="a list where a text is asked for"),
        pytest.param("comma: ', '", "comma: ', ", "docs/words/de.yml:2:10: broken-words: a quotation mark is never closed", id="no YAML"),
    ],
)  # fmt: skip
def test_what_a_language_lacks_is_reported_at_its_line(
    written: str, instead: str, said: str
) -> None:
    assert faults(GERMAN) == []
    assert faults(GERMAN.replace(written, instead))[:1] == [said]


def test_half_a_brace_is_a_fault_of_who_wrote_it() -> None:
    assert faults(GERMAN, CHINESE.replace("找到 {} 页", "'找到 { 页'")) == [
        "docs/words/zh.yml:7:11: broken-words: a brace lacks its other half help: write both, `{}`, or none"
    ]


def test_what_no_language_says_is_a_fault_of_each() -> None:
    both = [
        text.replace("  comma: ，\n", "").replace("  comma: ', '\n", "")
        for text in (GERMAN, CHINESE)
    ]
    assert faults(*both) == [
        f"docs/words/{language}.yml:1:1: missing-word: `frame` lacks `comma` help: write `comma: …`"
        for language in ("zh", "de")
    ]


@pytest.mark.parametrize("key", ["open", "sum-early", "late-copy"])
def test_a_text_that_no_code_asks_for_is_a_fault_of_each_language(key: str) -> None:
    both = [text.replace("copy: ", f"{key}: x, copy: ") for text in (GERMAN, CHINESE)]
    assert faults(*both) == [
        f"docs/words/{language}.yml:9:14: unknown-word: nothing asks for `frame.messages.{key}` help: take it out"
        for language in ("zh", "de")
    ]
    assert faults(GERMAN, both[1]) == faults(*both)[:1]


@pytest.mark.parametrize("section", KINDS)
def test_a_section_is_missed(section: str) -> None:
    text = FILES["docs/words/zh.yml"].replace(f"\n{section}:\n", "\nxyz:\n")
    problems = read_words({"docs/words/zh.yml": text}, KINDS, REAL_FACTS, {})[1]
    assert f"`docs/words/zh.yml` lacks `{section}`" in [problem.what for problem in problems]


def test_a_text_may_name_a_fact() -> None:
    text = CHINESE.replace("找到 {} 页", "'{{ times.end }} 以前 {} 页'")
    read, problems = read_words({"docs/words/zh.yml": text}, {"frame": Words}, FACTS, CODE)
    words = read["docs/words/zh.yml"]["frame"]
    assert isinstance(words, Words)
    assert (words.search.many, problems) == ("23:00 以前 {} 页", [])
