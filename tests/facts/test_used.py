"""What no page prints is named, and words that are sent rest on laws that were read."""

from collections.abc import Iterable

import pytest
from tests.facts.world import LAW, PROBLEMS, REPLY, read

from daozhang.facts.check import unused
from daozhang.facts.statements import reworded, unread_laws
from daozhang.pages import Page
from daozhang.report import Problem

NEVER = "  never: {zh: 先打银行, en: bank first}\n  but: who/refund\n"
DATA = read(
    sources=LAW + LAW.replace("law:", "other:").replace("full", "part"),
    rights=REPLY.replace("law: 39", "other"),
    statements=REPLY + NEVER,
)[0]


def page(text: str, path: str = "a.md") -> Page:
    return Page(f"docs/zh/{path}", "zh", path, "a/", text)


def said(problems: Iterable[Problem]) -> list[str]:
    return [f"{one.spot.line}: {one.rule}: {one.what}" for one in problems]


def test_the_data_is_sound() -> None:
    assert PROBLEMS == []


def test_what_no_page_prints_is_named() -> None:
    pages = [page("{{ statements.reply }}")]
    assert said(unused(pages, DATA)) == [
        "1: unused-fact: `rights.reply` is printed by no page",
        "1: unused-fact: `statements.reply` is printed by one page",
    ]


@pytest.mark.parametrize(
    ("text", "path", "reported"),
    [
        pytest.param("一。\n先打银行。", "a.md", ["2: said-otherwise: `先打银行` says `statements.reply` in other words"], id="other words"),
        pytest.param("先打银行。", "who/refund.md", [], id="a page that says them of another thing"),
        pytest.param("{{ statements.reply }}", "a.md", [], id="the statement"),
        pytest.param("> 按 {{ rights.reply }}。", "a.md", ["1: unread-law: these words rest on `other`, which was not read in full"], id="a law that was read in part, in words to send"),
        pytest.param("按 {{ rights.reply }}。", "a.md", [], id="the same in a sentence"),
        pytest.param("> 按 {{ sources.law }}。", "a.md", [], id="a law that was read"),
    ],
)  # fmt: skip
def test_words_are_those_of_the_data(text: str, path: str, reported: list[str]) -> None:
    own = page(text, path)
    assert said([*reworded(own, DATA), *unread_laws(own, DATA)]) == reported


def test_a_pattern_that_is_none_is_a_fault() -> None:
    _, problems = read(sources=LAW, statements=REPLY + NEVER.replace("先打", "(先打"))
    assert said(problems) == [
        "9: data-not-yaml: `reply.never` has no regular expression in `zh`",
    ]


def test_a_pattern_that_says_nothing_is_found_nowhere() -> None:
    data, _ = read(sources=LAW, statements=REPLY + NEVER.replace("zh: 先打银行", 'zh: ""'))
    assert list(reworded(page("字。"), data)) == []
