"""docs/data → files for other programs: tables as JSON and CSV, with sources and dates.

overrides/data/v1/schema.json describes them. The features that print the same data have checked it.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from io import StringIO
from pathlib import PurePosixPath
from typing import Any, Final

from daozhang.data.parse import read_tree

TABLES: Final = ("codes", "contacts", "deadlines", "glossary")
FOLDER: Final = "data/v1"
_OWN: Final = ("confidence", "checked", "recheck", "sources")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")  # [paid out](../causes/not-booked.md)
_SATURDAY: Final = 5
Entry = dict[str, Any]


def read_data_files(files: Mapping[str, str]) -> dict[str, str]:
    """Draw each table as JSON and CSV, by place in the site, of `{"docs/data/codes.yml": …}`."""
    try:
        return dict(_files(files))
    except (AttributeError, KeyError, TypeError, ValueError):
        return {}  # the features that print the same data say at which line it is wrong


def _files(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    read: dict[str, Any] = {
        PurePosixPath(file).stem: read_tree(file, text).root.plain() for file, text in files.items()
    }
    for table in TABLES:
        if table in read:
            facts = read[table].items()
            yield from _table(table, [_fact(name, fact, read["sources"]) for name, fact in facts])
    if "holidays" in read:
        years = read["holidays"]["published"].items()
        yield from _table("working-days", [_year(name, year) for name, year in years])


def _table(table: str, entries: list[Entry]) -> Iterator[tuple[str, str]]:
    checked = max(entry["checked"] for entry in entries)
    whole = {"table": table, "schema": "schema.json", "licence": "CC BY 4.0", "checked": checked}
    text = json.dumps({**whole, "entries": entries}, ensure_ascii=False, indent=1)
    yield f"{FOLDER}/{table}.json", f"{text}\n"
    rows = [dict(_columns(entry)) for entry in entries]
    out = StringIO()
    writer = csv.DictWriter(out, dict.fromkeys(name for row in rows for name in row), restval="")
    writer.writeheader()
    writer.writerows(rows)
    yield f"{FOLDER}/{table}.csv", f"\ufeff{out.getvalue()}"  # spreadsheets know UTF-8 by its mark


def _fact(name: str, fact: Entry, sources: Mapping[str, Entry]) -> Entry:
    cited = (
        next(iter(one.items())) if isinstance(one, dict) else (one, "") for one in fact["sources"]
    )
    return {
        "name": name,
        **{field: _text(value) for field, value in fact.items() if field not in _OWN},
        "confidence": fact["confidence"],
        "checked": str(fact["checked"]),
        "recheck": str(fact["recheck"]),
        "sources": [_source(sources[source], article) for source, article in cited],
    }


def _text(value: object) -> object:
    """Return a text, or a text a language, without its Markdown links."""
    if isinstance(value, dict):
        return {language: _text(said) for language, said in value.items()}
    return _LINK.sub(r"\1", str(value))


def _source(source: Entry, article: object) -> Entry:
    said = {"zh": source["zh"], "en": source["en"], "article": str(article)}
    return {name: text for name, text in {**said, "url": source.get("url")}.items() if text}


def _year(name: str, year: Entry) -> Entry:
    off, make_up = _days(year["off"]), _days(year["make-up"])
    first, last = date(int(name), 1, 1), date(int(name), 12, 31)
    days = (first + timedelta(each) for each in range((last - first).days + 1))
    works = [
        day
        for day in days
        if str(day) in make_up or (day.weekday() < _SATURDAY and str(day) not in off)
    ]
    return {
        "name": name,
        "zh": f"{name} 年",
        "en": name,
        "first": str(first),
        "last": str(last),
        "workdays": len(works),
        "days_off": off,
        "make_up_days": make_up,
        "confidence": "H",
        "checked": str(year["checked"]),
        "sources": [
            {
                "zh": f"国务院办公厅{year['notice']}",
                "en": f"State Council notice {year['notice']}",
                "url": year["address"],
            }
        ],
    }


def _days(spans: Mapping[str, object]) -> dict[str, str]:
    """Return each day and its festival, of `2026-02-15 to 2026-02-23`, one day or a list."""
    found = {}
    for festival, span in spans.items():
        for part in span if isinstance(span, list) else [span]:
            first, _, last = str(part).partition(" to ")
            start, end = date.fromisoformat(first), date.fromisoformat(last or first)
            for number in range((end - start).days + 1):
                found[str(start + timedelta(number))] = festival
    return found


def _columns(entry: Entry) -> Iterator[tuple[str, str]]:
    for name, value in entry.items():
        if name == "sources":
            yield name, "; ".join(" ".join(source.values()) for source in value)
        elif name in ("days_off", "make_up_days"):
            yield name, " ".join(value)
        elif isinstance(value, dict):
            yield from ((f"{name}.{language}", text) for language, text in value.items())
        else:
            yield name, str(value)
