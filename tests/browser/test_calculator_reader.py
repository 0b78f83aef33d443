"""The calculator by keyboard alone, and as a screen reader announces it."""

import pytest
from tests.browser.calculator import LANGUAGES, address, results
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
    page.locator("summary", has_text="cut-off").click()
    targets = "form button, form input, form summary, .settlement-take button"
    for target in page.locator("settlement-calculator").locator(targets).all():
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
    page.locator("settlement-calculator summary").click()
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


def test_an_edit_says_the_due_date_once_and_not_the_whole_answer(open_reader: OpenReader) -> None:
    page = open_reader()
    page.clock.set_fixed_time("2026-03-11T13:00:00+08:00")
    page.goto(f"/calculator/?{address('2026-03-11T12:00')}")
    spoken = page.locator(".heard")
    assert spoken.get_attribute("role") == "status"
    assert spoken.inner_text() == "到账日 2026年3月12日星期四 还没到日子，应该明天到账。"
    assert page.locator("output").get_attribute("aria-live") == "off"
    page.evaluate("document.querySelector('.heard').firstChild.stays = true")
    page.get_by_label("交易时间").fill("12:30")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.heard').firstChild.stays")


def test_the_first_screen_of_a_telephone_holds_the_whole_question(open_reader: OpenReader) -> None:
    page = open_reader()
    for url in ("/calculator/", "/en/calculator/"):
        page.goto(url)
        button = page.locator(".settlement-submit").bounding_box()
        assert button is not None
        assert button["y"] + button["height"] <= 844
