"""A page types no number that has a home in the data."""

import re

import pytest
from tests.conftest import ROOT
from tests.facts.world import DATA

from daozhang.facts.typed import typed_numbers
from daozhang.markdown import read_markdown


def _typed(source: str) -> list[str]:
    return [one.target for one in typed_numbers(read_markdown("a.md", source))]


@pytest.mark.parametrize(
    ("source", "typed"),
    [
        pytest.param("15 日内答复", "15", id="days"),
        pytest.param("a 15-day limit", "15-", id="days in English"),
        pytest.param("十五天内答复", "十五天", id="days in Chinese figures"),
        pytest.param("三个工作日到账", "三个工作日", id="working days in Chinese figures"),
        pytest.param("等一两个工作日", "一两个工作日", id="one or two of them"),
        pytest.param("要过一个工作日", "一个工作日", id="one of them"),
        pytest.param("一天内答复", "一天", id="within a day"),
        pytest.param("第三天到账", "三天", id="the third day"),
        pytest.param("within fifteen days", "fifteen days", id="days in English words"),
        pytest.param("one or two working days", "one or two working days", id="one or two in English"),
        pytest.param("It takes a day.", "takes a day", id="it takes a day"),
        pytest.param("a day or two", "a day or two", id="a day or two"),
        pytest.param("on the third working day", "third working day", id="the third day in English"),
        pytest.param("half an hour", "half an hour", id="half an hour"),
        pytest.param("two and a half years", "two and a half years", id="years and a half"),
        pytest.param("twenty-five yuan", "twenty-five yuan", id="money in English words"),
        pytest.param("扣三块钱", "三块钱", id="money in Chinese figures"),
        pytest.param("千分之六", "千分之六", id="a rate in Chinese figures"),
        pytest.param("five per cent", "five per cent", id="a rate in English words"),
        pytest.param("0.6%", "0.6", id="a rate"),
        pytest.param("打 95588", "95588", id="a hotline"),
        pytest.param("`95588`", "95588", id="a hotline in code"),
        pytest.param("打 400-889-5580", "400-889-5580", id="a hotline of ten digits"),
        pytest.param("23:00 以后", "23:00", id="an hour"),
        pytest.param("晚上十一点", "十一点", id="an hour in Chinese figures"),
        pytest.param("24 小时", "24", id="hours"),
        pytest.param("---\ndescription: 打 110\n---\n", "110", id="in a description"),
        pytest.param("我们建议等两天。过三天再打。", "三天", id="the advice of another sentence"),
        pytest.param("上半年", "半年", id="a half year"),
        pytest.param("一千万元", "一千万元", id="ten million"),
        pytest.param("Due Tuesday 24 November.", "24", id="a day that no calculator gives"),
        pytest.param("Sold at 22:30 [see](calculator.md?at=2026-11-22T23:30)", "22:30", id="another hour than the example's"),
        pytest.param("要 24 日到 [看](calculator.md?at=2026-11-22T23:30)", "24", id="a day that no test holds"),
    ],
)  # fmt: skip
def test_a_typed_number_is_found(source: str, typed: str) -> None:
    assert _typed(source) == [typed]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("打 {{ contacts.psbc.phone | tel }}，{{ deadlines.bank_reply }}内答复", id="facts"),
        pytest.param("我们建议等一两个工作日。", id="our advice"),
        pytest.param("We suggest waiting one or two working days.", id="our advice in English"),
        pytest.param("几天，几分钟，下一个工作日，同一天，第二天", id="no number"),
        pytest.param("the first working day, some days, one sale or one day", id="no number in English"),
        pytest.param("11 月 22 日（周日）23:30 刷的 [看](calculator.md?at=2026-11-22T23:30)", id="a worked example"),
        pytest.param("Sunday 22 November at 23:30 [see](calculator.md?at=2026-11-22T23:30)", id="a worked example in English"),
        pytest.param("到下半年，千万别撤销", id="words that only sound like numbers"),
        pytest.param("1. 一\n\n12. 二\n\n> 请：1. 写明；2. 划款。", id="a list, and one in a letter"),
        pytest.param("T+1、D+0、S+0，打印在 A4 纸上", id="names that hold a digit"),
        pytest.param("[51](reference/codes.md#code-51)，出现 A0", id="response codes"),
        pytest.param("[票](a.md#x-15) <i data-n=\"15\"> { #a-15 }", id="addresses, elements, ids"),
        pytest.param("---\nchecked: 2026-11-23\n---\n```\nRMB 128.00\n```", id="front matter, a drawing"),
    ],
)  # fmt: skip
def test_what_is_no_typed_fact_passes(source: str) -> None:
    assert _typed(source) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_fields_of_a_slip_stand_in_the_order_of_the_drawing(language: str) -> None:
    evidence = (ROOT / "docs" / language / "evidence.md").read_text()
    assert re.findall(r"^\|.*?slip\.(\w+)\.printed", evidence, re.MULTILINE) == list(
        DATA.tables["slip"]
    )
