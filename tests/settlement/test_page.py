"""What is drawn where a page asks for a calculator or a year."""

import re
from datetime import date, timedelta

import pytest
from markdown import markdown
from tests.conftest import ROOT, Built
from tests.settlement.calendar import CALENDAR, CARD, CARD_CUT_OFF, LATE, QR_CUT_OFF, day
from tests.words import FACTS, words

from daozhang.pages import Page
from daozhang.report import render
from daozhang.settlement.draw import PLACEHOLDERS, check_page
from daozhang.settlement.due_date import T1, clearing_day, settle
from daozhang.settlement.model import Year
from daozhang.settlement.shared import read_terms
from daozhang.settlement.table import due_weeks, moved_sales
from daozhang.settlement.words import Words


def drawn(text: str) -> str:
    return markdown(text, extensions=["fenced_code"])


def page(text: str) -> Page:
    return Page("docs/zh/a.md", "zh", "a.md", "a/", text, drawn(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<settlement-calculator>用表格</settlement-calculator>", id="on one line"),
        pytest.param(
            "<settlement-calculator>\n\n用表格\n\n</settlement-calculator>", id="over several lines"
        ),
        pytest.param("<settlement-calculator >用表格</settlement-calculator>", id="a stray space"),
    ],
)
def test_a_placeholder_is_found_with_its_paragraph(text: str) -> None:
    html, problems = PLACEHOLDERS.draw(
        page(f"前面\n\n{text}\n\n后面"), lambda one: re.sub("</?p>", "", one.inner)
    )
    assert problems == []
    assert html.split() == ["<p>前面</p>", "用表格", "<p>后面</p>"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("`<settlement-calculator>x</settlement-calculator>`", id="code in a line"),
        pytest.param(
            "```html\n<settlement-calculator>x</settlement-calculator>\n```", id="a code block"
        ),
        pytest.param("<!-- <settlement-calculator>x</settlement-calculator> -->", id="a comment"),
        pytest.param(
            "    <settlement-calculator>x</settlement-calculator>", id="an indented code block"
        ),
        pytest.param(
            '=== "a"\n\n    ```\n    <settlement-calculator>x</settlement-calculator>\n    ```\n',
            id="a code block in a tab",
        ),
    ],
)
def test_a_sample_is_left_alone(text: str) -> None:
    html = drawn(text)
    assert PLACEHOLDERS.find(html) == []
    assert list(check_page(page(text), [2026])) == []


FAULTY = [
    pytest.param(
        "先看<settlement-calculator>表格</settlement-calculator>再说",
        "docs/zh/a.md:1:3: broken-placeholder: this placeholder stands inside a sentence\n"
        " 1 | 先看<settlement-calculator>表格</settlement-calculator>再说\n"
        "   |     ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: give it a paragraph",
        id="inside a sentence",
    ),
    pytest.param(
        "<settlement-calculator>表格",
        "docs/zh/a.md:1:1: broken-placeholder: this placeholder is not closed, or has an attribute "
        "that it does not know\n"
        " 1 | <settlement-calculator>表格\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: write it as `<settlement-calculator>…</settlement-calculator>`",
        id="not closed",
    ),
    pytest.param(
        "<settlement-year>表格</settlement-year>",
        "docs/zh/a.md:1:1: broken-placeholder: 0 is no year of holidays.yml\n"
        " 1 | <settlement-year>表格</settlement-year>\n"
        "   | ^^^^^^^^^^^^^^^^^\n"
        "   = help: add it there, or write one of 2025, 2026",
        id="a year without its number",
    ),
    pytest.param(
        '<settlement-year year="2031">表格</settlement-year>',
        "docs/zh/a.md:1:1: broken-placeholder: 2031 is no year of holidays.yml\n"
        ' 1 | <settlement-year year="2031">表格</settlement-year>\n'
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: add it there, or write one of 2025, 2026",
        id="a year that is not published",
    ),
    pytest.param(
        "<settlement-calculator>甲</settlement-calculator>\n\n"
        "<settlement-calculator>乙</settlement-calculator>",
        "docs/zh/a.md:3:1: broken-placeholder: this page has a `<settlement-calculator>` already\n"
        " 3 | <settlement-calculator>乙</settlement-calculator>\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: keep one of them",
        id="a second calculator",
    ),
]


