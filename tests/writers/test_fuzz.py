"""Nothing that is typed ends in an exception: pages, front matter, expressions, notices, data."""

from contextlib import suppress
from datetime import date

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.facts.world import DATA
from tests.words import words

from daozhang.data.read_facts import read_facts
from daozhang.facts.draw import draw_page
from daozhang.facts.words import Words
from daozhang.pages import Page
from daozhang.report import render
from daozhang.settlement.notice import read_notice
from daozhang.settlement.read import read_calendar
from daozhang.writing.check import check_files, check_page
from daozhang.writing.navigation import faults_of_nav
from daozhang.writing.saved import read as read_saved
from daozhang.writing.twins import Pair, side_by_side

PARTS = st.sampled_from([
    "{{", "}}", "{%", "%}", "{% for x in deadlines %}", "{% endfor %}", "contacts.psbc", " | tel", "deadlines",
    "[看]", "（a.md）", "(a.md)", "｛｛", "｝｝", "---\n", "title: 一\n", "title：", "checked: 2026-13-45\n", "\t",
    "```\n", "<!--", "-->", "<div>", "<div markdown>", "</div>", "|", "|---|---|\n", "** ", "**", "`", "=== ",
    '"甲"\n', "\n\n", "\n", "    ", "- ", "1. ", "# ", "## 一 { #a }\n", "{ #", "\u200b", "\x00", "\ufeff", "字",
    "&#0;", "![](", ")", "*x", "&x", "<<: *x\n", "? ", ": ", "[", "]", "{", "}", "'", '"', "!!python/none x\n",
    "<<<<<<< a\n", "‹待补›", "1月1日", "至", "放假", "一、元旦：", "2026年11月4日\n", "国办发明电〔2025〕7号\n", "99月99日",
])  # fmt: skip
TEXT = st.lists(PARTS, max_size=12).map("".join)
MANY = settings(max_examples=120, deadline=None)


@MANY
@example("\t\t\t\t{{")
@given(TEXT)
def test_a_page_is_read_and_each_fault_can_be_shown(text: str) -> None:
    source, problem = read_saved("docs/zh/a.md", text.encode("utf-8", "surrogatepass"))
    files = {"docs/zh/a.md": (source, [problem] if problem else [])}
    found = list(check_files(files, date(2026, 11, 26)))
    html = markdown.markdown(source, extensions=["attr_list", "md_in_html", "tables"])
    page = Page("docs/zh/a.md", "zh", "a.md", "a/", source, html)
    for one in (*found, *check_page(page, lambda _address: 0, "https://a.example/")):
        assert render(one)


@MANY
@given(st.binary(max_size=60))
def test_any_bytes_are_a_text(data: bytes) -> None:
    text, problem = read_saved("a.md", data)
    assert isinstance(text, str)
    assert problem is None or render(problem)


@MANY
@given(TEXT)
def test_what_stands_between_braces_is_drawn_or_is_a_fault(text: str) -> None:
    page = Page("docs/zh/a.md", "zh", "a.md", "a/", text)
    _, problems = draw_page(page, text, DATA, {"zh": words(Words)}, "")
    assert all(map(render, problems))


@MANY
@given(TEXT)
def test_data_calendars_and_settings_are_read_or_are_a_fault(text: str) -> None:
    assert all(map(render, read_facts({"docs/data/fees.yml": text}, ("zh", "en"))[1]))
    assert all(map(render, read_calendar("docs/data/holidays.yml", text).problems))
    assert all(map(render, faults_of_nav("mkdocs.yml", text, {"a.md": "docs/zh/a.md"})))


@MANY
@given(TEXT)
def test_a_notice_is_read_or_refused_in_words(text: str) -> None:
    with suppress(ValueError):
        read_notice(text, 2026, "https://www.gov.cn/a.htm")


@MANY
@given(TEXT, TEXT, TEXT)
def test_any_two_pages_are_shown_side_by_side(one: str, other: str, third: str) -> None:
    assert side_by_side(Pair("a.md", ("zh", "en"), (one, other), (third, one)), 40)
