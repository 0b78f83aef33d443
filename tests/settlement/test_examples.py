"""An example on a page says the days that the calculator gives, or that a deadline counts."""

import pytest
from tests.words import DATA, LANGUAGES

from daozhang.pages import Page
from daozhang.report import render
from daozhang.settlement.examples import wrong_examples
from daozhang.settlement.shared import read_shared

SHARED = read_shared(DATA, LANGUAGES)
AS_IN = "write a day that exists, as in `calculator.md?at=2026-11-20T12:00`"
COUNTED = "- 例子（2026 年）：9 月 18 日（周五）收到，从 9 月 19 日（周六）起，{{ deadlines.bank_reply }}满是 10 月 3 日（周六），顺延到 10 月 8 日（周四），10 月 9 日（周五）往下走。"


@pytest.mark.parametrize(
    ("language", "line", "help"),
    [
        pytest.param("zh", "11 月 20 日（周五）刷，11 月 23 日（周一）到。[看](calculator.md?at=2026-11-20T12:00)", "", id="a sale"),
        pytest.param("zh", "11 月 20 日（周五）刷，11 月 24 日（周二）到。[看](calculator.md?at=2026-11-20T12:00)", "the days are: 11 月 20 日（周五）, 11 月 23 日（周一）", id="another due date"),
        pytest.param("en", "Sold on Friday 20 November, due on Monday 23 November. [See](calculator.md?at=2026-11-20T12:00)", "", id="in English"),
        pytest.param("zh", "11 月 31 日（周二）刷。[看](calculator.md?at=2026-11-31T12:00)", AS_IN, id="a day that is none"),
        pytest.param("zh", "[看](calculator.md?at=2026-11-20)", AS_IN, id="no hour"),
        pytest.param("zh", "[看](calculator.md?att=2026-11-20T12:00)", AS_IN, id="a misspelt field"),
        pytest.param("zh", "11 月 20 日（周五）刷，11 月 23 日（周一）到。[看](calculator.md?at=2026-11-20T12:00&cycle=T+1)", AS_IN, id="terms of its own"),
        pytest.param("zh", "有的店用[计算器](calculator.md)。", "", id="a link without a sale"),
        pytest.param("zh", COUNTED, "", id="a deadline"),
        pytest.param("zh", COUNTED.replace("9 日（周五）往", "10 日（周六）往"), "the days are: 9 月 18 日（周五）, 9 月 19 日（周六）, 10 月 3 日（周六）, 10 月 8 日（周四）, 10 月 9 日（周五）", id="a deadline, a day late"),
        pytest.param("zh", COUNTED.replace("bank_reply", "bank_relpy"), "write a day that exists, and the name of a deadline", id="a deadline that there is not"),
    ],
)  # fmt: skip
def test_an_example_says_what_the_rule_counts(language: str, line: str, help: str) -> None:
    page = Page("a.md", language, "a.md", "a/", f"# 题\n\n{line}\n")
    found = list(wrong_examples(page, SHARED))
    assert [one.help for one in found] == ([help] if help else [])
    assert all("a.md:3:1: wrong-example: " in render(one) for one in found)
