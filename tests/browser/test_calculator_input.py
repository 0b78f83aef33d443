"""Bad input is refused at its field, in words, and nothing else happens."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page
from tests.conftest import OpenReader

SOUND = {"at": "2026-03-11T12:00", "channel": "card", "cycle": "T+1", "cutoff": "23:00"}
SCRIPT = "<img src=x onerror=document.title='hit'><script>document.title='hit'</script>"


def refusals(page: Page) -> dict[str, str]:
    """Give each refused field's name with what it is told."""
    told = {}
    for alert in page.locator("[role=alert]").all():
        fault = str(alert.get_attribute("id"))
        assert page.locator(f"[aria-errormessage={fault}]").get_attribute("aria-invalid") == "true"
        told[fault.removeprefix("settlement-").removesuffix("-fault")] = alert.inner_text()
    return told


FAULTY = [
    pytest.param({"at": ""}, "date", "还缺交易日期", id="no date"),
    pytest.param({"at": "T23:01"}, "date", "还缺交易日期", id="a time without a date"),
    pytest.param({"at": "2026-02-31T12:00"}, "date", "没有这一天", id="31 February"),
    pytest.param({"at": "2026-02-29"}, "date", "没有这一天", id="29 February of a common year"),
    pytest.param({"at": "yesterday"}, "date", "没有这一天", id="a word"),
    pytest.param({"at": "2023-12-31T12:00"}, "date", "只能算 2024年1月1日", id="before 2024"),
    pytest.param({"at": "2031-01-01"}, "date", "日历只到 2030年12月31日", id="after the calendar"),
    pytest.param(
        {"at": "2030-12-20", "cycle": "T+30"}, "date", "日历只到", id="due after the calendar"
    ),
    pytest.param({"at": "2026-03-11T25:00"}, "time", "钟点从 00:00 到 23:59", id="25:00"),
    pytest.param({"at": "2026-03-11T24:00"}, "time", "钟点从 00:00 到 23:59", id="24:00"),
    pytest.param({"at": "2026-03-11T12:60"}, "time", "钟点从 00:00 到 23:59", id="minute 60"),
    pytest.param({"at": "2026-03-11T12:00Z"}, "time", "别的时区", id="UTC"),
    pytest.param({"at": "2026-03-11T12:00-08:00"}, "time", "别的时区", id="another zone"),
    pytest.param({"at": "2026-03-11T12:00+09:00"}, "time", "别的时区", id="an eastern zone"),
    pytest.param({"channel": "cash"}, "channel", "请选一种", id="another channel"),
    pytest.param({"channel": "toString"}, "channel", "请选一种", id="a name of the language"),
    pytest.param({"cycle": "T-1"}, "cycle", "结算周期是 T+", id="T-1"),
    pytest.param({"cycle": "X+1"}, "cycle", "结算周期是 T+", id="another letter"),
    pytest.param({"cycle": "T+1.5"}, "cycle", "结算周期是 T+", id="half a day"),
    pytest.param({"cycle": ""}, "cycle", "结算周期是 T+", id="no cycle"),
    pytest.param({"cycle": "T+31"}, "cycle", "天数从 0 到 30", id="31 days"),
    pytest.param({"cycle": "D+9999999999"}, "cycle", "天数从 0 到 30", id="a very long cycle"),
    pytest.param({"cutoff": "24:01"}, "cutoff", "日切时间从 00:01", id="after midnight"),
    pytest.param({"cutoff": "00:00"}, "cutoff", "半夜十二点请填 24:00", id="midnight's other name"),
    pytest.param({"cutoff": "23"}, "cutoff", "日切时间从 00:01", id="an hour alone"),
    *(
        pytest.param({key: "x" * 10_000}, field, "", id=f"ten thousand characters in {key}")
        for key, field in (("at", "date"), ("channel", "channel"), ("cycle", "cycle"))
    ),
    *(
        pytest.param({key: SCRIPT}, field, "", id=f"a script in {key}")
        for key, field in (
            ("at", "date"),
            ("channel", "channel"),
            ("cycle", "cycle"),
            ("cutoff", "cutoff"),
        )
    ),
]


@pytest.mark.parametrize(("bad", "field", "words"), FAULTY)
def test_a_bad_value_is_refused_at_its_field(
    open_reader: OpenReader, bad: dict[str, str], field: str, words: str
) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{urlencode(SOUND | bad)}")
    told = refusals(page)
    assert list(told) == [field]
    assert words in told[field]
    assert page.locator("output").inner_text() == ""
    assert page.locator("output[data-status]").count() == 0
    assert page.title() != "hit"


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


def test_a_date_copied_from_elsewhere_can_be_pasted(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/calculator/")
    page.get_by_label("交易日期").focus()
    page.evaluate(
        """() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text", "２０２６/０３/１１");
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }"""
    )
    assert page.get_by_label("交易日期").input_value() == "2026-03-11"
