"""The calculator, as a reader meets it."""

import pytest
from playwright.sync_api import Page
from tests.conftest import OpenReader

LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]
NEAR_THE_CUT_OFF = "at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"


def results(page: Page) -> dict[str, str]:
    """Give each marked date of the answer: `{"due": "2026-02-14"}`."""
    dates = page.locator("output time[data-result]").all()
    return {
        str(found.get_attribute("data-result")): str(found.get_attribute("datetime"))
        for found in dates
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_opens_its_answer(open_reader: OpenReader, language: str) -> None:
    page = open_reader()
    page.goto(f"/{language}calculator/?{NEAR_THE_CUT_OFF}")
    assert results(page) == {
        "clearing": "2026-02-13",
        "due": "2026-02-14",
        "due-without-makeup": "2026-02-24",
        "due-other-side": "2026-02-13",
    }
    assert page.locator("output").get_attribute("data-status") == "confirmed"
    assert page.locator("output").get_attribute("data-state") == "overdue"
    assert page.locator("[role=alert]").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_table_answers_and_the_form_is_out_of_the_way(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader(java_script_enabled=False)
    page.goto(f"/{language}calculator/")
    assert page.locator("#settlement-table tbody tr").count() == 21
    assert page.locator("#settlement-table").is_visible()
    assert page.locator("settlement-calculator form").is_hidden()
