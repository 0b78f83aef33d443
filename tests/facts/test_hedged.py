"""What is known with confidence M never stands as if it were certain."""

import pytest
from tests.facts.world import LAW, read
from tests.words import words

from daozhang.facts.hedges import hedge_context, unhedged_facts
from daozhang.facts.names import Reference, read_names
from daozhang.facts.words import Words
from daozhang.lines import spot_at
from daozhang.markdown import read_markdown
from daozhang.report import Problem, render

HEDGES = [words(Words, language).hedges for language in ("zh", "en")]
RESTS = "sources: [law], checked: 2026-11-23, recheck: 2027-05-23"
LIMITS = f"""\
sure: {{zh: 5 天, en: 5 days, confidence: H, {RESTS}}}
unsure: {{zh: 3 天, en: 3 days, confidence: M, {RESTS}}}
says_so: {{zh: 3 天左右, en: about 3 days, confidence: M, {RESTS}}}
"""
CONTACTS = f"shop: {{zh: 某店, en: A Shop, confidence: M, phone: '12345', {RESTS}}}\n"
WORLD, _ = read(sources=LAW, limits=LIMITS, contacts=CONTACTS)


def _references(source: str) -> list[Reference]:
    return read_names("a.md", source)[0]


def _unhedged(source: str, language: str = "zh") -> list[Problem]:
    document = read_markdown("a.md", source)
    return list(unhedged_facts(_references(source), WORLD, document, language, HEDGES))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("一般要 {{ limits.unsure }}。", id="usual, in Chinese"),
        pytest.param("It usually takes {{ limits.unsure }}.", id="usual, in English"),
        pytest.param("It takes about {{ limits.unsure }}.", id="about so much"),
        pytest.param("我们建议等 {{ limits.unsure }}。", id="our advice"),
        pytest.param("要 {{ limits.sure }}。", id="certain"),
        pytest.param("要 {{ limits.says_so }}。", id="its own words hedge"),
        pytest.param("打给{{ contacts.shop }}。", id="a name says nothing"),
        pytest.param("{% if limits.unsure %}好。{% endif %}", id="only asked"),
        pytest.param("{% for name in limits %}{{ name }}{% endfor %}", id="a table only gone through"),
        pytest.param("| 什么 | 一般几天 |\n|---|---|\n| 划款 | {{ limits.unsure }} |", id="the head of its table hedges"),
        pytest.param("各家可能不同。\n\n| 划款 |\n|---|\n| {{ limits.unsure }} |", id="what leads in its table hedges"),
        pytest.param("一般是：\n\n- 划款；\n- {{ limits.unsure }}。", id="what leads in its list hedges"),
        pytest.param("可能没有：\n\n<div class=\"slip\" markdown>\n\n**票**\n\n1. {{ limits.unsure }}", id="what leads in its list hedges, above a caption"),
    ],
)  # fmt: skip
def test_a_hedged_or_certain_fact_passes(source: str) -> None:
    assert _unhedged(source) == []


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("要 {{ limits.unsure }}。", id="bare"),
        pytest.param("一般很快。要 {{ limits.unsure }}。", id="the sentence before hedges, not its own"),
        pytest.param("要 {{ limits.unsure }}。各家可能不同。", id="the sentence after hedges, not its own"),
        pytest.param("不可能超过 {{ limits.unsure }}。", id="impossible is no hedge"),
        pytest.param("It may not take more than {{ limits.unsure }}.", id="forbidden is no hedge"),
        pytest.param("Ask about it: {{ limits.unsure }}.", id="about a thing is no hedge"),
        pytest.param("- 一般很快；\n- {{ limits.unsure }}。", id="another item hedges"),
        pytest.param("可能不同。如下：\n\n- {{ limits.unsure }}", id="an earlier sentence hedges, not the one that leads in"),
        pytest.param("| 划款 |\n|---|\n| 一般很快 |\n| {{ limits.unsure }} |", id="another row hedges"),
        pytest.param("一般很快。\n\n## 题 { #a }\n\n- {{ limits.unsure }}", id="a heading lies between"),
        pytest.param("打 {{ contacts.shop.phone }}。", id="what is said of a named thing"),
    ],
)  # fmt: skip
def test_an_uncertain_fact_must_hedge_where_it_is_read(source: str) -> None:
    [problem] = _unhedged(source)
    assert problem.rule == "unhedged-fact"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param(
            "先等。\n\n重新划款要 {{ limits.unsure }}。\n",
            "a.md:3:10: unhedged-fact: nothing hedges `limits.unsure`, of confidence M\n"
            " 3 | 重新划款要 {{ limits.unsure }}。\n"
            "   |               ^^^^^^^^^^^^^\n"
            "   = help: write 一般, 通常 or 可能 (usually, often, may) into the sentence, or above its list or table",
            id="a fact",
        ),
        pytest.param(
            "| 几天 |\n|---|\n{% for name in limits -%}\n| {{ limits[name] }} |\n{% endfor %}\n",
            "a.md:4:6: unhedged-fact: nothing hedges `limits.unsure`, of confidence M\n"
            " 4 | | {{ limits[name] }} |\n"
            "   |      ^^^^^^^^^^^^\n"
            "   = help: write 一般, 通常 or 可能 (usually, often, may) into the sentence, or above its list or table",
            id="a row for each fact of a table: only what its own words do not hedge",
        ),
    ],
)  # fmt: skip
def test_the_fault_is_shown_at_the_name_with_its_help(source: str, message: str) -> None:
    [problem] = _unhedged(source)
    assert render(problem) == message


@pytest.mark.parametrize(
    ("source", "around"),
    [
        pytest.param("一。二 {{ @ }}！三。", "二 {{ @ }}！", id="a sentence"),
        pytest.param("One. Two {{ @.b | tel }} 3.5 on. Three.", " Two {{ @.b | tel }} 3.5 on.", id="a sentence in English"),
        pytest.param("一\n二 {{ @ }}\n三\n\n四", "一\n二 {{ @ }}\n三", id="over several lines"),
        pytest.param("- 一\n- 二\n  {{ @ }}\n- 三", "- 二\n  {{ @ }}\n", id="an item over two lines"),
        pytest.param("零。如下：\n\n- 一\n\n    续\n\n- {{ @ }}", "- {{ @ }}\n如下：", id="an item, past another with a text of its own"),
        pytest.param("零：\n\n- 一：\n    - {{ @ }}", "    - {{ @ }}\n- 一：", id="an item in an item"),
        pytest.param('=== "零"\n\n    一：\n\n    - {{ @ }}', "    - {{ @ }}\n    一：", id="a list in a tab"),
        pytest.param(
            "零。一。\n\n| 头 |\n|---|\n{% for x in y -%}\n| {{ @ }} |\n{% endfor %}\n",
            "| {{ @ }} |\n| 头 |\n零。一。",
            id="a row in a loop",
        ),
        pytest.param("零。\n\n## 题\n\n| 头 |\n|---|\n| {{ @ }} |", "| {{ @ }} |\n| 头 |\n", id="a table below a heading"),
        pytest.param("{% if @ %}\n", "", id="a line that is not read"),
    ],
)  # fmt: skip
def test_what_is_read_together_with_a_place(source: str, around: str) -> None:
    at = source.index("@")
    assert (
        hedge_context(read_markdown("a.md", source), spot_at("a.md", source, at, at + 1)) == around
    )
