"""Bad input is refused at its field, in words, and nothing else happens."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page
from tests.conftest import OpenReader
from tests.settlement.calendar import CALENDAR

SOUND = {"at": "2026-03-11T12:00", "channel": "card", "cycle": "T+1", "cutoff": "23:00"}
SCRIPT = "<img src=x onerror=document.title='hit'><script>document.title='hit'</script>"


def refusals(page: Page) -> dict[str, str]:
    """Return each refused field's name with its message."""
    messages = {}
    for alert in page.locator("[role=alert]").all():
        fault = str(alert.get_attribute("id"))
        assert page.locator(f"[aria-errormessage={fault}]").get_attribute("aria-invalid") == "true"
        messages[fault.removeprefix("settlement-").removesuffix("-fault")] = alert.inner_text()
    return messages


FAULTY: dict[str, tuple[dict[str, str], str, str]] = {
    "no date": ({"at": ""}, "date", "还缺交易日期"),
    "a time without a date": ({"at": "T23:01"}, "date", "还缺交易日期"),
    "31 February": ({"at": "2026-02-31T12:00"}, "date", "没有这一天"),
    "29 February of a common year": ({"at": "2026-02-29"}, "date", "没有这一天"),
    "a word": ({"at": "yesterday"}, "date", "没有这一天"),
    "before 2024": ({"at": "2023-12-31T12:00"}, "date", "只能算 2024年1月1日"),
    "day before month": ({"at": "12/2/2026"}, "date", "请先写年"),
    "no year": ({"at": "2月12日 23:01"}, "date", "还缺年份"),
    "after the calendar": ({"at": f"{CALENDAR.last.year + 1}-01-01"}, "date", "日历只到"),
    "due after the calendar": (
        {"at": f"{CALENDAR.last.year}-12-20", "cycle": "T+30"},
        "date",
        "日历只到",
    ),
    "an hour that may be of either day": ({"at": "2026-03-11 晚上12点"}, "time", "24 小时制"),
    "25:00": ({"at": "2026-03-11T25:00"}, "time", "钟点从 00:00 到 23:59"),
    "24:00": ({"at": "2026-03-11T24:00"}, "time", "钟点从 00:00 到 23:59"),
    "minute 60": ({"at": "2026-03-11T12:60"}, "time", "钟点从 00:00 到 23:59"),
    "UTC": ({"at": "2026-03-11T12:00Z"}, "time", "别的时区"),
    "another zone": ({"at": "2026-03-11T12:00-08:00"}, "time", "别的时区"),
    "an eastern zone": ({"at": "2026-03-11T12:00+09:00"}, "time", "别的时区"),
    "another channel": ({"channel": "cash"}, "channel", "请选一种"),
    "a name of the language": ({"channel": "constructor"}, "channel", "请选一种"),
    "T-1": ({"cycle": "T-1"}, "cycle", "结算周期是 T+"),
    "another letter": ({"cycle": "X+1"}, "cycle", "结算周期是 T+"),
    "half a day": ({"cycle": "T+1.5"}, "cycle", "结算周期是 T+"),
    "no cycle": ({"cycle": ""}, "cycle", "结算周期是 T+"),
    "31 days": ({"cycle": "T+31"}, "cycle", "天数从 0 到 30"),
    "a very long cycle": ({"cycle": "D+9999999999"}, "cycle", "天数从 0 到 30"),
    "after midnight": ({"cutoff": "24:01"}, "cutoff", "日切时间从 00:01"),
    "midnight's other name": ({"cutoff": "00:00"}, "cutoff", "半夜填 24:00"),
    "an hour alone": ({"cutoff": "23"}, "cutoff", "日切时间从 00:01"),
    "ten thousand characters in at": ({"at": "x" * 10_000}, "date", "没有这一天"),
    "ten thousand characters in channel": ({"channel": "x" * 10_000}, "channel", "请选一种"),
    "ten thousand characters in cycle": ({"cycle": "x" * 10_000}, "cycle", "结算周期是 T+"),
    "ten thousand characters in cutoff": ({"cutoff": "1" * 10_000}, "cutoff", "日切时间从"),
    "a script in at": ({"at": SCRIPT}, "date", "没有这一天"),
    "a script in channel": ({"channel": SCRIPT}, "channel", "请选一种"),
    "a script in cycle": ({"cycle": SCRIPT}, "cycle", "结算周期是 T+"),
    "a script in cutoff": ({"cutoff": SCRIPT}, "cutoff", "日切时间从"),
}


def test_a_bad_value_is_refused_at_its_field_and_at_no_other(open_reader: OpenReader) -> None:
    page = open_reader()
    for name, (bad, field, words) in FAULTY.items():
        page.goto(f"/calculator/?{urlencode(SOUND | bad)}")
        messages = refusals(page)
        assert (name, list(messages)) == (name, [field])
        assert words in messages[field], name
        assert page.locator("output").inner_text() == "", name
        assert page.locator("output[data-status]").count() == 0, name
        assert page.title() != "hit", name


