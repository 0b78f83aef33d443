"""A table → files for other programs, JSON and CSV, as overrides/data/v1/schema.json says."""

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, Final

from daozhang.data.facts import Citation, Fact, Facts, Text

FOLDER: Final = "data/v1"
Entry = Mapping[str, Any]
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")  # [paid out](../causes/not-booked.md)


def entries_of(data: Facts, table: str) -> list[dict[str, object]]:
    """Return what a table says, as overrides/data/v1/schema.json describes it."""
    return [_entry(fact, data.sources) for fact in data.tables.get(table, {}).values()]


def _entry(fact: Fact, sources: Mapping[str, Fact]) -> dict[str, object]:
    cited = [one for one in fact.citations if one.source in sources]
    return {
        "name": fact.name,
        **{name: _plain(text) for name, text in {**fact.words, **fact.fields}.items()},
        "confidence": fact.confidence,
        "checked": str(fact.checked),
        "recheck": str(fact.recheck),
        "sources": [_source(sources[one.source], one) for one in cited],
    }


def _plain(text: Text) -> Text:
    """Return a text, or a text a language, without its Markdown links."""
    if isinstance(text, str):
        return _LINK.sub(r"\1", text)
    return {language: _LINK.sub(r"\1", one) for language, one in text.items()}


def _source(source: Fact, citation: Citation) -> dict[str, Text]:
    parts = {**source.words, "article": citation.article, "url": source.fields.get("url", "")}
    return {name: text for name, text in parts.items() if text}


def draw_table(table: str, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Return the files of a table by their place in the site, `data/v1/codes.json`.

    Without entries there are none.
    """
    if not entries:
        return
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
