"""The calendar against two others made independently, and against its own yearly sum."""

from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest
from tests.settlement.calendar import CALENDAR, CHINESE, FILE, READING, SOUND
from tests.words import FACTS

from daozhang.report import render
from daozhang.settlement.check import check_years, still_to_come, unknown_festivals
from daozhang.settlement.model import LIEU, calendar_of
from daozhang.settlement.read import read_calendar
from daozhang.settlement.shared import Shared

YEARS = [year.number for year in READING.years]
KNOWN = [year for year in YEARS if any(day.year == year for day in chinese_calendar.holidays)]
"""What chinesecalendar knows: it follows a notice within days, and nothing waits for it."""


def days_of(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


def test_the_projects_own_calendar_is_sound() -> None:
    assert READING.problems == []
    assert list(check_years(READING.years, READING.fixed)) == []
    assert YEARS[0] == 2024
    assert len(YEARS) - len(KNOWN) <= 1


@pytest.mark.parametrize("year", KNOWN)
def test_chinesecalendar_agrees_on_every_day(year: int) -> None:
    differing = [
        str(day)
        for day in days_of(year)
        if CALENDAR.is_working(day) != chinese_calendar.is_workday(day)
    ]
    assert differing == []


@pytest.mark.parametrize(
    "year",
    [year for year in YEARS if year in holidays.country_holidays("CN").special_public_holidays],
)
def test_holidays_agrees_on_every_day(year: int) -> None:
    other = holidays.country_holidays("CN", years=year)
    differing = [
        str(day) for day in days_of(year) if CALENDAR.is_working(day) != other.is_working_day(day)
    ]
    assert differing == []


# A festival of chinesecalendar, by its own English name.
NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
}


@pytest.mark.parametrize("year", KNOWN)
def test_chinesecalendar_names_the_same_festivals(year: int) -> None:
    for day in days_of(year):
        is_holiday, name = chinese_calendar.get_holiday_detail(day)
        if is_holiday and name and day in CALENDAR.off:
            assert NAMES[name] in CALENDAR.off[day].split("、")


FIXED = sorted({span.first.year for span in READING.fixed})


@pytest.mark.parametrize("year", FIXED)
def test_holidays_fixes_the_same_days_by_regulation(year: int) -> None:
    other = holidays.country_holidays("CN", years=year, language="zh_CN")
    ours = {day: CALENDAR.off[day] for day in days_of(year) if day in CALENDAR.off}
    assert ours.keys() == set(other)
    in_lieu = {day for day, name in other.items() if "补假" in name}
    assert {day for day, name in ours.items() if name.endswith(LIEU)} == in_lieu


def test_the_fixed_years_follow_the_published_ones() -> None:
    assert list(range(YEARS[-1] + 1, FIXED[-1] + 1)) == FIXED
    assert CALENDAR.last == date(FIXED[-1], 12, 31)


def faults(source: str) -> list[str]:
    """Read and check a calendar: what is reported to an author, in order."""
    reading = read_calendar(FILE, source)
    calendar = calendar_of(reading.years, reading.fixed) if reading.years else CALENDAR
    problems = [
        *reading.problems,
        *check_years(reading.years, reading.fixed),
        *unknown_festivals(calendar, CHINESE.festivals),
        *still_to_come(calendar, date(2026, 11, 26)),
    ]
    return [render(problem) for problem in sorted(problems)]


def test_a_sound_calendar_passes() -> None:
    assert faults(SOUND) == []


