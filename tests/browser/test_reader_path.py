"""The reader's path, end to end: from the home page to a date, in both languages."""

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import OpenReader

PATH = [
    ("approved", "type"),
    ("type", "arrived"),
    ("arrived", "due"),
    ("due", "day"),
    ("day", "not-due-yet"),
]
"""Question → answer, from the first question to 'not due yet'."""


@pytest.fixture
def reader(open_reader: OpenReader) -> Page:
    """Someone at the Chinese home page, on 13 February 2026 in China."""
    page = open_reader()
    page.clock.set_fixed_time("2026-02-13T10:00:00+08:00")
    page.goto("/")
    return page


def walk(page: Page) -> None:
    """Answer the questions that lead to 'not due yet', following each answer's own link."""
    for question, answer in PATH:
        section = page.locator(f"section[data-question={question}]")
        section.locator(f"input[name={question}][value={answer}]").check()
        section.locator(f"a[data-leads-to={answer}]").click()


def calculate(page: Page) -> None:
    """Ask the calculator for a card sale of 2026-02-12, 23:01, under T+1."""
    form = page.locator("settlement-calculator form")
    form.locator("[name=date]").fill("2026-02-12")
    form.locator("[name=time]").fill("23:01")
    form.locator("[name=channel][value=card]").check()
    form.locator("summary").click()
    form.locator("[name=cycle]").fill("T+1")
    form.locator("button:not([type=button])").click()


def due(page: Page) -> dict[str, str | None]:
    found = page.locator("settlement-calculator output time[data-result]").all()
    return {
        str(time.get_attribute("data-result")): time.get_attribute("datetime") for time in found
    }


def test_from_home_to_the_due_date_and_on_in_english(reader: Page) -> None:
    reader.locator("article").get_by_role("link", name="出了什么问题").click()
    walk(reader)
    expect(reader.locator("h1")).to_have_text("还没到到账日")
    calculate(reader)
    assert due(reader)["due"] == "2026-02-14"
    assert due(reader)["due-without-makeup"] == "2026-02-24"

    reader.get_by_role("link", name="English").click()
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    expect(reader.locator("h1")).to_have_attribute("id", "not-due-yet")
    calculate(reader)
    assert due(reader)["due"] == "2026-02-14"
    assert due(reader)["due-without-makeup"] == "2026-02-24"


def test_the_same_path_with_scripts_off(open_reader: OpenReader) -> None:
    page = open_reader(java_script_enabled=False)
    page.goto("/")
    page.locator("article").get_by_role("link", name="出了什么问题").click()
    walk(page)
    expect(page.locator("h1")).to_have_text("还没到到账日")
    table = page.locator("settlement-calculator table")
    expect(table).to_be_visible()
    assert table.locator("tbody tr").count() >= 7
    page.get_by_role("link", name="English").click()
    expect(page.locator("h1")).to_have_attribute("id", "not-due-yet")