@pytest.mark.parametrize(("text", "message"), FAULTY)
def test_a_placeholder_that_cannot_be_drawn_is_reported(text: str, message: str) -> None:
    found = check_page(page(text), [2026, 2025])
    assert [render(problem) for problem in found] == [message]


LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]
ROW = re.compile(r'<tr data-sale="([\d-]+)".*?</tr>', re.DOTALL)
CELL = re.compile(r"<td>.*?</td>", re.DOTALL)
DATE = re.compile(r'datetime="([\d-]+)"')


@pytest.mark.parametrize("url", LANGUAGES)
def test_the_table_without_script_gives_the_days_of_the_rule(site: Built, url: str) -> None:
    html = site.html(f"{url}calculator/")
    rows = {
        match[1]: [DATE.findall(cell) for cell in CELL.findall(match[0])]
        for match in ROW.finditer(html)
    }
    assert len(rows) == 21
    for sale, cells in rows.items():
        before = settle(clearing_day(day(sale), 0, QR_CUT_OFF), T1, CALENDAR)
        after = settle(clearing_day(day(sale), CARD_CUT_OFF, CARD_CUT_OFF), T1, CALENDAR)
        assert [cell[0] for cell in cells] == [str(before.day), str(after.day)]


@pytest.mark.parametrize(
    "today",
    [
        pytest.param("2024-01-01", id="the first covered week"),
        pytest.param("2026-02-12", id="before a long holiday"),
        pytest.param("2026-12-28", id="the last covered week"),
        pytest.param("2025-10-05", id="a Sunday in a holiday"),
    ],
)
def test_the_table_shows_this_week_and_those_beside_it(today: str) -> None:
    sales = [row.first for week in due_weeks(CALENDAR, day(today)) for row in week]
    assert day(today) in sales
    assert sales[-1] >= date.fromordinal(day(today).toordinal() + 7)
    assert sales == sorted(set(sales))
    assert sales[0] >= CALENDAR.first


def test_a_cell_shows_both_dates_where_make_up_days_decide() -> None:
    rows = {row.first: row for week in due_weeks(CALENDAR, day("2026-02-12")) for row in week}
    assert rows[day("2026-02-12")].after.day == day("2026-02-14")
    assert rows[day("2026-02-12")].after.without_make_up == day("2026-02-24")
    assert rows[day("2026-02-12")].before.without_make_up is None


YEARS = [year.number for year in CALENDAR.years]
UNCONFIRMED = CALENDAR.unconfirmed[0].number


@pytest.mark.parametrize("number", [*YEARS, UNCONFIRMED])
@pytest.mark.parametrize("url", LANGUAGES)
def test_every_published_year_and_the_next_have_their_pages(
    site: Built, url: str, number: int
) -> None:
    html = site.html(f"{url}calendar/{number}/")
    off = re.findall(r'data-off="([\d-]+)"', html)
    make_up = re.findall(r'data-make-up="([\d-]+)"', html)
    assert off == sorted(str(day) for day in CALENDAR.off if day.year == number)
    assert make_up == sorted(str(day) for day in CALENDAR.make_up if day.year == number)


@pytest.mark.parametrize("year", CALENDAR.years, ids=lambda year: str(year.number))
@pytest.mark.parametrize("url", LANGUAGES)
def test_a_published_year_names_its_notice_on_each_sheet(site: Built, url: str, year: Year) -> None:
    html = site.html(f"{url}calendar/{year.number}/")
    assert year.notice is not None
    assert html.count(f'href="{year.notice.address}"') == 2
    assert html.count(year.notice.number) == 2
    assert 'data-status="unconfirmed"' not in html


