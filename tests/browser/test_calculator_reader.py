"""The calculator by keyboard alone, and as a screen reader is told of it."""

import pytest
from tests.browser.test_calculator import LANGUAGES, address, results
from tests.conftest import OpenReader


def test_a_sale_is_asked_after_by_keyboard_alone(open_reader: OpenReader) -> None:
    page = open_reader()
    page.clock.set_fixed_time("2026-11-23T10:00:00+08:00")
    page.goto("/calculator/")
    page.get_by_label("交易日期").focus()
    while page.evaluate("document.activeElement.textContent") != "昨天":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    while page.evaluate("document.activeElement.name") != "time":
        page.keyboard.press("Tab")
    page.keyboard.type("2301")
    page.keyboard.press("Enter")
    assert results(page)["clearing"] == "2026-11-23"
    assert results(page)["due"] == "2026-11-24"


def test_focus_is_visible_and_targets_are_large(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/en/calculator/?{address('2026-02-12T23:01')}")
    for target in page.locator("settlement-calculator button, settlement-calculator input").all():
        if target.get_attribute("type") == "radio":
            target = target.locator("xpath=..")
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["width"] >= 44
    page.get_by_label("Date of sale").focus()
    page.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) in ("solid", "auto")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_has_a_name_and_the_fault_is_tied_to_its_field(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader()
    page.goto(f"/{language}calculator/?{address('2026-03-11T25:00')}")
    tree = page.locator("settlement-calculator form").aria_snapshot()
    words = {
        "": [
            'group "怎么付的"',
            'radio "刷卡" [checked]',
            'textbox "结算周期"',
            'button "查到账日"',
        ],
        "en/": ['group "Paid by"', 'radio "Card" [checked]', 'textbox "Settlement cycle"'],
    }
    for part in words[language]:
        assert part.replace("group", "radiogroup") in tree
    described = page.locator("[name=time]").evaluate(
        "field => field.getAttribute('aria-describedby').trim().split(' ')"
        ".map(id => document.getElementById(id)?.textContent ?? 'missing')"
    )
    assert "missing" not in described
    assert "00:00" in described[0]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_cut_off_or_scrolls_sideways(open_reader: OpenReader, width: int) -> None:
    page = open_reader(viewport={"width": width, "height": 800})
    for url in ("/calculator/", "/en/calculator/", "/en/calendar/2026/"):
        page.goto(f"{url}?{address('2026-02-12T23:01', cycle='T+3')}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
