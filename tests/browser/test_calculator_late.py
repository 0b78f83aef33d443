"""A calculator whose script is late, or does not come: the table answers, and nothing jumps under a finger."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.calculator import LANGUAGES, address, results
from tests.conftest import OpenReader

SCRIPT = re.compile(r"/settlement/calculator\.[a-z]+\.[0-9a-f]+\.js")
SHIFTS = """
  shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
"""


def parts(page: Page) -> dict[str, bool]:
    """Return what of the calculator is to be seen."""
    selectors = {
        "form": "settlement-calculator form",
        "table": "#settlement-table",
        "late": "[data-late]",
    }
    return {name: page.locator(selector).is_visible() for name, selector in selectors.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_script_that_did_not_come_is_said_and_can_be_asked_for_again(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader()
    page.route(SCRIPT, lambda route: route.abort("aborted"))
    page.goto(f"/{language}calculator/?{address('2026-03-11T12:00')}")
    expect(page.locator("[data-late]")).to_be_visible()
    expect(page.locator("#settlement-table")).to_be_visible()
    assert parts(page) == {"form": False, "table": True, "late": True}
    page.unroute(SCRIPT)
    page.locator("[data-late] button").click()
    expect(page.locator("settlement-calculator form")).to_be_visible()
    expect(page.locator("[data-late]")).to_be_hidden()
    assert results(page)["due"] == "2026-03-12"


HELD = [
    pytest.param(500, False, 0.1, id="half a second"),
    pytest.param(4_000, True, 0.4, id="four seconds: the form comes above the table"),
]


@pytest.mark.parametrize(("held", "table", "most"), HELD)
def test_a_late_script_moves_little_of_what_was_seen(
    open_reader: OpenReader, held: int, table: bool, most: float
) -> None:
    page = open_reader()
    page.add_init_script(SHIFTS)
    page.route(SCRIPT, holding(page, held))
    page.goto("/calculator/", wait_until="commit")
    page.locator("settlement-calculator").wait_for()
    page.wait_for_timeout(held - 300)
    assert parts(page) == {"form": False, "table": table, "late": False}
    expect(page.locator("settlement-calculator form")).to_be_visible()
    page.wait_for_timeout(300)
    assert page.evaluate("shifted") < most


def holding(page: Page, milliseconds: int) -> Callable[[Route], None]:
    """Return a route that waits before it goes on."""

    def hold(route: Route) -> None:
        page.wait_for_timeout(milliseconds)
        route.continue_()

    return hold
