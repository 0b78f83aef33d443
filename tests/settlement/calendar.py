"""The project's own calendar, read once for the tests."""

from datetime import date
from pathlib import Path

import yaml
from tests.words import words

from daozhang.report import Spot
from daozhang.settlement.files import calendar_json
from daozhang.settlement.model import Span, calendar_of
from daozhang.settlement.read import read_calendar
from daozhang.settlement.words import Words

CHINESE = words(Words)
FILE = "docs/data/holidays.yml"
ROOT = Path(__file__).parent.parent.parent
SOURCE = (ROOT / FILE).read_text()
READING = read_calendar(FILE, SOURCE)
CALENDAR = calendar_of(READING.years, READING.fixed)


def seconds_of(clock: str) -> int:
    """Return the seconds since midnight of `23:00`; `24:00` is the end of the day."""
    hour, minute = clock.split(":")
    return int(hour) * 3600 + int(minute) * 60


TIMES = yaml.safe_load((ROOT / "docs/data/times.yml").read_text())
CARD, QR, LATE = (TIMES[name]["zh"] for name in ("card_cutoff", "qr_cutoff", "arrival_late"))
CARD_CUT_OFF, QR_CUT_OFF = seconds_of(CARD), seconds_of(QR)

# The reference was made when 2026 was the last published year, and knew one holiday beyond it.
_NEW_YEAR = Span("元旦", date(2027, 1, 1), date(2027, 1, 1), Spot(FILE))
OF_2026 = calendar_of([year for year in READING.years if year.number < 2027], [_NEW_YEAR])

GIVEN = {
    "calendar": calendar_json(CALENDAR, CHINESE),
    "of2026": calendar_json(OF_2026, CHINESE),
    "cutoffs": {"card": CARD, "qr": QR},
}
"""What scripts are given on their standard input."""


def day(text: str) -> date:
    return date.fromisoformat(text)


SOUND = """\
published:
  2025:
    notice: 国办发明电〔2024〕12号
    issued: 2024-11-12
    address: https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm
    checked: 2026-11-23
    off:
      元旦: 2025-01-01
      春节: 2025-01-28 to 2025-02-04
      清明节: 2025-04-04 to 2025-04-06
      劳动节: 2025-05-01 to 2025-05-05
      端午节: 2025-05-31 to 2025-06-02
      国庆节、中秋节: 2025-10-01 to 2025-10-08
    make-up:
      春节: [2025-01-26, 2025-02-08]
      劳动节: 2025-04-27
      国庆节、中秋节: [2025-09-28, 2025-10-11]
fixed:
  2026:
    元旦: 2026-01-01
"""
"""A calendar of one published year in which nothing is wrong, as its file is written."""
