"""The State Council's holiday notice, as it is published → its year in holidays.yml."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

Days = list[tuple[date, date]]
"""Runs of days: the first and the last of each."""

_NUMBER = re.compile(r"国办发明电\s*[〔\[（(]\s*(\d{4})\s*[〕\]）)]\s*(\d+)\s*号")
_YEAR = re.compile(r"(\d{4})\s*年\s*(?:部分)?\s*节假日安排")
_ADDRESS = re.compile(r"https://www\.gov\.cn/[\w./-]+")
_DATED = re.compile(r"^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$", re.MULTILINE)
_FESTIVAL = re.compile(
    r"""
    ^\s*[一二三四五六七八九十]+[、.．]\s*                     # 二、
    (?P<name>[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+)*)[：:]    # 春节：
    (?P<off>[^。\n]*?)(?:放假|休息)(?P<rest>[^\n]*)       # 2月15日至23日放假调休，共9天。
    """,
    re.MULTILINE | re.VERBOSE,
)
_DAY = re.compile(r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")
_ASIDE = re.compile(r"（[^）]*）|\([^)]*\)")
_WORKED = re.compile(r"((?:\d{4}年)?\d{1,2}月\d{1,2}日[^。；;]*?)上班")
_COUNT = re.compile(r"共\s*(\d+)\s*天")


@dataclass(frozen=True)
class Published:
    """The year as its notice gives it."""

    number: str
    issued: date
    address: str
    off: Mapping[str, Days]
    make_up: Mapping[str, Days]


def year_of(text: str, year: int | None = None) -> int:
    """Return the year that a notice is about, by its title, or else the one given.

    Raises ValueError where it is another than the one given, or neither says.
    """
    found = _YEAR.search(text)
    said = int(found[1]) if found else year
    if said is None:
        raise ValueError(
            "the notice does not say its year, as in 2026年部分节假日安排: add the year"
        )
    if year not in (None, said):
        raise ValueError(f"this is the notice of {said}, not of {year}")
    return said


def read_notice(text: str, year: int, address: str = "") -> Published:
    """Read a notice as published on www.gov.cn; raise ValueError for what cannot be read."""
    number, dated = _NUMBER.search(text), _DATED.findall(text)
    found = address or next(iter(_ADDRESS.findall(text)), "")
    if not number or not dated:
        part = "number, as in 国办发明电〔2025〕7号" if not number else "date, as in 2025年11月4日"
        raise ValueError(f"the notice does not say its {part}: paste it whole")
    if not _ADDRESS.match(found):
        raise ValueError("say where the notice is: `--address https://www.gov.cn/…`")
    off, make_up = {}, {}
    for festival in _FESTIVAL.finditer(text):
        name = festival["name"]
        off[name] = list(_runs(festival["off"], year))
        _count(name, off[name], festival["rest"])
        if worked := [
            run for part in _WORKED.findall(festival["rest"]) for run in _runs(part, year)
        ]:
            make_up[name] = worked
    if not off:
        raise ValueError("the notice names no festival, as in `一、元旦：1月1日至3日放假`")
    issued = date(*map(int, dated[-1]))
    return Published(f"国办发明电〔{number[1]}〕{number[2]}号", issued, found, off, make_up)


def publish(calendar: str, year: int, notice: Published, checked: date) -> str:
    """Add a year to the text of holidays.yml, in place of what the regulation fixes for it.

    Raises ValueError where the year is there already, or the text has no `fixed`.
    """
    years = [int(one) for one in re.findall(r"^  (\d{4}):\n    notice:", calendar, re.MULTILINE)]
    if year in years:
        raise ValueError(f"{year} is published already")
    if years and year != max(years) + 1:
        raise ValueError(f"the next year to publish is {max(years) + 1}, not {year}")
    published, mark, fixed = calendar.partition("\nfixed:\n")
    if not mark:
        raise ValueError("holidays.yml has no `fixed:`")
    own = re.compile(rf"^  {year}:\n(?:    .*\n)*", re.MULTILINE)
    return f"{published.rstrip()}\n\n{_write(year, notice, checked)}{mark}{own.sub('', fixed)}"


def _write(year: int, notice: Published, checked: date) -> str:
    lines = [
        f"  {year}:",
        f"    notice: {notice.number}",
        f"    issued: {notice.issued}",
        f"    address: {notice.address}",
        f"    checked: {checked}",
        "    off:",
        *(f"      {name}: {_written(days)}" for name, days in notice.off.items()),
    ]
    if notice.make_up:
        lines += ["    make-up:"]
        lines += [f"      {name}: {_written(days)}" for name, days in notice.make_up.items()]
    return "\n".join(lines) + "\n"


def _written(days: Days) -> str:
    runs = [str(first) if first == last else f"{first} to {last}" for first, last in days]
    return runs[0] if len(runs) == 1 else f"[{', '.join(runs)}]"


def _runs(text: str, year: int) -> Iterator[tuple[date, date]]:
    """Read `2月14日、2月28日`, `1月28日至2月4日`, `10月1日至8日`; brackets are skipped."""
    month = 0
    for part in re.split(r"[、，,和]", _ASIDE.sub("", text)):
        days = []
        for found in _DAY.finditer(part):
            month = int(found["month"] or month)
            days.append(date(int(found["year"] or year), month, int(found["day"])))
        if days:
            yield days[0], days[-1]


def _count(name: str, days: Days, rest: str) -> None:
    stated = _COUNT.search(rest)
    counted = sum((last - first).days + 1 for first, last in days)
    if not days or (stated and int(stated[1]) != counted):
        says = f"says {stated[1]} days, and names {counted}" if stated else "names no day"
        raise ValueError(f"{name}: the notice {says}: enter this year by hand")
