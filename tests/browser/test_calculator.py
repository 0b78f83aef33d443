"""The calculator, as a reader meets it: addresses in, answers out."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from tests.browser.calculator import LANGUAGES, address, results
from tests.conftest import OpenReader
from tests.settlement.calendar import CALENDAR
from tests.settlement.cases import TABLE, Case

from daozhang.settlement.due_date import Cycle, settle
from daozhang.settlement.model import LIEU

PAGES = [
    pytest.param("calculator/", id="zh"),
    pytest.param("en/calculator/", id="en"),
    pytest.param("causes/not-due-yet/", id="another page"),
]


@pytest.mark.parametrize("url", PAGES)
def test_an_address_opens_its_answer(open_reader: OpenReader, url: str) -> None:
    page = open_reader()
    page.goto(f"/{url}?{address('2026-02-12T23:01')}")
    assert results(page) == {
        "clearing": "2026-02-13",
        "due": "2026-02-14",
        "due-without-makeup": "2026-02-24",
        "due-other-side": "2026-02-13",
    }
    assert page.locator("[data-do]").get_attribute("data-do") == "call"
    assert page.locator("output").get_attribute("data-status") == "confirmed"
    assert page.locator("output").get_attribute("data-state") == "overdue"
    assert page.locator("[role=alert]").count() == 0


@pytest.mark.parametrize("home", LANGUAGES)
def test_an_example_on_a_page_opens_its_answer(open_reader: OpenReader, home: str) -> None:
    page = open_reader()
    page.goto(f"/{home}causes/day-moved/")
    page.locator('article a[href*="?at=2026-10-09"]').click()
    page.locator("output time").first.wait_for()
    assert results(page) == {
        "clearing": "2026-10-09",
        "due": "2026-10-10",
        "due-without-makeup": "2026-10-12",
    }


@pytest.mark.parametrize("case", [TABLE["cases"][n] for n in (5, 9, 15, 18, 50, 100, 119, 130)])
def test_the_page_answers_as_the_reference_does(open_reader: OpenReader, case: Case) -> None:
    page = open_reader()
    at = case["datetime"].removesuffix("+08:00")
    page.goto(f"/calculator/?{address(at, cycle=case['label'], cutoff=case['cutoff'])}")
    found = results(page)
    skipped = [
        (str(item.get_attribute("data-skipped")), item.inner_text())
        for item in page.locator("output li[data-skipped]").all()
    ]
    assert (found["clearing"], found["due"]) == (case["clearing_date"], case["due_date"])
    assert [day for day, _ in skipped] == [skip["date"] for skip in case["skipped"]]
    assert all(
        skip["reason"] in text for skip, (_, text) in zip(case["skipped"], skipped, strict=True)
    )


@pytest.mark.parametrize(
    ("at", "cutoff", "cycle", "expected"),
    [
        pytest.param("2026-03-11T22:55", "23:00", "T+1", "2026-03-13", id="five minutes before"),
        pytest.param("2026-03-11T22:54:59", "23:00", "T+1", None, id="a second more than that"),
        pytest.param("2026-03-11T23:05", "23:00", "T+1", "2026-03-12", id="five minutes after"),
        pytest.param("2026-03-11T23:05:01", "23:00", "T+1", None, id="a second more than that too"),
        pytest.param("2026-03-11T23:57", "24:00", "T+1", "2026-03-13", id="before midnight"),
        pytest.param("2026-03-11T00:03", "24:00", "T+1", "2026-03-11", id="after midnight"),
        pytest.param(
            "2026-03-13T23:00", "23:00", "T+1", "2026-03-16", id="both sides the same day"
        ),
        pytest.param("2026-03-11T23:00", "23:00", "D+0", "2026-03-11", id="calendar days"),
    ],
)
def test_near_the_cut_off_the_other_side_is_shown(
    open_reader: OpenReader, at: str, cutoff: str, cycle: str, expected: str | None
) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address(at, cycle=cycle, cutoff=cutoff)}")
    assert results(page).get("due-other-side") == expected


LAST = CALENDAR.published
NEXT = f"{LAST.year + 1} 年的放假通知"


@pytest.mark.parametrize(
    ("at", "cycle", "confirmed"),
    [
        pytest.param(LAST - timedelta(days=20), "T+1", True, id="in the last published year"),
        pytest.param(LAST, "T+1", False, id="into the next"),
        pytest.param(LAST + timedelta(days=1), "T+0", False, id="T+0 in the next"),
        pytest.param(LAST, "D+1", True, id="calendar days"),
    ],
)
def test_beyond_the_published_years_the_answer_says_so(
    open_reader: OpenReader, at: date, cycle: str, confirmed: bool
) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address(f'{at}T12:00', cycle=cycle)}")
    expected = settle(at, Cycle("T" if cycle[0] == "T" else "D", int(cycle[2:])), CALENDAR)
    output = page.locator("output")
    assert output.get_attribute("data-status") == ("confirmed" if confirmed else "unconfirmed")
    assert results(page)["due"] == str(expected.day)
    assert ("未确认" in output.inner_text(), NEXT in output.inner_text()) == (not confirmed,) * 2


def test_days_off_in_lieu_are_skipped_under_their_own_name(open_reader: OpenReader) -> None:
    page = open_reader()
    [in_lieu, *_] = sorted(day for day, name in CALENDAR.off.items() if name.endswith(LIEU))
    page.goto(f"/calculator/?{address(f'{in_lieu - timedelta(days=1)}T12:00')}")
    skipped = page.locator(f"output li[data-skipped='{in_lieu}']")
    assert CALENDAR.off[in_lieu] in skipped.inner_text()


def test_no_answer_is_bare_where_its_other_date_is_unconfirmed(open_reader: OpenReader) -> None:
    page = open_reader()
    before = LAST
    while not CALENDAR.is_working(before) or not CALENDAR.is_working(before - timedelta(days=1)):
        before -= timedelta(days=1)
    page.goto(f"/calculator/?{address(f'{before - timedelta(days=1)}T22:58')}")
    other = page.locator("output span", has=page.locator("[data-result=due-other-side]"))
    assert other.inner_text().endswith(" 未确认")


def test_near_the_cutoff_one_date_is_said_once(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address('2026-09-30T23:02')}")
    assert results(page)["due-other-side"] == results(page)["due"] == "2026-10-08"
    expect(page.locator("output")).to_contain_text("算进哪一天，都是 2026年10月8日")


def test_a_missing_time_gives_both_answers_where_it_matters(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address('2026-03-11')}")
    assert results(page)["due"] == "2026-03-12"
    assert results(page)["due-other-side"] == "2026-03-13"
    page.goto(f"/calculator/?{address('2026-03-13')}")
    assert results(page) == {"clearing": "2026-03-13", "due": "2026-03-16"}
    page.goto(f"/calculator/?{address('2026-03-11', channel='qr', cutoff='24:00')}")
    assert results(page) == {"clearing": "2026-03-11", "due": "2026-03-12"}


def test_the_other_side_names_both_its_dates_where_make_up_days_decide(
    open_reader: OpenReader,
) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address('2026-02-12')}")
    assert results(page)["due-other-side"] == "2026-02-14"
    assert "不在调休上班日划款的，最晚 2026年2月24日" in page.locator("output").inner_text()


def test_a_sale_ahead_is_answered_and_said_to_lie_ahead(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/en/calculator/?{address('2028-03-01T12:00')}")
    assert results(page)["due"] == "2028-03-02"
    assert "This sale is in the future" in page.locator("output").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_there_names_each_day(open_reader: OpenReader, language: str) -> None:
    page = open_reader()
    page.goto(f"/{language}calculator/?{address('2026-02-12T12:00', cycle='T+3')}")
    steps = page.locator("output ol li").all_inner_texts()
    assert len(steps) == 2 + 2 + 9 + 1
    makeup, holiday = steps[3], steps[4]
    assert ("调休上班（春节）" in makeup) or ("make-up working day (Spring Festival)" in makeup)
    assert ("春节" in holiday) or ("Spring Festival" in holiday)


def test_unknown_keys_of_an_address_are_left_alone(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?approved=type&{address('2026-03-11T12:00')}&due=arrived")
    page.get_by_role("button", name="查到账日").click()
    query = parse_qs(urlsplit(page.url).query)
    assert query == {
        "approved": ["type"],
        "at": ["2026-03-11T12:00"],
        "channel": ["card"],
        "cycle": ["T+1"],
        "cutoff": ["23:00"],
        "due": ["arrived"],
    }


def test_filling_the_form_writes_the_address_that_opens_the_same_answer(
    open_reader: OpenReader,
) -> None:
    page = open_reader()
    page.goto("/calculator/")
    page.get_by_label("交易日期").fill("2026-05-08")
    page.get_by_label("交易时间").fill("２２：００")
    page.get_by_label("扫码").check()
    page.locator("summary", has_text="日切").click()
    page.get_by_role("button", name="T+0").click()
    page.get_by_role("button", name="查到账日").click()
    found = results(page)
    text = page.locator("output").inner_text()
    assert found == {"clearing": "2026-05-08", "due": "2026-05-08"}
    assert page.get_by_label("日切时间").input_value() == "24:00"
    assert page.locator("summary", has_text="T+0，24:00 日切").is_visible()
    page.reload()
    assert (results(page), page.locator("output").inner_text()) == (found, text)


def test_yesterdays_sale_is_one_press_away(open_reader: OpenReader) -> None:
    page = open_reader()
    page.clock.set_fixed_time("2026-11-23T10:00:00+08:00")
    page.goto("/calculator/")
    page.get_by_role("button", name="昨天").click()
    assert page.get_by_label("交易日期").input_value() == "2026-11-22"
    assert page.get_by_text("星期日", exact=True).is_visible()
    assert page.get_by_role("button", name="昨天").get_attribute("aria-pressed") == "true"


def test_an_answer_follows_what_is_changed(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address('2026-03-11T12:00')}")
    page.locator("summary", has_text="日切").click()
    page.get_by_role("button", name="D+1").click()
    assert results(page)["due"] == "2026-03-12"
    page.get_by_role("button", name="前天").click()
    assert "at=" in page.url
    assert "2026-03-11" not in page.url


def test_an_agreements_own_cut_off_survives_a_change_of_channel(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address('2026-03-11T22:10', cutoff='22:00')}")
    assert results(page)["clearing"] == "2026-03-12"
    page.get_by_label("扫码").check()
    assert page.get_by_label("日切时间").input_value() == "22:00"


NOON = "2026-11-19T12:00"
WAYS = [
    pytest.param("2026-11-19", NOON, ["check/", "overdue/"], False, id="due tomorrow"),
    pytest.param("2026-11-20", NOON, ["overdue/"], True, id="due today, and not there by evening"),
    pytest.param("2026-11-19", NOON, ["not-due-yet/"], True, id="due tomorrow, and why"),
    pytest.param(
        "2026-11-21", "2026-11-20T23:10", ["day-moved/", "after-cutoff/"], True, id="moved"
    ),
    pytest.param("2026-11-25", NOON, ["overdue/", "check/"], True, id="overdue"),
    pytest.param(
        "2026-11-25", NOON, ["not-due-yet/", "day-moved/"], False, id="overdue, no more why"
    ),
]


@pytest.mark.parametrize(("today", "at", "pages", "there"), WAYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_leads_on_to_the_pages_that_fit_it_and_presets_nothing(
    open_reader: OpenReader, language: str, today: str, at: str, pages: list[str], there: bool
) -> None:
    page = open_reader()
    page.clock.set_fixed_time(f"{today}T10:00:00+08:00")
    page.goto(f"/{language}calculator/?{address(at)}")
    ways = [str(link.get_attribute("href")) for link in page.locator("output a[data-way]").all()]
    assert not any("?" in way for way in ways)
    for path in pages:
        assert any(way.endswith(path) for way in ways) == there


NUMBERS = ["95580", "95534", "95016"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_overdue_answer_says_whom_to_call_and_asks_whether_the_money_came(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader()
    page.clock.set_fixed_time("2026-11-25T10:00:00+08:00")
    page.goto(f"/{language}calculator/?{address(NOON)}")
    assert page.locator("[data-do=call]").count() == 1
    calls = page.locator("output a[href^='tel:']")
    assert calls.all_inner_texts() == NUMBERS
    assert (
        "2026"
        in page.locator("output p", has_text="晚没晚")
        .or_(page.locator("output p", has_text="whether it was late"))
        .inner_text()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_old_sale_is_not_counted_in_hundreds_of_days(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader()
    page.clock.set_fixed_time("2026-11-25T10:00:00+08:00")
    page.goto(f"/{language}calculator/?{address('2025-09-08T12:00')}")
    assert not re.search(r"\d", page.locator(".settlement-state").inner_text())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("today", ["2026-11-19", "2026-11-20", "2026-11-25"])
def test_after_a_qr_sale_nothing_speaks_of_cards(
    open_reader: OpenReader, language: str, today: str
) -> None:
    page = open_reader()
    page.clock.set_fixed_time(f"{today}T10:00:00+08:00")
    page.goto(f"/{language}calculator/?{address(NOON, channel='qr', cutoff='24:00')}")
    words = page.locator("output").inner_text()
    assert not re.search("刷卡|[Cc]ard", words)


def test_the_table_follows_the_readers_day_and_then_their_sale(open_reader: OpenReader) -> None:
    page = open_reader()
    page.clock.set_fixed_time("2026-03-02T10:00:00+08:00")
    page.goto("/calculator/")
    today = page.locator("#settlement-table tr[aria-current=date]")
    assert today.get_attribute("data-sale") == "2026-03-02"
    page.goto(f"/calculator/?{address('2026-02-12T23:01')}")
    row = page.locator("#settlement-table tr[data-sale='2026-02-12']")
    dates = [time.get_attribute("datetime") for time in row.locator("time").all()]
    assert dates == ["2026-02-12", "2026-02-13", "2026-02-14", "2026-02-24"]
    assert page.locator("#settlement-table tr").count() == 22
    assert "这张表是" not in page.locator("settlement-calculator").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_table_answers_and_the_form_is_out_of_the_way(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader(java_script_enabled=False)
    page.goto(f"/{language}calculator/")
    assert page.locator("#settlement-table tbody tr").count() == 21
    assert page.locator("#settlement-table").is_visible()
    assert page.locator("settlement-calculator form").is_hidden()
    assert page.locator(".settlement-take").is_hidden()


def test_the_first_and_the_last_day_are_answered(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(f"/calculator/?{address('2024-01-01T00:02', channel='qr', cutoff='24:00')}")
    assert results(page)["due"] == "2024-01-02"
    page.goto(f"/calculator/?{address(f'{CALENDAR.last}T12:00', cycle='D+30')}")
    assert results(page)["due"] == str(CALENDAR.last + timedelta(days=30))
