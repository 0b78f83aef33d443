"""What a reader takes away: text, a calendar entry, an address, a print."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar as Entries
from playwright.sync_api import Page
from tests.browser.test_calculator import address
from tests.conftest import OpenReader

WECHAT = (
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile MicroMessenger/8.0.50"
)
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


def test_in_wechat_only_what_works_there_is_offered(open_reader: OpenReader) -> None:
    page = opened(open_reader(user_agent=WECHAT))
    assert page.get_by_role("button", name="复制结果").is_visible()
    assert page.get_by_role("button", name="加到日历").is_hidden()
    assert page.get_by_role("button", name="打印").is_hidden()


def test_a_print_holds_the_answer_alone(open_reader: OpenReader) -> None:
    page = opened(open_reader())
    page.emulate_media(media="print")
    assert page.locator("output").is_visible()
    for other in ("form.settlement-form", "#settlement-table", ".settlement-take"):
        assert page.locator(other).is_hidden()


@pytest.mark.parametrize("year", [2024, 2025, 2026])
@pytest.mark.parametrize("language", [pytest.param("", id="zh"), pytest.param("en/", id="en")])
def test_a_year_prints_on_two_sheets(open_reader: OpenReader, language: str, year: int) -> None:
    page = open_reader()
    page.goto(f"/{language}calendar/{year}/")
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 2


def test_the_days_to_subscribe_to_are_a_link_away(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/en/calendar/2026/")
    link = page.get_by_role("link", name="to subscribe to")
    response = page.request.get(f"/en/calendar/2026/{link.get_attribute('href')}")
    assert response.ok
    assert response.text().startswith("BEGIN:VCALENDAR")
