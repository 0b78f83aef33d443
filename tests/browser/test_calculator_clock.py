"""The state of an answer is China's, wherever the reader and their clock are."""

from datetime import timedelta

import pytest
from tests.browser.calculator import LANGUAGES, address, results
from tests.conftest import OpenReader
from tests.settlement.calendar import CALENDAR, LATE

ZONES = ["America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati"]
# A sale of Thursday, 2026-11-19, noon: T+1 is due on Friday, the 20th.
MOMENTS = {
    "2026-11-19T15:59:59Z": ("waiting", "明天到账"),
    "2026-11-19T16:00:00Z": ("due-today", "今天到账"),
    "2026-11-20T15:59:59Z": ("due-today", "今天到账"),
    "2026-11-20T16:00:00Z": ("overdue", "还没有工作日"),
    "2026-11-22T15:59:59Z": ("overdue", "还没有工作日"),
    "2026-11-22T16:00:00Z": ("overdue", "过了 1 个工作日"),
    "2026-11-24T16:00:00Z": ("overdue", "过了 3 个工作日"),
}


@pytest.mark.parametrize("zone", ZONES)
def test_the_state_turns_at_midnight_in_china(open_reader: OpenReader, zone: str) -> None:
    page = open_reader(timezone_id=zone)
    for now, (state, words) in MOMENTS.items():
        page.clock.set_fixed_time(now)
        page.goto(f"/calculator/?{address('2026-11-19T12:00')}")
        assert results(page) == {"clearing": "2026-11-19", "due": "2026-11-20"}
        found = page.locator("output").get_attribute("data-state")
        assert (now, found) == (now, state)
        assert words in page.locator(".settlement-state").inner_text()
        assert "2026年11月20日星期五" in page.locator("output").inner_text()


@pytest.mark.parametrize("zone", ZONES)
def test_today_is_the_day_in_china(open_reader: OpenReader, zone: str) -> None:
    page = open_reader(timezone_id=zone)
    page.clock.set_fixed_time("2026-11-22T16:00:00Z")
    page.goto("/calculator/")
    page.get_by_role("button", name="今天").click()
    assert page.get_by_label("交易日期").input_value() == "2026-11-23"
    assert page.get_by_text("星期一", exact=True).is_visible()


# A sale of Friday, 2026-02-13: due on Saturday, the 14th, a make-up day; at the latest on the 24th.
DOES = {
    "2026-02-13": ("waiting", "wait"),
    "2026-02-14": ("due-today", "wait"),
    "2026-02-20": ("perhaps-late", "wait"),
    "2026-02-24": ("perhaps-late", "wait"),
    "2026-02-25": ("overdue", "call"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_to_be_called_before_the_last_possible_date_is_past(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader()
    for today, (state, does) in DOES.items():
        page.clock.set_fixed_time(f"{today}T12:00:00+08:00")
        page.goto(f"/{language}calculator/?{address('2026-02-13T12:00')}")
        assert (today, page.locator("output").get_attribute("data-state")) == (today, state)
        sentence = page.locator(f"output [data-do={does}]")
        call_from = sentence.locator("time[data-result=call-from]")
        if does == "wait":
            assert call_from.get_attribute("datetime") == "2026-02-24"
            assert LATE in sentence.inner_text()
        else:
            assert call_from.count() == 0
        numbers = page.locator("output a[href^='tel:']").count()
        assert (numbers > 0) == (today >= "2026-02-24")


def test_an_unconfirmed_date_is_doubted_before_anybody_is_to_be_called(
    open_reader: OpenReader,
) -> None:
    page, last = open_reader(), CALENDAR.published
    page.clock.set_fixed_time(f"{last + timedelta(days=20)}T12:00:00+08:00")
    page.goto(f"/calculator/?{address(f'{last}T12:00')}")
    said = page.locator("output").inner_text()
    assert page.locator("output").get_attribute("data-state") == "overdue"
    assert said.index("先看国务院的通知") < said.index("今天就打给收单机构")
