"""The data that other programs may read, checked by its schema, other calendars and other readers."""

import csv
import json
from datetime import date, timedelta

import chinese_calendar
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.conftest import ROOT, Built

SCHEMA = json.loads((ROOT / "overrides/data/v1/schema.json").read_text(encoding="utf-8"))
TABLES = SCHEMA["properties"]["table"]["enum"]


def read(site: Built, name: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(
        (site.folder / f"data/v1/{name}").read_text()
    )
    return found


@pytest.mark.parametrize("table", TABLES)
def test_a_table_keeps_to_the_schema(site: Built, table: str) -> None:
    schema = read(site, "schema.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    faults = [error.message for error in validator.iter_errors(read(site, f"{table}.json"))]
    assert faults == []


@pytest.mark.parametrize(
    "spoil",
    [
        {"name": None},
        {"confidence": "L"},
        {"checked": "yesterday"},
        {"sources": []},
        {"phone": {"zh": "95580"}},
    ],
    ids=["no name", "a guess", "no day", "no source", "one language"],
)
def test_the_schema_refuses(site: Built, spoil: dict[str, object]) -> None:
    whole = read(site, "contacts.json")
    entry = {
        name: value for name, value in {**whole["entries"][0], **spoil}.items() if value is not None
    }
    validator = Draft202012Validator(read(site, "schema.json"), format_checker=FormatChecker())
    assert not validator.is_valid({**whole, "entries": [entry]})


@pytest.mark.parametrize("table", TABLES)
def test_a_spreadsheet_reads_the_same_entries(site: Built, table: str) -> None:
    with (site.folder / f"data/v1/{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file)]
    entries = read(site, f"{table}.json")["entries"]
    assert [(row["name"], row["en"]) for row in rows] == [
        (one["name"], one["en"]) for one in entries
    ]
    assert all(row["checked"] and row["sources"] for row in rows)


@pytest.mark.parametrize("table", TABLES)
def test_a_package_of_data_names_each_column(site: Built, table: str) -> None:
    with (site.folder / f"data/v1/{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        columns = next(csv.reader(file))
    package = json.loads((site.folder / "data/v1/datapackage.json").read_text())
    [said] = [one for one in package["resources"] if one["path"] == f"{table}.csv"]
    assert [field["name"] for field in said["schema"]["fields"]] == columns


def test_working_days_are_those_of_another_calendar(site: Built) -> None:
    known = str(max(chinese_calendar.holidays))  # it follows a notice within days
    years = [one for one in read(site, "working-days.json")["entries"] if str(one["first"]) < known]
    assert len(years) > 2
    for year in years:
        first, last = (date.fromisoformat(str(year[name])) for name in ("first", "last"))
        days = [first + timedelta(number) for number in range((last - first).days + 1)]
        assert year["workdays"] == sum(map(chinese_calendar.is_workday, days)), year["name"]


def test_a_number_is_the_one_that_pages_print(site: Built) -> None:
    printed = "".join(path.read_text() for path in site.folder.rglob("index.html"))
    phones = {str(one["phone"]) for one in read(site, "contacts.json")["entries"] if "phone" in one}
    assert len(phones) > 5
    assert {phone for phone in phones if phone not in printed} == set()


def test_nothing_of_the_writers_grammar_is_left(site: Built) -> None:
    for path in (site.folder / "data/v1").iterdir():
        assert "{{" not in path.read_text(), path.name
        assert "](" not in path.read_text(), path.name
