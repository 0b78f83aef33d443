"""Where the lines of a text begin and end: offsets into it → spots."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from daozhang.report import WINDOW, Problem, Spot

_END = re.compile(r"(\r\n?|\n)")


def spot_at(file: str, source: str, start: int, end: int) -> Spot:
    """Turn offsets into `source` into a spot; a part that runs over a line's end is cut there."""
    return Lines(source).spot(file, start, end)


class Lines:
    """The lines of one text, for many spots in it."""

    def __init__(self, source: str) -> None:
        bounds = [0, *accumulate(map(len, _END.split(source)))]
        self._source = source
        self._starts, self._ends = bounds[::2], bounds[1::2]

    def around(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the whole lines of a range."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end)
        return list(zip(self._starts[first:last], self._ends[first:last], strict=True))

    def offset(self, spot: Spot) -> int:
        """Return where a spot begins."""
        return self._starts[spot.line - 1] + max(spot.column - 1, 0)

    def spot(self, file: str, start: int, end: int) -> Spot:
        """Do what `spot_at` does; keep no more of the line than is shown."""
        line = bisect_right(self._starts, start)
        first, last = self._starts[line - 1], self._ends[line - 1]
        length = max(1, min(end, last) - start)
        shown_from = max(first, start - WINDOW)
        shown_to = min(last, start + min(length, WINDOW) + WINDOW)
        text = self._source[shown_from:shown_to]
        skipped, whole = shown_from - first, shown_to == last
        return Spot(file, line, start - first + 1, length, text, skipped, whole)


class Located:
    """What is read of a file, and knows what is wrong with a part of its text."""

    file: str
    source: str

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source)

    def problem(
        self, range: tuple[int, int], rule: str, what: str, help: str = "", target: str = ""
    ) -> Problem:
        """Return what is wrong with a part of the source."""
        return Problem(self._lines.spot(self.file, *range), rule, what, help, target)