def test_what_was_typed_is_kept(open_reader: OpenReader) -> None:
    page = open_reader()
    bad = {"at": "2026-02-31T25:00", "cycle": "T-1", "cutoff": "99:99"}
    page.goto(f"/en/calculator/?{urlencode(SOUND | bad)}")
    kept = {
        name: page.locator(f"[name={name}]").input_value()
        for name in ("date", "time", "cycle", "cutoff")
    }
    assert kept == {"date": "2026-02-31", "time": "25:00", "cycle": "T-1", "cutoff": "99:99"}
    assert refusals(page).keys() == {"date", "time", "cycle", "cutoff"}
    assert "There is no such date" in refusals(page)["date"]


@pytest.mark.parametrize(
    "alike",
    [
        pytest.param({"at": "２０２６-０３-１１Ｔ１２：００"}, id="full-width digits"),
        pytest.param({"at": "2026-03-11 12:00"}, id="a space for the T"),
        pytest.param({"at": "2026/3/11T12:00"}, id="slashes"),
        pytest.param({"at": "2026年3月11日 12:00"}, id="as written in Chinese"),
        pytest.param({"at": "2026-03-11T12:00:00+08:00"}, id="China's own zone"),
        pytest.param({"cycle": "ｔ＋１"}, id="a full-width cycle"),
        pytest.param({"cutoff": "２３：００"}, id="a full-width cut-off"),
        pytest.param({"at": " 2026-03-11T1200 "}, id="no colon, and spaces"),
        pytest.param({"at": "2026-3-11 12.00"}, id="as slips print it"),
        pytest.param({"at": "260311 120000"}, id="six digits and six"),
        pytest.param({"at": "2026/03/11 中午12点"}, id="an hour in words"),
        pytest.param({"cycle": "T1"}, id="a cycle without its plus"),
    ],
)
def test_another_way_to_write_the_same_is_accepted(
    open_reader: OpenReader, alike: dict[str, str]
) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{urlencode(SOUND | alike)}")
    assert refusals(page) == {}
    assert page.locator("[data-result=due]").get_attribute("datetime") == "2026-03-12"


def test_a_bare_plus_in_an_address_is_understood(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/calculator/?at=2026-03-11T12:00&cycle=T+1")
    assert page.locator("[data-result=due]").get_attribute("datetime") == "2026-03-12"


def test_an_empty_form_asks_for_the_date_and_goes_there(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/calculator/")
    assert page.locator("[role=alert]").count() == 0
    page.get_by_role("button", name="查到账日").click()
    assert refusals(page).keys() == {"date"}
    assert page.evaluate("document.activeElement.name") == "date"
    page.get_by_role("button", name="今天").click()
    assert refusals(page) == {}
    assert page.locator("[data-result=due]").count() == 1


def test_a_line_copied_from_a_slip_fills_date_and_time(open_reader: OpenReader) -> None:
    page = open_reader(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/calculator/")
    page.evaluate("navigator.clipboard.writeText('２０２６/０３/１１ 晚上11点半')")
    page.get_by_label("交易日期").focus()
    page.keyboard.press("Control+v")
    assert page.get_by_label("交易日期").input_value() == "2026-03-11"
    assert page.get_by_label("交易时间").input_value() == "23:30"


def test_what_was_typed_is_shown_as_it_was_read(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/calculator/")
    page.get_by_label("交易日期").press_sequentially("260311")
    page.get_by_label("交易时间").press_sequentially("下午3点")
    page.keyboard.press("Enter")
    assert page.get_by_label("交易日期").input_value() == "2026-03-11"
    assert page.get_by_label("交易时间").input_value() == "15:00"
    assert page.locator("[data-result=due]").get_attribute("datetime") == "2026-03-12"


def test_no_field_cuts_what_is_pasted_and_none_freezes(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/calculator/")
    long = "晚上9" * 70_000
    page.locator("settlement-calculator summary").first.click()
    for name in ("date", "time", "cycle", "cutoff"):
        page.locator(f"[name={name}]").fill(long)
        assert len(page.locator(f"[name={name}]").input_value()) == len(long)
    page.locator(".settlement-submit").click()
    assert refusals(page).keys() == {"date", "time", "cycle", "cutoff"}
    # Laid out whole, it took minutes.
    assert len(page.locator("settlement-calculator summary [data-words]").inner_text()) < 90


def test_a_refusal_that_stands_is_not_repeated(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{urlencode(SOUND | {'at': '2026-02-31'})}")
    page.evaluate("document.querySelector('[role=alert]').stays = true")
    page.get_by_label("扫码").check()
    assert page.evaluate("document.querySelector('[role=alert]').stays")


def test_a_refusal_in_what_is_folded_away_opens_it(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{urlencode(SOUND | {'cycle': 'T-1'})}")
    assert page.locator("[role=alert]").is_visible()
    assert page.locator("[name=cycle]").is_visible()
