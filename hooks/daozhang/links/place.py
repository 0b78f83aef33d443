"""Find where in a finished file a fault stands: line and column of the guilty value."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from daozhang.links.model import Finding
from daozhang.links.read import is_marked
from daozhang.links.tree import Tree, Value
from daozhang.report import Problem, Spot, spot_at

_ADDRESSES: Final = frozenset(
    {"href", "src", "srcset", "poster", "data", "action", "formaction", "background"}
    | {"xlink:href", "content", "imagesrcset", "style"}
)

Range = tuple[int, int]


def place(findings: Iterable[Finding], html: str) -> Iterator[Problem]:
    """Give each finding of one file its spots; one that stands nowhere is the file's own."""
    text = html.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    tree = Tree(text, places=True)
    lines = _Lines(text)
    for finding in findings:
        spots = [lines.spot(finding.file, *found) for found in _found(finding, tree, text)]
        for spot in spots or [Spot(finding.file, line=1, column=1)]:
            yield problem(finding, spot)


def problem(finding: Finding, spot: Spot) -> Problem:
    """Turn a finding into a problem, now that its place is known."""
    return Problem(spot, finding.rule, finding.what, finding.help, finding.written)


def one_a_line(problems: Iterable[Problem]) -> list[Problem]:
    """Sort, and merge what says the same of one line."""
    merged: dict[tuple[str, int, str, str], Problem] = {}
    for found in sorted(problems):
        key = (found.spot.file, found.spot.line, found.rule, found.what)
        merged.setdefault(key, found)
    return list(merged.values())


class _Lines:
    """Where the lines of a text begin: a page may hold thousands of faults."""

    def __init__(self, text: str):
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def spot(self, file: str, start: int, end: int) -> Spot:
        """Do what `report.spot_at` does, and look at one line alone."""
        line = bisect_right(self._starts, start)
        first = self._starts[line - 1]
        last = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        spot = spot_at(file, self._text[first:last], start - first, end - first)
        return replace(spot, line=line)


def _found(finding: Finding, tree: Tree, text: str) -> list[Range]:
    found = list(_ranges(finding, tree, text))
    return found[1:] if finding.rule == "duplicate-id" else found


def _ranges(finding: Finding, tree: Tree, text: str) -> Iterator[Range]:
    written = finding.written
    if not finding.attribute:
        yield from _in_text(written, text)
        return
    found = [value[2:] for value in tree.whole_values(written) if _is_guilty(value, finding)]
    if not found and written:
        inside = [value[2:] for value in tree.values_with(written)]
        found = inside or list(_in_text(written, text))
    yield from found


def _is_guilty(value: Value, finding: Finding) -> bool:
    """Say whether an attribute that holds what was written is the one that is at fault."""
    if finding.rule == "wrong-language" and is_marked(value.element):
        return False
    attribute = finding.attribute
    return value.name in _ADDRESSES if attribute in _ADDRESSES else value.name == attribute


def _in_text(written: str, text: str) -> Iterator[Range]:
    """Find the words themselves; Markdown that was left standing may be escaped."""
    for form in (written, written.replace("&", "&amp;"), written.replace('"', "&quot;")):
        at = text.find(form) if form else -1
        while at >= 0:
            yield at, at + len(form)
            at = text.find(form, at + len(form))
        if form and form in text:
            return
