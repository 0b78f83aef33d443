"""CONTRIBUTING's recipe 'a new holiday year', followed in a copy of the project with a made-up year."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.project import build, copy_project
from tests.settlement.calendar import CALENDAR

from daozhang.settlement.model import LIEU

pytestmark = pytest.mark.slow
NOTICE = "国办发明电〔0000〕0号"

NEXT = CALENDAR.unconfirmed[0]
"""The year whose notice is looked for: whichever it is."""
LAST = CALENDAR.published


def made_up() -> str:
    """Write a notice that gives what the law gives, and works a weekend day for one more off."""
    off: dict[str, list[date]] = {}
    for span in NEXT.off:
        off.setdefault(span.festival.removesuffix(LIEU), []).extend(span)
    spring = max(off["春节"]) + timedelta(days=1)
    while spring.weekday() > 4:
        spring += timedelta(days=1)
    off["春节"] = [
        min(off["春节"]) + timedelta(days=n) for n in range((spring - min(off["春节"])).days + 1)
    ]
    return "".join(
        [
            f"  {NEXT.number}:\n    notice: {NOTICE}\n    issued: {LAST}\n",
            f"    address: https://www.gov.cn/zhengce/made-up.htm\n    checked: {LAST}\n    off:\n",
            *(f"      {name}: {min(days)} to {max(days)}\n" for name, days in off.items()),
            f"    make-up:\n      春节: [{worked(spring)}]\n\n",
        ]
    )


def worked(day: date) -> date:
    """Return the next Sunday that is no holiday."""
    return next(
        later
        for later in (day + timedelta(days=n) for n in range(1, 30))
        if later.weekday() == 6 and later not in CALENDAR.off
    )


def moved(page: str, old: int, new: int) -> str:
    """Change the year of a page, but not the day on which it was checked."""
    return re.sub(
        rf"^(?!checked:).*{old}.*$",
        lambda line: line[0].replace(str(old), str(new)),
        page,
        flags=re.M,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the build reads."""
    return copy_project(tmp_path)


def test_a_day_that_no_year_covers_fails_the_build(project: Path) -> None:
    day = LAST + timedelta(days=2)
    status, output = build(project, str(day))
    assert status == 1
    assert (
        f"docs/data/holidays.yml: calendar-out-of-date: the last published year ends on {LAST}, "
        f"before today, {day}\n"
        f"   = help: add {day.year}: CONTRIBUTING.md, 'Recipe: a new holiday year'\n"
    ) in output


def test_the_recipe_brings_a_new_year(project: Path) -> None:
    calendar, year = project / "docs/data/holidays.yml", NEXT.number
    published, fixed = calendar.read_text().split("fixed:\n")
    fixed = f"  {year + 1}:\n" + fixed.split(f"  {year + 1}:\n")[1]
    calendar.write_text(f"{published}{made_up()}fixed:\n{fixed}")
    for language in ("zh", "en"):
        folder = project / "docs" / language / "calendar"
        unconfirmed = (folder / f"{year}.md").read_text()
        (folder / f"{year + 1}.md").write_text(moved(unconfirmed, year, year + 1))
        before = (folder / f"{LAST.year}.md").read_text()
        (folder / f"{year}.md").write_text(moved(before, LAST.year, year))
    settings, entry = project / "mkdocs.yml", f"      - calendar/{year}.md\n"
    added = entry + entry.replace(str(year), str(year + 1))
    settings.write_text(settings.read_text().replace(entry, added))
    status, output = build(project, str(LAST))
    assert (status, output.count("next-year-missing")) == (0, 0), output
    scripts = list((project / "site/assets/settlement").glob("calculator.*.js"))
    assert len(scripts) == 2
    assert all(f"{year}-12-31" in script.read_text() for script in scripts)
    for url in (f"calendar/{year}", f"en/calendar/{year}"):
        html = (project / "site" / url / "index.html").read_text()
        assert "data-make-up=" in html
        assert NOTICE in html
    assert f"DTSTART;VALUE=DATE:{year}" in (project / "site/calendar/closed-days.ics").read_text()


def test_a_notice_that_is_not_the_government_s_is_reported_and_does_not_end_the_build(
    project: Path,
) -> None:
    calendar = project / "docs/data/holidays.yml"
    calendar.write_text(calendar.read_text().replace("address: https:", "address: http:", 1))
    status, output = build(project, str(LAST))
    assert status == 1
    assert "Traceback" not in output
    assert "WARNING -  docs/data/holidays.yml:" in output
