"""How every fault is worded: where it is, which rule it breaks, what is wrong, what fixes it."""

from collections.abc import Iterable
from typing import NamedTuple

WINDOW = 96
"""Terminal cells of the author's line that are shown; a longer line is cut around the fault."""
_LONG = 500
"""Characters of a sentence that are shown; an address may have a million."""
_PICTURES = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}
_SHOWN = _PICTURES | dict.fromkeys(
    [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD
)
"""What a terminal would obey, escapes and turns of direction, is shown as a sign."""


class Spot(NamedTuple):
    """A place in a file. Lines and columns count from 1, columns in code points."""

    file: str
    """From the project's root, or from the site's root where no source is known."""
    line: int = 0
    """0: the file as a whole."""
    column: int = 0
    length: int = 1
    text: str = ""
    """The author's line, as written; of a long one, the part around the spot."""
    skipped: int = 0
    """How many characters of the line precede `text`."""
    whole: bool = True
    """The line ends where `text` ends."""

    @property
    def where(self) -> str:
        """The file and the line, as in `docs/zh/check.md:7`."""
        return f"{self.file}:{self.line}"

    @property
    def guilty(self) -> str:
        """The part of the line that is at fault."""
        return self.text[self.column - 1 - self.skipped :][: self.length]


class Problem(NamedTuple):
    """One fault. `what` states the fact, `help` an instruction that can be obeyed as written."""

    spot: Spot
    rule: str
    what: str
    help: str = ""
    target: str = ""
    """The guilty text itself: the link as written, the unknown name."""
    spoils: bool = False
    """Any other fault of the file follows from this one, and is not reported."""


OF_PAGES = 0.75
"""How like the names of two pages are that are one, misspelt; offline-sale is no failed-sale."""


def nearest(word: str, candidates: Iterable[str], likeness: float = 0.6) -> list[str]:
    """Return the nearest candidate, or nothing at all when none is close, 1.0 being the same."""
    from difflib import get_close_matches  # here: what is sound needs no advice

    return get_close_matches(word, sorted(set(candidates)), n=1, cutoff=likeness)


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Suggest the nearest candidate in words."""
    return "".join(f"did you mean `{close}`?" for close in nearest(word, candidates))


def render(problem: Problem) -> str:
    """Word a problem for a person: one line, the author's own line with carets, one help line."""
    spot = problem.spot
    place = ":".join(map(str, filter(None, (spot.file.translate(_SHOWN), *spot[1:3]))))
    lines = [f"{place}: {problem.rule}: {_readable(problem.what)}"]
    gutter = " " * len(str(spot.line))
    if spot.text:
        shown, before, guilty = _window(spot)
        lines.append(f" {spot.line} | {shown}")
        lines.append(f" {gutter} | {' ' * before}{'^' * guilty}")
    if problem.help:
        lines.append(f" {gutter} = help: {_readable(problem.help)}")
    return "\n".join(lines)


def _readable(text: str) -> str:
    if len(text) > _LONG:
        text = f"{text[: _LONG // 2]}…{text[-_LONG // 2 :]}"
    return text.translate(_SHOWN)


def annotation(level: str, problem: Problem) -> str:
    """Word a problem as GitHub's workflow command, which it shows beside the line."""
    spot = problem.spot
    place = {"file": spot.file, "line": spot.line, "col": spot.column, "title": problem.rule}
    parts = [f"{key}={_escaped(str(value), ':,')}" for key, value in place.items() if value]
    message = ". ".join(map(_readable, filter(None, (problem.what, problem.help))))
    return f"::{level} {','.join(parts)}::{_escaped(message)}"


def _escaped(text: str, signs: str = "") -> str:
    for sign in f"%\r\n{signs}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def one_a_line(problems: Iterable[Problem]) -> list[Problem]:
    """Sort, and merge problems with one message for one address on one line."""
    merged: dict[tuple[str, ...], Problem] = {}
    for one in sorted(problems):
        merged.setdefault((one.spot.where, one.rule, one.what, one.target), one)
    return list(merged.values())


def summary(problems: Iterable[Problem]) -> str:
    """Count problems and their files, for the end of a report."""
    found = list(problems)
    files = {problem.spot.file for problem in found}
    return f"{count(len(found), 'problem')} in {count(len(files), 'file')}"


def count(number: int, noun: str) -> str:
    """Return how many, as a person would: `1 page`, `2 pages`."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _window(spot: Spot) -> tuple[str, int, int]:
    """Cut the line around the fault: the text shown, the cells before it, the cells under it."""
    text = spot.text.replace("\t", " ").translate(_SHOWN)
    start = spot.column - 1 - spot.skipped
    end = min(start + min(spot.length, WINDOW), len(text))
    first, last = max(0, start - WINDOW), min(end + WINDOW, len(text))
    before, shown = cells(text[first:start]), cells(text[first:last])
    while shown > WINDOW and (first < start or last > end):
        if first < start and (before > WINDOW // 3 or last == end):
            width = cells(text[first])
            first, before = first + 1, before - width
        else:
            last -= 1
            width = cells(text[last])
        shown -= width
    cut = "…" if first or spot.skipped else ""
    line = cut + text[first:last] + ("…" if last < len(text) or not spot.whole else "")
    return line, cells(cut) + before, max(1, cells(text[start:end]))


def cells(text: str) -> int:
    """Return the width on a terminal: a Chinese character fills two cells."""
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width  # here: most lines are plain

    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