FAULTY = [
    pytest.param(
        (
            "春节: 2025-01-28 to 2025-02-04",
            "春节: [2025-01-28 to 2025-02-01, 2025-02-03 to 2025-02-05]",
        ),
        "docs/data/holidays.yml:9:38: gap-in-block: `春节` stops on 2025-02-01 and goes on from "
        "2025-02-03\n"
        " 9 |       春节: [2025-01-28 to 2025-02-01, 2025-02-03 to 2025-02-05]\n"
        "   |                                        ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: give the days between too, or the other block its own festival",
        id="a gap in a block",
    ),
    pytest.param(
        ("劳动节: 2025-04-27", "劳动节: 2025-04-28"),
        "docs/data/holidays.yml:16:12: make-up-on-weekday: 2025-04-28 is a Monday: a weekday needs "
        "no making up\n"
        " 16 |       劳动节: 2025-04-28\n"
        "    |               ^^^^^^^^^^\n"
        "    = help: look it up in the notice again",
        id="a make-up day on a weekday",
    ),
    pytest.param(
        ("    notice: 国办发明电〔2024〕12号\n", ""),
        "docs/data/holidays.yml:2:3: year-without-notice: 2025 does not say which notice it rests "
        "on\n"
        " 2 |   2025:\n"
        "   |   ^^^^\n"
        "   = help: give it `notice`, `issued`, `address` (https://www.gov.cn/…) and `checked`",
        id="a year without its notice",
    ),
    pytest.param(
        ("https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm", "http://www.gov.cn/a"),
        "docs/data/holidays.yml:5:14: year-without-notice: `http://www.gov.cn/a` is no address of "
        "the government's\n"
        " 5 |     address: http://www.gov.cn/a\n"
        "   |              ^^^^^^^^^^^^^^^^^^^\n"
        "   = help: write it as it stands in the browser, `https://www.gov.cn/…`",
        id="an address that is not the government's",
    ),
    pytest.param(
        ("〔2024〕12号", "[2024]12号"),
        "docs/data/holidays.yml:3:13: year-without-notice: `国办发明电[2024]12号` is no number of a "
        "notice\n"
        " 3 |     notice: 国办发明电[2024]12号\n"
        "   |             ^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: write it with these brackets, as in `国办发明电〔2025〕7号`",
        id="a number in other brackets",
    ),
    pytest.param(
        ("issued: 2024-11-12", "issued: 2025-11-12"),
        "docs/data/holidays.yml:4:13: year-without-notice: the notice of 2025 is one of 2024, and "
        "this says `2025-11-12`\n"
        " 4 |     issued: 2025-11-12\n"
        "   |             ^^^^^^^^^^\n"
        "   = help: look it up in the notice again",
        id="a notice of another year",
    ),
    pytest.param(
        ("checked: 2026-11-23", "checked: 2062-11-23"),
        "docs/data/holidays.yml:6:14: year-without-notice: 2062-11-23 is still to come\n"
        " 6 |     checked: 2062-11-23\n"
        "   |              ^^^^^^^^^^\n"
        "   = help: write the day of the check",
        id="a check that is still to come",
    ),
    pytest.param(
        ("2025-04-04 to 2025-04-06", "2025-04-04 to 2025-04-05"),
        "docs/data/holidays.yml:10:12: gap-in-block: `清明节` leaves out 2025-04-06, a Sunday beside "
        "it\n"
        " 10 |       清明节: 2025-04-04 to 2025-04-05\n"
        "    |               ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    = help: look it up in the notice again: such a day is off too, or is made up for",
        id="a weekend day left out",
    ),
    pytest.param(
        ("2025-05-01 to 2025-05-05", "2025-05-01 to 2025-05-04"),
        "docs/data/holidays.yml:2:3: yearly-sum: 2025: 17 weekdays off less 5 make-up days is not 13"
        "\n"
        " 2 |   2025:\n"
        "   |   ^^^^\n"
        "   = help: compare every day with the notice: one is missing, or one too many",
        id="a day that the notice gives is missing",
    ),
    pytest.param(
        ("端午节: 2025-05-31 to 2025-06-02", "端牛节: 2025-05-31 to 2025-06-02"),
        "docs/data/holidays.yml:12:12: unknown-festival: `端牛节` has no name in docs/words/\n"
        " 12 |       端牛节: 2025-05-31 to 2025-06-02\n"
        "    |               ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    = help: did you mean `端午节`?",
        id="a festival misspelt",
    ),
    pytest.param(
        ("元旦: 2025-01-01", "元旦: 2026-01-01"),
        "docs/data/holidays.yml:8:11: day-outside-its-year: 2026-01-01 is no day of 2025, nor of the "
        "December before\n"
        " 8 |       元旦: 2026-01-01\n"
        "   |             ^^^^^^^^^^\n"
        "   = help: move it to its own year, or correct the date",
        id="a day of another year",
    ),
    pytest.param(
        ("元旦: 2025-01-01", "元旦: 2025-1-1"),
        "docs/data/holidays.yml:8:11: unreadable-calendar: `2025-1-1` names no days\n"
        " 8 |       元旦: 2025-1-1\n"
        "   |             ^^^^^^^^\n"
        "   = help: write one day, `first to last`, or a list of these, as in "
        "`2026-02-15 to 2026-02-23`",
        id="a date in another shape",
    ),
    pytest.param(
        ("    make-up:", "    makeup:"),
        "docs/data/holidays.yml:14:5: unreadable-calendar: nothing asks for `published.2025.makeup`\n"
        " 14 |     makeup:\n"
        "    |     ^^^^^^\n"
        "    = help: did you mean `make-up`?",
        id="a part misspelt",
    ),
    pytest.param(
        ("fixed:\n  2026:\n    元旦: 2026", "fixed:\n  2025:\n    春节: 2025"),
        "docs/data/holidays.yml:20:9: missing-year: 2025 is published, and still stands under "
        "`fixed`\n"
        " 20 |     春节: 2025-01-01\n"
        "    |           ^^^^^^^^^^\n"
        "    = help: take 2025 out of `fixed`: the notice is the better source",
        id="a year both published and fixed",
    ),
    pytest.param(
        (
            "    元旦: 2026-01-01\n",
            "    元旦: 2026-01-03\n    in-lieu:\n      端牛节: 2026-01-05\n",
        ),
        "docs/data/holidays.yml:22:12: unknown-festival: `端牛节` has no name in docs/words/\n"
        " 22 |       端牛节: 2026-01-05\n"
        "    |               ^^^^^^^^^^\n"
        "    = help: did you mean `端午节`?",
        id="a day in lieu of an unknown festival",
    ),
    pytest.param(
        ("劳动节: 2025-04-27", "劳动节: 2025-02-08"),
        "docs/data/holidays.yml:16:12: day-given-twice: 2025-02-08 stands under `春节` already\n"
        " 16 |       劳动节: 2025-02-08\n"
        "    |               ^^^^^^^^^^\n"
        "    = help: keep one of them",
        id="a day given twice",
    ),
]


