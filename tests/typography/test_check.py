"""How a page's Chinese is checked for its setting."""

import pytest

from daozhang.report import render
from daozhang.rules import Rule
from daozhang.typography.check import faults_of_data, faults_of_setting
from daozhang.typography.rules import RULES

MESSAGES = {
    "half-width-mark": (
        "a.md:1:4: half-width-mark: a half-width `,` follows Chinese\n"
        " 1 | 钱没到,再等等。\n"
        "   |       ^\n"
        "   = help: write `，`"
    ),
    "half-width-brackets": (
        "a.md:1:5: half-width-brackets: half-width brackets hold Chinese: `(不是短信)`\n"
        " 1 | 先看流水(不是短信)。\n"
        "   |         ^^^^^^^^^^\n"
        "   = help: write `（` and `）`"
    ),
    "straight-quotes": (
        'a.md:1:3: straight-quotes: straight quotes hold Chinese: `"成功"`\n'
        ' 1 | 写着"成功"才算\n'
        "   |     ^^^^^^\n"
        "   = help: write `“` and `”`"
    ),
    "unpaired-mark": (
        "a.md:1:3: unpaired-mark: `（` has no other half on this line\n"
        " 1 | 先看（不是短信。\n"
        "   |     ^^\n"
        "   = help: write both, `“…”`, `（…）`, `《…》`, on one line"
    ),
    "doubled-mark": (
        "a.md:1:4: doubled-mark: `！！` says a mark twice\n"
        " 1 | 别等了！！\n"
        "   |       ^^^^\n"
        "   = help: write one mark"
    ),
    "corner-quotes": (
        "a.md:1:3: corner-quotes: `「成功」` is quoted otherwise here\n"
        " 1 | 写着「成功」才算\n"
        "   |     ^^^^^^^^\n"
        "   = help: write `“` and `”`, and `‘` and `’` within"
    ),
    "full-width-mark": (
        "a.md:1:14: full-width-mark: a full-width `，` follows Latin letters\n"
        " 1 | Call the bank，then wait.\n"
        "   |              ^^\n"
        "   = help: write `,`"
    ),
    "other-language": (
        "a.md:1:1: other-language: nothing here is in the page's language, `zh`\n"
        " 1 | Call the bank today and ask for the number.\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: translate it; what is said or read out stands behind `> `"
    ),
    "money-twice": (
        "a.md:1:4: money-twice: `¥100 元` names the currency twice\n"
        " 1 | 一共 ¥100 元\n"
        "   |      ^^^^^^^\n"
        "   = help: keep `元`"
    ),
    "wrong-word": (
        "a.md:1:3: wrong-word: this guide does not write `帐户`\n"
        " 1 | 打开帐户\n"
        "   |     ^^^^\n"
        "   = help: write `账户`"
    ),
    "spacing": (
        "a.md:1:1: spacing: Chinese, Latin letters, digits and marks are spaced otherwise\n"
        " 1 | 在POS机上\n"
        "   | ^^^^^^^^^\n"
        "   = help: write `在 POS 机上`"
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_is_broken_by_its_wrong_example_and_kept_by_its_right_one(rule: Rule) -> None:
    language = "en" if rule.name == "full-width-mark" else "zh"
    [problem] = faults_of_setting("a.md", rule.wrong.strip("`"), language)
    assert render(problem) == MESSAGES[rule.name]
    assert list(faults_of_setting("a.md", rule.right.strip("`"), language)) == []


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("钱没到，再等等（不是短信）。", id="full-width marks"),
        pytest.param(
            "---\ntitle: 到账\nnav: x\n---\n# 到账 { #top }\n", id="front matter's own colons"
        ),
        pytest.param('=== "成功，签购单写着“成功”"\n\n    好。\n', id="a tab's own quotes"),
        pytest.param("见[签购单](../evidence.md#list)。", id="a link's own brackets"),
        pytest.param("打 {{ contacts.psbc.phone | tel }}。", id="a fact"),
        pytest.param("```\n到账,到账\n```\n`帐户`\n", id="code"),
        pytest.param("```\n" + "到账\n" * 60 + "`\n到账。\n```\n", id="long code, read in no time"),
        pytest.param("<!-- 到账,到账\n帐户 -->\n好。", id="a comment over lines"),
        pytest.param("- 好\n\n        到账,到账\n", id="indented code in a list"),
        pytest.param('<span lang="zh-CN">到账</span>', id="an element's own quotes"),
        pytest.param('---\ntitle: "费用：2026"\n---\n# 费用\n', id="a title's own quotes"),
        pytest.param("[//]: # (这里要改)\n\n好。", id="a definition, which is not printed"),
        pytest.param(
            "1）先看“流水（不是短信）”。", id="a mark within another, and behind a number"
        ),
    ],
)
def test_sound_setting_is_left_alone(source: str) -> None:
    assert [render(problem) for problem in faults_of_setting("a.md", source)] == []


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        pytest.param("The slip (签购单) says 金额 AMOUNT.", [], id="Chinese words of a slip"),
        pytest.param("> 您好，我要查一笔 POS。\n", [], id="what is said in Chinese"),
        pytest.param("| 应答码 | 商户编号和终端编号 |\n|---|---|\n", [], id="a table of Chinese words"),
        pytest.param("Say “我要一个工单号。” now.", [], id="Chinese in quotation marks"),
        pytest.param("## 今天就打给银行 { #a }\n\n- 今天就打给银行。", ["other-language"] * 2, id="left in Chinese"),
    ],
)  # fmt: skip
def test_an_english_page_is_english(source: str, rules: list[str]) -> None:
    assert [one.rule for one in faults_of_setting("a.md", source, "en")] == rules


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("按 ` 键\n\n没到,再等\n\n按 ` 键", id="between two stray backticks"),
        pytest.param("```\n没到,再等", id="below a fence that is never closed"),
        pytest.param("<!-- 没到,再等", id="in a comment that is never closed"),
    ],
)
def test_what_only_looks_like_code_is_prose(source: str) -> None:
    [problem] = faults_of_setting("a.md", source)
    assert problem.rule == "half-width-mark"