@pytest.mark.parametrize("url", LANGUAGES)
def test_a_year_without_a_notice_says_so_at_every_date(site: Built, url: str) -> None:
    html = site.html(f"{url}calendar/{UNCONFIRMED}/")
    assert 'data-status="unconfirmed"' in html
    assert words(Words, "en" if url else "zh").year["unconfirmed"].format(UNCONFIRMED) in re.sub(
        "<[^>]+>", "", html
    )
    [table] = re.findall(r'<table class="year-due">.*?</table>', html, re.DOTALL)
    assert all("<em>" in cell for cell in CELL.findall(table))


@pytest.mark.parametrize("number", [*YEARS, UNCONFIRMED])
def test_a_year_s_page_leads_to_the_due_day_of_every_sale_of_it(number: int) -> None:
    listed = {
        sale: row
        for row in moved_sales(number, CALENDAR)
        for sale in (row.first + timedelta(days=n) for n in range((row.last - row.first).days + 1))
    }
    for sale in (date(number, 1, 1) + timedelta(days=n) for n in range(365)):
        for clearing, found in ((sale, "before"), (sale + timedelta(days=1), "after")):
            weekend = {4: 3, 5: 2}.get(clearing.weekday(), 1)  # Friday, Saturday: to Monday
            said = clearing + timedelta(days=weekend)
            if row := listed.get(sale):
                said = getattr(row, found).day
            assert settle(clearing, T1, CALENDAR).day == said
            if not row:
                assert settle(clearing, T1, CALENDAR.without_make_up()).day == said


def test_a_row_on_a_year_s_page_is_one_stretch_of_sale_days(site: Built) -> None:
    html = site.html("calendar/2026/")
    [row] = re.findall(r'<tr data-sales="2026-02-14 2026-02-22">.*?</tr>', html, re.DOTALL)
    assert DATE.findall(row) == ["2026-02-14", "2026-02-22", "2026-02-24", "2026-02-24"]
    [row] = re.findall(r'<tr data-sales="2026-02-13 2026-02-13">.*?</tr>', html, re.DOTALL)
    assert DATE.findall(row) == ["2026-02-13", "2026-02-14", "2026-02-24", "2026-02-24"]


@pytest.mark.parametrize("url", LANGUAGES)
def test_the_table_names_its_days_and_when_it_was_made_and_never_today(
    site: Built, url: str
) -> None:
    html = site.html(f"{url}calculator/")
    own = words(Words, "en" if url else "zh")
    rows = ROW.findall(html)
    caption = own.table["caption"].format(own.long(day(rows[0])), own.long(day(rows[-1])))
    assert f"{caption}</caption>" in html
    assert own.table["made"].split("{}")[0] in html
    table = html.split("<table")[1].split("</div>")[0]
    assert not re.search("今天|today", table)


@pytest.mark.parametrize("url", LANGUAGES)
def test_no_way_on_from_the_calculator_presets_an_answer(site: Built, url: str) -> None:
    html = site.html(f"{url}calculator/")
    ways = dict(re.findall(r'<a data-way="([\w-]+)" href="([^"]+)"', html))
    assert ways["check"] == "../check/"
    assert ways["overdue"] == "../causes/overdue/"
    assert not any("?" in address for address in ways.values())


def test_what_the_facts_hold_is_typed_nowhere_in_the_calculator() -> None:
    files = [
        *(ROOT / "overrides/assets/settlement").glob("*.js"),
        *(ROOT / "overrides/assets/common/settlement").glob("*.js"),
        *(ROOT / "overrides/partials/settlement").glob("*.html"),
        *(ROOT / "hooks/daozhang/settlement").glob("*.py"),
    ]
    numbers = [*read_terms(FACTS, "zh").numbers.values(), CARD, LATE]
    typed = {
        path.name: number
        for path in files
        for line in path.read_text().splitlines()
        for number in numbers
        if number in line and not re.search(r'"""|//|`', line)
    }
    assert typed == {}
