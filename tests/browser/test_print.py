"""A page on paper: the page alone, every answer open, every address written out, and the way back."""

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, expect
from tests.browser.paper import sheets
from tests.conftest import SITE_URL, OpenReader

LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]


def on_paper(open_reader: OpenReader, url: str) -> Page:
    page = open_reader()
    page.goto(url)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_is_gone_and_a_code_leads_back(open_reader: OpenReader, language: str) -> None:
    page = on_paper(open_reader, f"/{language}causes/overdue/")
    for gone in (".skip", ".bar", ".trail", ".toc", ".foot > a", ".foot > p"):
        assert page.locator(gone).first.is_hidden()
    expect(page.locator(".back svg")).to_be_visible()
    address = f"{SITE_URL}{language}causes/overdue/"
    expect(page.locator(".back")).to_contain_text(address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_leads_back_to_the_answer(open_reader: OpenReader, language: str) -> None:
    page = open_reader()
    page.goto(f"/{language}calculator/")
    page.get_by_role("textbox").first.fill("2026-02-12")
    page.locator(".settlement-submit").click()
    expect(page.locator("[data-result=due]")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".back svg")).to_be_visible()
    sheets(page)
    expect(page.locator(".back")).to_contain_text(
        f"/{language}calculator/?at=2026-02-12&channel=card"
    )


def printed_after(page: Page, selector: str) -> Mapping[str, str]:
    """Return what paper shows behind each link: `{"95580": "none"}`."""
    return dict(
        page.locator(selector).evaluate_all(
            "links => links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content])"
        )
    )


def test_links_say_where_they_lead(open_reader: OpenReader) -> None:
    page = on_paper(open_reader, "/en/contacts/")
    outside = printed_after(page, "article a[href^=http]")
    assert outside
    assert all(href in said for href, said in outside.items())
    inside = printed_after(page, "article a[data-path]")
    assert any("en/evidence/" in said for said in inside.values())
    assert set(printed_after(page, 'article a[href^="tel:"]').values()) == {"none"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_answer_is_on_paper(open_reader: OpenReader, language: str) -> None:
    page = on_paper(open_reader, f"/{language}check/?approved=type")
    panels = page.locator("decision-flow .panel")
    assert panels.count() > 10
    assert [n for n in range(panels.count()) if panels.nth(n).is_hidden()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_has_a_sheet_of_its_own(open_reader: OpenReader, language: str) -> None:
    page = on_paper(open_reader, f"/{language}reference/templates/")
    letters = page.locator(".letter")
    assert letters.count() == 3
    starts = letters.evaluate_all("all => all.map((each) => getComputedStyle(each).breakBefore)")
    assert starts == ["auto", "page", "page"]  # the first stands below what they are for
    assert sheets(page) >= 4  # three letters, sources


def test_paper_is_a4(open_reader: OpenReader) -> None:
    page = on_paper(open_reader, "/causes/overdue/")
    boxes = re.findall(
        rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True)
    )
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} == {(595, 842)}


SHEETS = {
    "check/?approved=type": 7,
    "calculator/?at=2026-02-12T23:01&channel=card": 1,
    "case/": 1,
    "contacts/": 4,
    "reference/codes/": 7,
    "reference/letters/": 7,
}
"""What each may take at most: the answer of the calculator stands alone, and so does a letter."""


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_takes_more_sheets_than_its_text_needs(
    open_reader: OpenReader, language: str, path: str
) -> None:
    page = on_paper(open_reader, f"/{language}{path}")
    expect(page.locator(".back svg")).to_be_attached()
    assert sheets(page) <= SHEETS[path]
