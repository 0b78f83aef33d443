"""Limits of a page, its shape, and what is said aloud: each fault with its words."""

import pytest

from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.writing.addresses import own_addresses
from daozhang.writing.limits import long_sentences
from daozhang.writing.outline import SHAPES, drawings_differ, faults_of_shape
from daozhang.writing.said import glosses, other_words


def page(text: str, path: str = "a.md", language: str = "zh") -> Page:
    return Page(f"docs/{language}/{path}", language, path, "a/", text)


LONG = "字" * 39


@pytest.mark.parametrize(
    ("html", "language", "average"),
    [
        pytest.param(f"<p>{LONG}。</p>", "zh", "40 characters", id="in Chinese, its mark included"),
        pytest.param(f"<p>{LONG[:38]}。</p>", "zh", "", id="a character less"),
        pytest.param(f"<p>{LONG} {LONG}。一。</p>", "zh", "40 characters", id="on average, spaces left out"),
        pytest.param(f"<p>{LONG}。</p><p>一二。三？四五</p>", "zh", "", id="half a sentence is none"),
        pytest.param(f"<p>{'word ' * 19}3.5.</p>", "en", "20 words", id="in English"),
        pytest.param(f"<p>{'word ' * 9}3.5. {'word ' * 8}(<code>a</code>)?</p>", "en", "", id="two sentences, a number in one"),
        pytest.param(f"<ul><li>{LONG}。<ul><li>{LONG}。</ul></ul>", "zh", "40 characters", id="an item in an item, each by itself"),
        pytest.param(f"<blockquote><p>{LONG}。</p></blockquote><table><td>{LONG}。</td></table>", "zh", "", id="read out, looked up"),
        pytest.param(f'<h2 id="sources">来源</h2><ol><li>{LONG}。</li></ol><p class="checked">{LONG}。</p>', "zh", "", id="cited"),
        pytest.param(f"<p>{LONG}。</p>", "de", "", id="a language without a measure"),
    ],
)  # fmt: skip
def test_sentences_are_short_on_average(html: str, language: str, average: str) -> None:
    found = [one.what for one in long_sentences("a.md", language, html * 5)]
    most = {"zh": 40, "en": 20}
    assert found == (
        [f"a sentence has {average} on average; {most[language]} are too many"] if average else []
    )


def shaped(parts: list[str], name: str = "name") -> str:
    return f"# 题 {{ #{name} }}\n" + "".join(f"\n## 题 {{ #{part} }}\n" for part in parts)


OUTCOME, STEP = map(list, SHAPES.values())


@pytest.mark.parametrize(
    ("path", "source", "what"),
    [
        pytest.param("causes/name.md", shaped(OUTCOME), "", id="an outcome"),
        pytest.param("steps/name.md", shaped(STEP), "", id="a step"),
        pytest.param("a.md", shaped(OUTCOME[::-1]), "", id="a page of no such folder"),
        pytest.param("causes/name.md", shaped(OUTCOME[::-1]), "`#sure` stands where `#today` belongs", id="another order"),
        pytest.param("causes/name.md", shaped([*OUTCOME, "more"]), "`#more` is one part too many", id="a part too many"),
        pytest.param("causes/name.md", shaped(OUTCOME, "other"), "`#other` stands where `#name` belongs", id="a page of another name"),
        pytest.param("causes/name.md", shaped(OUTCOME[1:]), "", id="an outcome that lacks a part: the flow's fault"),
        pytest.param("steps/name.md", shaped(STEP[:-1]), "there is no `#next`", id="a step that lacks a part"),
    ],
)  # fmt: skip
def test_pages_of_a_folder_have_one_shape(path: str, source: str, what: str) -> None:
    found = [one.what for one in faults_of_shape(read_markdown("a.md", source), path)]
    assert found == ([what] if what else [])


@pytest.mark.parametrize(
    ("chinese", "english", "at"),
    [
        pytest.param("> 您好。\n", "> 您好。\n> { lang=zh-CN }\n", "", id="the same"),
        pytest.param("> 您好。\n", "> 喂。\n", "docs/en/a.md:1:3", id="other words"),
        pytest.param("> 您好。\n> 再见。\n", "> 您好。\n", "docs/zh/a.md:2:3", id="a line more"),
        pytest.param("字。\n", "\n> 您好。\n", "docs/en/a.md:2:3", id="in English alone"),
    ],
)
def test_words_to_say_are_the_same_in_both(chinese: str, english: str, at: str) -> None:
    found = list(other_words(page(chinese), page(english, language="en")))
    assert [f"{one.spot.where}:{one.spot.column}" for one in found] == ([at] if at else [])


@pytest.mark.parametrize(
    ("source", "what"),
    [
        pytest.param("> 我是〔店名〕。\n\nIn English: I am 〔店名〕.\n", "", id="the same blank"),
        pytest.param("> 我是〔店名〕。\n\n字。\n\nIn English: I am 〔姓名〕.\n", "`〔姓名〕`, `〔店名〕` stands in the words above or in their gloss, and not in both", id="another blank"),
    ],
)  # fmt: skip
def test_a_gloss_fills_the_blanks_of_its_words(source: str, what: str) -> None:
    assert [one.what for one in glosses(page(source))] == ([what] if what else [])


def test_twins_ask_for_the_same_drawings() -> None:
    one, other = (
        read_markdown(f"docs/{language}/a.md", f"# 题 {{ #t }}\n\n{text}\n")
        for language, text in (("zh", "<sale-case>一</sale-case>"), ("en", "None."))
    )
    [problem] = drawings_differ(one, other)
    assert problem.what == "docs/en/a.md does not have `<sale-case>`"
    assert list(drawings_differ(one, one)) == []


@pytest.mark.parametrize(
    ("address", "written"),
    [
        pytest.param("https://a.example/guide/en/about/#data", "../about.md#data", id="a page"),
        pytest.param("https://a.example/guide", "../index.md", id="the first page"),
        pytest.param("https://a.example/guide/assets/a.jpg", "../../assets/a.jpg", id="a picture"),
        pytest.param("https://a.example/guides/", "", id="another site"),
        pytest.param("../about.md", "", id="a file, as it is to be"),
    ],
)
def test_the_guide_is_not_linked_by_its_own_address(address: str, written: str) -> None:
    document = read_markdown("docs/zh/steps/a.md", f"看[页]({address})。")
    found = [one.help for one in own_addresses(document, "https://a.example/guide/")]
    assert found == ([f"write `{written}`, its file as seen from here"] if written else [])
