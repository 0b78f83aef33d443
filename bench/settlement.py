"""Due days a second, beside npm chinese-days and chinesecalendar, and the calculator's weight.

    .venv/bin/python -m bench.settlement

Both others are asked for the first working day after a clearing day, for every day of the
published years; where they disagree with us the run fails. npm puts chinese-days into .cache/bench
once. Prints ratios, and fails where one is missed: ten times as fast as each, 9 kB of script and
calendar together (the script is fetched after the first view).
"""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import chinese_calendar
from tests.words import words

from daozhang.optimise.scripts import draw_script
from daozhang.settlement.due_date import T1, settle
from daozhang.settlement.files import calendar_json
from daozhang.settlement.model import Calendar, calendar_of
from daozhang.settlement.read import read_calendar
from daozhang.settlement.words import Words

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "overrides/assets"
SCRIPT = "settlement/calculator.js"
CACHE = ROOT / ".cache/bench"
ROUNDS = 5
TIMES = 10
BYTES, CALENDAR_BYTES = 9_000, 1_500


def our_calendar() -> Calendar:
    """Read the calendar as the build does."""
    file = "docs/data/holidays.yml"
    reading = read_calendar(file, (ROOT / file).read_text())
    return calendar_of(reading.years, reading.fixed)


def every_day(calendar: Calendar) -> list[date]:
    """Return every clearing day whose due day both others know."""
    span = (calendar.published - calendar.first).days
    return [calendar.first + timedelta(days=number) for number in range(span)]


def rate(way: Callable[[date], date], days: list[date]) -> float:
    """Return the best rate of several rounds."""
    rates = []
    for _ in range(ROUNDS):
        start = perf_counter()
        for day in days:
            way(day)
        rates.append(len(days) / (perf_counter() - start))
    return max(rates)


def in_python(calendar: Calendar, days: list[date]) -> float:
    """Compare with chinesecalendar: its workday number one is the first after the day."""

    def ours(day: date) -> date:
        return settle(day, T1, calendar).day

    def theirs(day: date) -> date:
        found: date = chinese_calendar.find_workday(0, day + timedelta(days=1))
        return found

    assert [day for day in days if ours(day) != theirs(day)] == []
    return _say("Python, chinesecalendar", rate(ours, days), rate(theirs, days))


def in_node(calendar: Calendar, days: list[date]) -> float:
    """Compare with chinese-days, in Node."""
    package = CACHE / "node_modules/chinese-days"
    if not package.exists():
        subprocess.run(
            ["npm", "install", "--silent", "--prefix", str(CACHE), "chinese-days"], check=True
        )
    given = {
        "calendar": calendar_json(calendar, words(Words)),
        "days": [str(day) for day in days],
        "rounds": ROUNDS,
    }
    command = ["node", str(ROOT / "bench/settlement.mjs"), str(package)]
    ran = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, check=True
    )
    rates = json.loads(ran.stdout)
    _say("the same, text to text", rates["text"], rates["theirs"])
    return _say("JavaScript, chinese-days", rates["ours"], rates["theirs"])


def weight(calendar: Calendar) -> tuple[int, int]:
    """Compress what is published as a server does: the script with its modules, the calendar."""
    files = {path.relative_to(ASSETS).as_posix(): path.read_text() for path in ASSETS.rglob("*.js")}
    modules = len(gzip.compress(draw_script(files, SCRIPT, str).encode(), 9))
    text = json.dumps(calendar_json(calendar, words(Words)), ensure_ascii=False)
    return modules, len(gzip.compress(text.replace(" ", "").encode(), 9))


def _say(name: str, ours: float, theirs: float) -> float:
    print(f"{name:>26}: {ours:12,.0f} / s  {theirs:12,.0f} / s  {ours / theirs:8.1f} times")
    return ours / theirs


def main() -> int:
    """Run all, and compare the results with the targets."""
    calendar = our_calendar()
    days = every_day(calendar)
    ratios = [in_python(calendar, days), in_node(calendar, days)]
    modules, dates = weight(calendar)
    print(f"{'gzip':>26}: {modules:,} B of modules, {dates:,} B of calendar, {modules + dates:,} B")
    sound = min(ratios) >= TIMES and dates <= CALENDAR_BYTES and modules + dates <= BYTES
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
