"""How facts are printed, and how a page ends."""

import pytest
from tests.facts.world import LAW, REPLY, read
from tests.words import words

from daozhang.facts.draw import draw_facts
from daozhang.facts.recheck import recheck_list
from daozhang.facts.sources import draw_sources
from daozhang.facts.words import Words

OTHER = REPLY.replace("reply", "other").replace("15", "30").replace("123", "122")
DATA, _ = read(sources=LAW, deadlines=REPLY + OTHER.replace("2027-05-23", "2027-06-01"))


@pytest.mark.parametrize(
    ("text", "language", "drawn"),
    [
        pytest.param("{{ deadlines.reply }}内答复", "zh", "15 日内答复", id="in Chinese"),
        pytest.param("within {{ deadlines.reply }}", "en", "within 15 days", id="in English"),
        pytest.param("{{ deadlines.reply.phone | tel }}", "en", "[123](tel:123)", id="a telephone link"),
        pytest.param("{{ deadlines.reply.zh }}", "en", "15 日", id="the words of the other language"),
        pytest.param("{% for x in deadlines %}{{ x }}: {{ deadlines[x] }}. {% endfor %}", "en", "reply: 15 days. other: 30 days. ", id="a whole table"),
        pytest.param("`{{ deadlines.reply }}`", "en", "`{{ deadlines.reply }}`", id="code is left alone"),
        pytest.param("## 题 {#a}", "zh", "## 题 {#a}", id="an id is left alone"),
    ],
)  # fmt: skip
def test_facts_are_printed_in_the_language_of_the_page(
    text: str, language: str, drawn: str
) -> None:
    assert draw_facts(text, DATA, language)[0] == drawn


@pytest.mark.parametrize(
    ("text", "used"),
    [
        pytest.param("{{ deadlines.reply }} {{ deadlines.other.phone }}", ["reply", "other"], id="named"),
        pytest.param('{% for x in deadlines if x in ["other"] %}{{ deadlines[x] }}{% endfor %}', ["other"], id="a part of a table"),
        pytest.param("{% for x in deadlines %}{{ x }}{% endfor %}", [], id="a table only gone through"),
        pytest.param("`{{ deadlines.reply }}`", [], id="in code"),
    ],
)  # fmt: skip
def test_a_page_rests_on_what_it_really_used(text: str, used: list[str]) -> None:
    assert [fact.name for fact in draw_facts(text, DATA, "zh")[1]] == used


def test_a_page_ends_with_what_it_rests_on() -> None:
    fact = DATA.tables["deadlines"]["reply"]
    assert draw_sources([fact, fact], DATA, words(Words), "zh", "2026-11-23") == (
        "\n\n## 来源 { #sources }\n\n"
        "1. 《某法》（第 39 条）\n\n"
        "本页上次核对：2026-11-23。 我们读的是副本：第 1 项读了全文。\n"
        "{ .checked }\n"
    )


def test_a_page_without_facts_still_says_when_it_was_checked() -> None:
    assert draw_sources([], DATA, words(Words, "en"), "en", "2026-11-23") == (
        "\n\nThis page was last checked on 2026-11-23.\n{ .checked }\n"
    )


def test_the_agenda_names_each_fact_with_its_source_and_address() -> None:
    assert recheck_list(DATA) == (
        "2027-05-23  deadlines.reply  《某法》  -\n2027-06-01  deadlines.other  《某法》  -\n"
    )
