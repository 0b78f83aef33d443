"""A calculator whose script is late, or does not come: the table answers, and nothing jumps under a finger."""

import re

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
def test_a_script_that_did_not_come_is_reported_and_can_be_asked_for_again(
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


FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What was painted before is measured after it."""


@pytest.mark.parametrize(
    ("table", "most"),
    [
        pytest.param(False, 0.1, id="a script that is soon there"),
        pytest.param(True, 0.4, id="one that comes after the table: the form comes above it"),
    ],
)
def test_a_late_script_moves_little_of_what_was_seen(
    open_reader: OpenReader, table: bool, most: float
) -> None:
    page = open_reader()
    page.add_init_script(SHIFTS)
    held: list[Route] = []
    page.route(SCRIPT, lambda route: held.append(route))  # Playwright marks what it is given
    with page.expect_request(SCRIPT):
        page.goto("/calculator/", wait_until="commit")
    page.locator("settlement-calculator").wait_for()
    if table:
        page.locator("#settlement-table").wait_for()
    page.evaluate(FRAMES)
    assert parts(page) == {"form": False, "table": table, "late": False}
    held[0].continue_()
    expect(page.locator("settlement-calculator form")).to_be_visible()
    page.evaluate(FRAMES)
    assert page.evaluate("shifted") < most
