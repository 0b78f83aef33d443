"""`daozhang holidays add`, run in a copy of the project with a made-up year."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.project import build, copy_project
from tests.settlement.calendar import CALENDAR

from daozhang.settlement.check import GRANTED_NOW
from daozhang.settlement.model import LIEU
from daozhang_cli.main import main

pytestmark = pytest.mark.slow
NOTICE = "国办发明电〔0000〕0号"
ADDRESS = "https://www.gov.cn/zhengce/made-up.htm"

NEXT = CALENDAR.unconfirmed[0]
"""The year whose notice is looked for: whichever it is."""
LAST = CALENDAR.published


def made_up() -> str:
    """Write a notice that gives what the law gives, and works a weekend day for the days it lacks."""
    off: dict[str, list[date]] = {}
    for span in NEXT.off:
        off.setdefault(span.festival.removesuffix(LIEU), []).extend(span)
    runs = {name: [min(days), max(days)] for name, days in off.items()}
    while weekdays(runs) - 1 < GRANTED_NOW:
        runs["春节"][1] += timedelta(days=1)
    lines = [
        f"一、{name}：{said(first)}至{said(last)}放假调休。"
        + (f"{said(worked(last))}上班。" if name == "春节" else "")
        for name, (first, last) in runs.items()
    ]
    return f"{NOTICE}\n{ADDRESS}\n" + "\n".join(lines) + f"\n{LAST.year}年{said(LAST)}\n"


def said(day: date) -> str:
    return f"{day.month}月{day.day}日"


def weekdays(runs: Mapping[str, list[date]]) -> int:
    days = {
        first + timedelta(days=n)
        for first, last in runs.values()
        for n in range((last - first).days + 1)
    }
    return sum(day.weekday() < 5 for day in days)


def worked(day: date) -> date:
    """Return the next Sunday that is no holiday."""
    return next(
        later
        for later in (day + timedelta(days=n) for n in range(1, 30))
        if later.weekday() == 6 and later not in CALENDAR.off
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the build reads."""
    return copy_project(tmp_path)


def test_a_day_that_no_year_covers_is_said_loudly_and_builds(project: Path) -> None:
    day = LAST + timedelta(days=2)
    status, output = build(project, str(day))
    assert status == 0, output
    said = (
        f"calendar-out-of-date: the last published year ends on {LAST}, before today, {day}: every"
    )
    assert f"{'!' * 100}\ndocs/data/holidays.yml: {said} answer is marked unconfirmed\n" in output
    assert "未确认" in (project / "site/calculator/index.html").read_text()


def test_the_command_brings_a_new_year(project: Path) -> None:
    year, notice = NEXT.number, project / "notice.txt"
    notice.write_text(made_up(), encoding="utf-8")
    add = ["holidays", "add", str(year), "--notice", str(notice), "--project", str(project)]
    assert main(add) == 0
    status, output = build(project, str(date.today() if date.today() > LAST else LAST))
    assert (status, output.count("next-year-missing")) == (0, 0), output
    scripts = list((project / "site/assets/settlement").glob("calculator.*.js"))
    assert len(scripts) == 2
    assert all(f"{year}-12-31" in script.read_text() for script in scripts)
    for url in (f"calendar/{year}", f"en/calendar/{year}"):
        html = (project / "site" / url / "index.html").read_text()
        assert "data-make-up=" in html
        assert NOTICE in html
    assert f"DTSTART;VALUE=DATE:{year}" in (project / "site/calendar/closed-days.ics").read_text()
