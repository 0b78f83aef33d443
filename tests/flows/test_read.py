"""Markdown becomes a flow; positions are those of the file, front matter included."""

import pytest

from daozhang.flows.model import Question
from daozhang.flows.read import read_flow
from daozhang.pages import Page

TOP = "---\nflow: true\n---\n# 查一查 { #check }\n\n"


def _questions(markdown: str, path: str = "check.md") -> list[Question]:
    page = Page(f"docs/zh/{path}", "zh", path, "check/", TOP + markdown)
    return list(read_flow(page).questions)


def test_a_question_is_a_heading_with_an_id_and_its_tabs() -> None:
    [approved, due] = _questions(
        "## 成功了吗？ { #approved }\n\n先看签购单。\n\n"
        '=== "成功"\n\n    [下一步](#due)\n\n=== "不确定"\n\n    [查过了](#approved)\n\n'
        "## 到账日过了吗？ { #due }\n"
    )
    assert (approved.id, approved.title, due.id) == ("approved", "成功了吗？", "due")
    assert [answer.label for answer in approved.answers] == ["成功", "不确定"]
    assert [answer.leads_to for answer in approved.answers] == [
        "#due",
        "#approved",
    ]
    assert due.answers == ()


def test_a_label_stands_where_the_file_has_it() -> None:
    [question] = _questions('## 问 { #q }\n\n=== "不确定"\n\n    [查过了](#q)\n')
    [answer] = question.answers
    assert (answer.spot.line, answer.spot.column, answer.spot.length) == (8, 6, 3)
    assert answer.spot.text == '=== "不确定"'
    assert answer.link
    assert (answer.link.spot.line, answer.link.spot.column) == (10, 11)


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        pytest.param("[x](#q)", "#q", id="a question of this page"),
        pytest.param("[x](check.md#q)", "#q", id="the same, with the page's own name"),
        pytest.param("[x](causes/fees.md)", "causes/fees.md", id="another page"),
        pytest.param("[x](due/../fees.md)", "fees.md", id="by a roundabout way"),
        pytest.param("[x](fees.md#say)", "fees.md", id="a part of another page"),
        pytest.param('[x](fees.md "题目")', "fees.md", id="a link with a title"),
        pytest.param("[x](<fees.md>)", "fees.md", id="a link in angle brackets"),
        pytest.param("[x][f]\n\n    [f]: fees.md", "fees.md", id="by a reference"),
        pytest.param("[f][]\n\n    [f]: fees.md", "fees.md", id="by a short reference"),
        pytest.param("[x\n    y](fees.md)", "fees.md", id="words over two lines"),
        pytest.param('<a href="#q">x</a>', "#q", id="a link in HTML"),
        pytest.param("[![x](y.png)](fees.md)", "fees.md", id="a picture as a link"),
        pytest.param("[x](fees.md) `[y](#q)`", "fees.md", id="code is no link"),
        pytest.param("[x](fees.md) <!-- [y](#q) -->", "fees.md", id="nor a comment"),
        pytest.param("[x](fees.md) ![y](z.md)", "fees.md", id="nor a picture"),
        pytest.param("[x](#nope)", "", id="no question of that id"),
        pytest.param("[x](tel:95580)", "", id="a telephone number"),
        pytest.param("[x](https://example.org/a.md)", "", id="another site"),
        pytest.param("[x](../en/check.md)", "", id="the other language"),
        pytest.param("[x](fees.pdf)", "", id="not a page"),
    ],
)
def test_the_last_link_says_where_an_answer_leads(link: str, leads_to: str) -> None:
    [question] = _questions(f'## 问 {{ #q }}\n\n=== "答"\n\n    [a](#q) {link}\n')
    assert question.answers[0].leads_to == leads_to


@pytest.mark.parametrize(
    ("links", "names"),
    [
        pytest.param(["#q", "causes/fees.md"], ["q", "fees"], id="by where they lead"),
        pytest.param(
            ["a/fees.md", "a/fees.md", "b/fees.md"], ["fees", "fees-2", "fees-3"], id="again"
        ),
        pytest.param(["due/index.md"], ["due"], id="an index page by its folder"),
        pytest.param(["index.md"], ["index"], id="the home page"),
        pytest.param(["x.md", "x-2.md", "x.md"], ["x", "x-2", "x-3"], id="never one name for two"),
    ],
)
def test_an_answer_is_named_by_where_it_leads(links: list[str], names: list[str]) -> None:
    tabs = "".join(f'=== "{link}"\n\n    [x]({link})\n\n' for link in links)
    [question] = _questions(f"## 问 {{ #q }}\n\n{tabs}")
    assert [answer.name for answer in question.answers] == names


def test_links_are_followed_from_the_page_they_stand_on() -> None:
    [question] = _questions('## 问 { #q }\n\n=== "答"\n\n    [x](../a.md)\n', "deep/check.md")
    assert question.answers[0].leads_to == "a.md"


def test_a_heading_without_id_and_without_tabs_is_ordinary_text() -> None:
    assert _questions("## 说明\n\n随便看看。\n") == []


def test_tabs_in_code_are_no_answers() -> None:
    [question] = _questions('## 问 { #q }\n\n```\n=== "答"\n\n    [x](#q)\n```\n')
    assert question.tab_sets == ()