@pytest.mark.parametrize(
    ("source", "help"),
    [
        pytest.param("先看流水...", "write `……`", id="three dots"),
        pytest.param("先看--再打", "write `——`", id="two hyphens"),
        pytest.param("先看ＰＯＳ机", "write `先看 POS 机`", id="full-width letters: set and spaced at once"),
        pytest.param("　　先看", "take it out; what belongs to an answer or an item is behind four spaces", id="wide spaces before a paragraph"),
        pytest.param("-　先看", "write `- 先看`", id="a wide space behind a dash"),
        pytest.param("好。\n\n1.　先看", "write `1. 先看`", id="a wide space behind a number"),
        pytest.param("##　先看", "write an ordinary space", id="a wide space behind signs of a heading"),
        pytest.param("看“流水“，再打", "write both, `“…”`, `（…）`, `《…》`, on one line", id="a quotation mark the wrong way round"),
    ],
)  # fmt: skip
def test_a_help_can_be_obeyed_as_written(source: str, help: str) -> None:
    assert [one.help for one in faults_of_setting("a.md", source)][-1:] == [help]


def test_a_title_is_prose() -> None:
    [problem] = faults_of_setting("a.md", "---\ntitle: 钱没到,再等等\n---\n# 到账\n")
    assert (problem.spot.line, problem.spot.column) == (2, 11)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        pytest.param("zh: 甲，乙", [], id="as on a page"),
        pytest.param('zh: "甲,乙"', ["1:11 half-width-mark: a half-width `,` follows Chinese"], id="a half-width comma"),
        pytest.param('zh: "0.5 圆"', ["1:14 wrong-word: this guide does not write `圆`"], id="an old word for yuan"),
        pytest.param("zh: 甲, for: {zh: 乙:丙}", ["1:23 half-width-mark: a half-width `:` follows Chinese"], id="within a field"),
        pytest.param('en: "a (甲,乙)"', [], id="in English"),
        pytest.param('zh: "甲 "', ["1:9 spacing: `甲 ` has a space too many"], id="a space at the end"),
        pytest.param("says: {zh: 甲  乙}", ["1:16 spacing: `甲  乙` has a space too many"], id="two spaces in a part that is looked for"),
        pytest.param("says: {zh: （甲}", [], id="half a pair in such a part"),
        pytest.param('never: {zh: " (甲,)"}', [], id="a pattern"),
    ],
)  # fmt: skip
def test_data_is_set_as_pages_are(entry: str, said: list[str]) -> None:
    found = faults_of_data({"a.yml": f"a: {{{entry}}}\n"})
    assert [f"{one.spot.line}:{one.spot.column} {one.rule}: {one.what}" for one in found] == said