@pytest.mark.parametrize(("change", "message"), FAULTY)
def test_a_faulty_calendar_is_reported_where_it_is_with_a_help(
    change: tuple[str, str], message: str
) -> None:
    before, after = change
    assert before in SOUND
    assert message in faults(SOUND.replace(before, after))


def test_an_empty_year_counts_as_absent() -> None:
    reading = read_calendar(FILE, SOUND.replace("fixed:", "  2026:\nfixed:"))
    assert [year.number for year in reading.years] == [2025]
    assert reading.problems == []


def test_a_year_missing_between_two_is_reported() -> None:
    source = SOUND.replace("fixed:\n  2026:\n    元旦: 2026-01-01\n", "")
    later = source.split("\n", 1)[1].replace("2025", "2027")
    assert any(
        "2026 is missing between the published years" in fault for fault in faults(source + later)
    )


CHECKED_ON = calendar_of(read_calendar(FILE, SOUND).years, [])


@pytest.mark.parametrize(
    ("today", "rules"),
    [
        pytest.param("2025-10-25", [], id="covered, and too early for the next notice"),
        pytest.param("2025-10-26", ["next-year-missing"], id="time to look for the next notice"),
        pytest.param("2025-12-31", ["next-year-missing"], id="the last covered day"),
        pytest.param("2026-01-01", ["calendar-out-of-date"], id="no longer covered"),
    ],
)
def test_the_calendar_is_held_against_the_builds_day(today: str, rules: list[str]) -> None:
    day = date.fromisoformat(today)
    shared = Shared(FACTS, FILE, CHECKED_ON)
    problems = [*shared.alarms(day), *shared.notices(day)]
    assert [problem.rule for problem in problems] == rules


def test_the_next_year_published_is_not_missed() -> None:
    before_the_last = date(CALENDAR.published.year - 1, 12, 31)
    assert list(Shared(FACTS, FILE, CALENDAR).notices(before_the_last)) == []


def test_every_festival_has_a_name_in_both_languages() -> None:
    assert set(NAMES.values()) == set(CHINESE.festivals)
