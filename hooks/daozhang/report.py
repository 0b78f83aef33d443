"""How every fault is worded: where it is, which rule it breaks, what is wrong, what mends it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from unicodedata import east_asian_width

WINDOW = 96
"""Terminal cells of the author's line that are shown; a longer line is cut around the fault."""


@dataclass(frozen=True, order=True)
class Spot:
    """A place in a file. Lines and columns count from 1, columns in code points."""

    file: str
    """From the project's root, or from the site's root where no source is known."""
    line: int = 0
    """0: the file as a whole."""
    column: int = 0
    length: int = 1
    text: str = field(default="", compare=False)
    """The author's line, as written."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault. `what` states the fact, `help` an instruction that can be obeyed as written."""

    spot: Spot
    rule: str
    what: str
    help: str = ""
    target: str = ""
    """The guilty text itself: the link as written, the unknown name."""


def spot_at(file: str, source: str, start: int, end: int) -> Spot:
    """Turn offsets into `source` into a spot; a part that runs over a line's end is cut there."""
    line_start = source.rfind("\n", 0, start) + 1
    line_end = source.find("\n", start)
    text = source[line_start : len(source) if line_end < 0 else line_end]
    return Spot(
        file,
        line=source.count("\n", 0, start) + 1,
        column=start - line_start + 1,
        length=max(1, min(end, line_start + len(text)) - start),
        text=text,
    )


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Suggest the nearest candidate, or nothing at all when none is close."""
    close = get_close_matches(word, sorted(set(candidates)), n=1)
    return f"did you mean `{close[0]}`?" if close else ""


def render(problem: Problem) -> str:
    """Word a problem for a person: one line, the author's own line with carets, one help line."""
    spot = problem.spot
    place = ":".join([spot.file, *(str(n) for n in (spot.line, spot.column) if n)])
    lines = [f"{place}: {problem.rule}: {problem.what}"]
    gutter = " " * len(str(spot.line))
    if spot.text:
        shown, before, guilty = _window(spot)
        lines.append(f" {spot.line} | {shown}")
        lines.append(f" {gutter} | {' ' * before}{'^' * guilty}")
    if problem.help:
        lines.append(f" {gutter} = help: {problem.help}")
    return "\n".join(lines)


def summary(problems: Iterable[Problem]) -> str:
    """Count problems and the files they stand in, for the end of a report."""
    found = list(problems)
    files = {problem.spot.file for problem in found}
    return f"{count(len(found), 'problem')} in {count(len(files), 'file')}"


def count(number: int, noun: str) -> str:
    """Say how many, as a person would: `1 page`, `2 pages`."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _window(spot: Spot) -> tuple[str, int, int]:
    """Cut the line around the fault: the text shown, the cells before it, the cells under it."""
    text = spot.text.replace("\t", " ")
    start = spot.column - 1
    end = min(start + min(spot.length, WINDOW), len(text))
    first, last = max(0, start - WINDOW), min(end + WINDOW, len(text))
    while _cells(text[first:last]) > WINDOW and (first < start or last > end):
        if first < start and _cells(text[first:start]) > WINDOW // 3:
            first += 1
        elif last > end:
            last -= 1
        else:
            first += 1
    shown = ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")
    before = _cells("…" if first else "") + _cells(text[first:start])
    return shown, before, max(1, _cells(text[start:end]))


def _cells(text: str) -> int:
    """Width on a terminal: a Chinese character fills two cells."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
