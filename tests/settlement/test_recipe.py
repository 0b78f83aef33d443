"""CONTRIBUTING's recipe 'a new holiday year', followed in a copy of the project with a made-up year."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from tests.conftest import ROOT

MADE_UP = """\
  2027:
    notice: 国办发明电〔2026〕0号
    issued: 2026-11-23
    address: https://www.gov.cn/zhengce/made-up.htm
    checked: 2026-11-23
    off:
      元旦: 2027-01-01 to 2027-01-03
      春节: 2027-02-05 to 2027-02-11
      清明节: 2027-04-03 to 2027-04-05
      劳动节: 2027-05-01 to 2027-05-05
      端午节: 2027-06-09
      中秋节: 2027-09-15
      国庆节: 2027-10-01 to 2027-10-07
    make-up:
      春节: [2027-02-14]
      劳动节: [2027-05-08]
      国庆节: [2027-09-26, 2027-10-09]

"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the build reads."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def build(project: Path, on: str) -> tuple[int, str]:
    """Build as `make build` does on a day: the exit status, and all that was said."""
    noon = int(datetime.fromisoformat(f"{on}T12:00:00+08:00").timestamp())
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(noon), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return ran.returncode, ran.stdout


def test_a_day_that_no_year_covers_fails_the_build(project: Path) -> None:
    status, said = build(project, "2027-01-02")
    assert status == 1
    assert (
        "docs/data/holidays.yml: calendar-out-of-date: the last published year ends on 2026-12-31, "
        "before today, 2027-01-02\n"
        "   = help: add 2027: CONTRIBUTING.md, 'Recipe: a new holiday year'\n"
    ) in said


def test_the_recipe_brings_a_new_year(project: Path) -> None:
    calendar = project / "docs/data/holidays.yml"
    published, fixed = calendar.read_text().split("fixed:\n")
    fixed = "  2028:\n" + fixed.split("  2028:\n")[1]
    calendar.write_text(f"{published}{MADE_UP}fixed:\n{fixed}")
    for language in ("zh", "en"):
        folder = project / "docs" / language / "calendar"
        (folder / "2027.md").write_text((folder / "2026.md").read_text().replace("2026", "2027"))
    settings = project / "mkdocs.yml"
    page = "      - calendar/2026.md\n"
    settings.write_text(settings.read_text().replace(page, page.replace("2026", "2027") + page))
    status, said = build(project, "2026-12-20")
    assert (status, said.count("next-year-missing")) == (0, 0)
    for url in ("calculator", "en/calculator"):
        html = (project / "site" / url / "index.html").read_text()
        assert '"published":"2027-12-31"' in html
    for url in ("calendar/2027", "en/calendar/2027"):
        html = (project / "site" / url / "index.html").read_text()
        assert 'data-make-up="2027-05-08"' in html
        assert "国办发明电〔2026〕0号" in html
    assert "DTSTART;VALUE=DATE:20270205" in (project / "site/calendar/closed-days.ics").read_text()


def test_a_notice_that_is_not_the_government_s_is_told_and_does_not_end_the_build(
    project: Path,
) -> None:
    calendar = project / "docs/data/holidays.yml"
    calendar.write_text(calendar.read_text().replace("address: https:", "address: http:", 1))
    status, said = build(project, "2026-12-20")
    assert status == 1
    assert "Traceback" not in said
    assert "WARNING -  docs/data/holidays.yml:" in said
