"""holidays.yml → years and fixed days, each part with its place in the file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

import yaml

from daozhang.report import Problem, Spot, did_you_mean
from daozhang.settlement.model import LIEU, Notice, Span, Year

RULE = "unreadable-calendar"
SHAPE = "write one day, `first to last`, or a list of these, as in `2026-02-15 to 2026-02-23`"
NOTICE = ("notice", "issued", "address", "checked")
IN_LIEU = "in-lieu"
PARTS = (*NOTICE, "off", "make-up")

_SPAN = re.compile(r"(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?")


@dataclass
class Reading:
    """What has been read so far: years, fixed days, and what could not be read."""

    file: str
    lines: list[str]
    years: list[Year] = field(default_factory=list)
    fixed: list[Span] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def spot(self, node: yaml.Node) -> Spot:
        """Return a node's place; a node that runs over a line's end is cut there."""
        start, end = node.start_mark, node.end_mark
        text = self.lines[start.line] if start.line < len(self.lines) else ""
        stop = end.column if end.line == start.line else len(text)
        length = max(1, stop - start.column)
        return Spot(self.file, start.line + 1, start.column + 1, length, text)

    def fault(self, node: yaml.Node, what: str, help: str = "") -> None:
        """Note what could not be read, and where."""
        self.problems.append(Problem(self.spot(node), RULE, what, help, _text(node)))


def read_calendar(file: str, source: str) -> Reading:
    """Read the whole file; what cannot be read is a problem, and is left out."""
    reading = Reading(file, source.splitlines())
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line if mark else 0
        spot = Spot(file, line + 1, (mark.column if mark else 0) + 1, 1, reading.lines[line])
        reading.problems.append(Problem(spot, RULE, f"not YAML: {error.problem}"))
        return reading
    if root is None:
        reading.problems.append(Problem(Spot(file), RULE, "the file is empty"))
        return reading
    parts = _pairs(reading, root, ("published", "fixed"))
    for year in _pairs(reading, _value(parts, "published")).values():
        _read_year(reading, year)
    for year in _pairs(reading, _value(parts, "fixed")).values():
        reading.fixed += _fixed(reading, year.value)
    return reading


class _Pair(NamedTuple):
    key: yaml.Node
    value: yaml.Node


def _read_year(reading: Reading, year: _Pair) -> None:
    number = _text(year.key)
    if not number.isdecimal():
        reading.fault(year.key, f"`{number}` is not a year")
        return
    parts = _pairs(reading, year.value, PARTS)
    off = tuple(_spans(reading, _pairs(reading, _value(parts, "off"))))
    if not off:
        return  # a year without a day off counts as absent, never as "no holidays"
    make_up = tuple(_spans(reading, _pairs(reading, _value(parts, "make-up"))))
    notice = _notice({name: _text(parts[name].value) for name in NOTICE if name in parts})
    reading.years.append(Year(int(number), notice, off, make_up, reading.spot(year.key)))


def _fixed(reading: Reading, year: yaml.Node) -> Iterator[Span]:
    """Read a year's holidays, and under `in-lieu` the days off given for those on a weekend."""
    parts = _pairs(reading, year)
    in_lieu = parts.pop(IN_LIEU, None)
    yield from _spans(reading, parts)
    for span in _spans(reading, _pairs(reading, in_lieu.value)) if in_lieu else ():
        yield replace(span, festival=span.festival + LIEU)


def _notice(parts: Mapping[str, str]) -> Notice | None:
    """Return the notice if each of its parts is there, and its address is the government's own."""
    issued, checked = (_day(parts.get(name, "")) for name in ("issued", "checked"))
    address = parts.get("address", "")
    if not (parts.get("notice") and issued and checked):
        return None
    if not re.match(r"https://www\.gov\.cn/\S", address):
        return None
    return Notice(parts["notice"], issued, address, checked)


def _spans(reading: Reading, festivals: Mapping[str, _Pair]) -> Iterator[Span]:
    for festival, (_, days) in festivals.items():
        for part in days.value if isinstance(days, yaml.SequenceNode) else [days]:
            match = _SPAN.fullmatch(_text(part))
            first = _day(match[1]) if match else None
            last = _day(match[2] or match[1]) if match else None
            if first and last and first <= last:
                yield Span(festival, first, last, reading.spot(part))
            else:
                reading.fault(part, f"`{_text(part)}` names no days", SHAPE)


def _pairs(
    reading: Reading, node: yaml.Node | None, known: tuple[str, ...] = ()
) -> dict[str, _Pair]:
    """Read a mapping, in its order; a key outside the known ones is a fault."""
    if node is None or _text(node) == "":
        return {}
    if not isinstance(node, yaml.MappingNode):
        reading.fault(node, f"`{_text(node)}` stands where names with their values are expected")
        return {}
    pairs: dict[str, _Pair] = {}
    for key, value in node.value:
        name = _text(key)
        if known and name not in known:
            help = did_you_mean(name, known) or f"the names here are {', '.join(known)}"
            reading.fault(key, f"`{name}` is no part of the calendar", help)
        elif name in pairs:
            reading.fault(key, f"`{name}` stands here a second time", "join the two")
        else:
            pairs[name] = _Pair(key, value)
    return pairs


def _value(pairs: Mapping[str, _Pair], name: str) -> yaml.Node | None:
    return pairs[name].value if name in pairs else None


def _text(node: yaml.Node) -> str:
    return str(node.value).strip() if isinstance(node, yaml.ScalarNode) else "…"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
