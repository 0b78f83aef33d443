"""A fact's numbers: its languages and its fields say the same, and no hour is later than 24:00."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.data.facts import Fact
from daozhang.report import Problem

_NUMBER: Final = re.compile(r"(\d[\d,]*(?:[.:]\d+)*)(\s?万)?")
_OUTSIDE: Final = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)")
"""Other facts, and where links lead."""
_HOUR: Final = re.compile(
    r"(?<![\d:])(?!(?:[01]?\d|2[0-3]):[0-5]\d|24:00)\d{1,2}[:：]\d\d(?!\d)|\d：\d\d"
)
_RULE: Final = "data-not-yaml"


def odd_numbers(fact: Fact) -> Iterator[Problem]:
    """Find the numbers of one fact that cannot all be meant."""
    yield from [*_odd_hours(fact)] or _differing(fact)
    for field in ("days", "working_days", "years"):
        number = fact.fields.get(field)
        if number and not any(
            re.search(rf"(?<!\d){re.escape(str(number))}(?!\d)", text) and str(number).isdecimal()
            for text in fact.words.values()
        ):
            what = f"`{fact.name}.{field}` is `{number}`, and its words do not say so"
            yield Problem(fact.at(field), _RULE, what, "write the same whole number in both")


def _odd_hours(fact: Fact) -> Iterator[Problem]:
    for path, text in fact.texts():
        if found := _HOUR.search(text) if path[0] != "never" else None:
            what, help = f"`{found[0]}` is no hour of a day", "write it from `00:00` to `24:00`"
            yield Problem(fact.at(*path), _RULE, what, help, found[0])


def _differing(fact: Fact) -> Iterator[Problem]:
    numbers = [_numbers(text) for text in fact.words.values()]
    if all(len(found) == 1 for found in numbers) and len({found[0] for found in numbers}) > 1:
        said = ", ".join(f"`{text}`" for text in fact.words.values())
        what = f"the languages of `{fact.name}` say other numbers: {said}"
        yield Problem(fact.at([*fact.words][-1]), _RULE, what, "write the same number in each")


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text without commas, as in `10000` of `1 万元`, of `10,000 yuan`."""
    found = _NUMBER.findall(_OUTSIDE.sub("", text))
    return [number.replace(",", "") + ("0000" if thousands else "") for number, thousands in found]
