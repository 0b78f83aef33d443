"""What a reader takes away: text, a calendar entry, an address, a print."""

import re
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar as Entries
from playwright.sync_api import Page, expect
from tests.browser.calculator import address
from tests.conftest import OpenReader
from tests.settlement.calendar import CALENDAR

ANDROID = "Mozilla/5.0 (Linux; Android 14{}) AppleWebKit/537.36 (KHTML, like Gecko) {}"
EMBEDDED = [
    pytest.param(ANDROID.format("", "Chrome/126.0 Mobile MicroMessenger/8.0.50"), id="WeChat"),
    pytest.param(
        ANDROID.format("; wv", "Version/4.0 Chrome/126.0 Mobile Safari/537.36"), id="a bank"
    ),
    pytest.param(ANDROID.format("", "Chrome/100.0 UCBrowser/15.5 Mobile Safari/537.36"), id="UC"),
    pytest.param(ANDROID.format("", "Chrome/99.0 MQQBrowser/13.6 Mobile Safari/537.36"), id="QQ"),
    pytest.param(
        ANDROID.format("", "Chrome/97.0 Mobile Safari/537.36 baiduboxapp/13.5"), id="Baidu"
    ),
    pytest.param(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 "
        "(KHTML, like Gecko) Mobile/15E148 AlipayClient/10.5",
        id="Alipay",
    ),
    pytest.param(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 "
        "(KHTML, like Gecko) Mobile/15E148",
        id="an app on iOS",
    ),
]
ASKED = address("2026-02-12T23:01")


def opened(page: Page, query: str = ASKED) -> Page:
    page.goto(f"/calculator/?approved=type&{query}")
    return page


def test_the_result_is_copied_as_text_with_its_address(open_reader: OpenReader) -> None:
    page = opened(open_reader(permissions=["clipboard-read", "clipboard-write"]))
    page.get_by_role("button", name="复制结果").click()
    page.get_by_text("已复制。").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "2026年2月14日星期六" in copied
    assert "2026年2月24日星期二" in copied
    assert copied.endswith(f"/calculator/?{ASKED}")
    assert "approved" not in copied


def test_where_copying_is_refused_the_text_lies_selected(open_reader: OpenReader) -> None:
    page = open_reader()
    page.add_init_script(
        "delete Navigator.prototype.clipboard; document.execCommand = () => false;"
    )
    opened(page)
    page.get_by_role("button", name="复制结果").click()
    page.get_by_text("没能自动复制").wait_for()
    assert "2026年2月14日星期六" in page.evaluate("getSelection().toString()")


def test_the_calendar_entry_is_one_clean_all_day_event(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    page = opened(open_reader())
    with page.expect_download() as downloading:
        page.get_by_role("button", name="加到日历").click()
    file = tmp_path / "due.ics"
    downloading.value.save_as(file)
    written = file.read_bytes()
    entries = Entries.from_ical(written)
    assert isinstance(entries, Entries)
    [event] = entries.events
    assert (event.start, event.end) == (date(2026, 2, 14), date(2026, 2, 15))
    assert str(event["SUMMARY"]) == "刷卡的钱到账日"
    assert str(event["URL"]).endswith(f"/calculator/?{ASKED}")
    assert {"UID", "DTSTAMP"} <= set(event)
    assert event.errors == []
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert downloading.value.suggested_filename == "2026-02-14.ics"


def test_an_unconfirmed_day_is_unconfirmed_in_the_calendar_too(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    page = opened(open_reader(), address("2026-12-31T12:00"))
    with page.expect_download() as downloading:
        page.get_by_role("button", name="加到日历").click()
    file = tmp_path / "due.ics"
    downloading.value.save_as(file)
    assert "SUMMARY:刷卡的钱到账日 (未确认)" in file.read_text()


def test_an_entry_that_did_not_load_is_said_and_can_be_asked_for_again(
    open_reader: OpenReader,
) -> None:
    page = opened(open_reader())
    page.route(
        re.compile(r"entry\.\w+\.js$"),
        lambda route: route.fulfill(body="!", content_type="text/javascript"),
    )
    page.get_by_role("button", name="加到日历").click()
    page.get_by_text("请再按一次").wait_for()
    with page.expect_download() as downloading:
        page.get_by_role("button", name="加到日历").click()
    assert downloading.value.suggested_filename == "2026-02-14.ics"


@pytest.mark.parametrize("agent", EMBEDDED)
def test_inside_an_app_only_what_works_there_is_offered(
    open_reader: OpenReader, agent: str
) -> None:
    page = opened(open_reader(user_agent=agent))
    assert page.get_by_role("button", name="复制结果").is_visible()
    assert page.get_by_role("button", name="加到日历").is_hidden()
    assert page.get_by_role("button", name="打印").is_hidden()


def test_a_print_holds_the_answer_alone(open_reader: OpenReader) -> None:
    page = opened(open_reader())
    page.emulate_media(media="print")
    assert page.locator("output").is_visible()
    for other in ("form.settlement-form", "#settlement-table", ".settlement-take"):
        assert page.locator(other).is_hidden()


YEARS = [year.number for year in (*CALENDAR.years, *CALENDAR.unconfirmed[:1])]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("language", [pytest.param("", id="zh"), pytest.param("en/", id="en")])
def test_a_year_prints_on_three_sheets(open_reader: OpenReader, language: str, year: int) -> None:
    page = open_reader()
    page.goto(f"/{language}calendar/{year}/")
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 3


def test_the_days_to_subscribe_to_are_a_link_away(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/en/calendar/2026/")
    link = page.get_by_role("link", name="to subscribe to")
    response = page.request.get(f"/en/calendar/2026/{link.get_attribute('href')}")
    assert response.ok
    assert response.text().startswith("BEGIN:VCALENDAR")


def test_a_year_marks_today_as_it_is_in_china(open_reader: OpenReader) -> None:
    page = open_reader(timezone_id="America/New_York")
    page.clock.set_fixed_time("2026-11-25T17:00:00Z")
    page.goto("/calendar/2026/")
    expect(page.locator("td[aria-current=date]")).to_have_text("26")
    page.goto("/calendar/2027/")
    expect(page.locator(".back svg")).to_be_attached()  # all that waits has come
    expect(page.locator("td[aria-current=date]")).to_have_count(0)
