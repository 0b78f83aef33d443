"""Where the lines of a text begin and end: offsets into it → spots."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from daozhang.report import WINDOW, Problem, Spot


def spot_at(file: str, source: str, start: int, end: int) -> Spot:
    """Turn offsets into `source` into a spot; a part that runs over a line's end is cut there."""
    return Lines(source).spot(file, start, end)


class Lines:
    """The lines of one text, for many spots in it."""

    def __init__(self, source: str) -> None:
        self._source = source
        if "\r" in source:
            source = source.replace("\r\n", " \n").replace("\r", "\n")  # faster than an expression
        self._after = [*accumulate([len(line) + 1 for line in source.split("\n")])]
        self._starts = [0, *self._after[:-1]]

    def around(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the whole lines of a range."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end)
        return list(map(self._line, range(first, last)))

    def _line(self, index: int) -> tuple[int, int]:
        start, after = self._starts[index], self._after[index]
        return start, after - 1 - self._source.startswith("\r\n", after - 2)

    def offset(self, spot: Spot) -> int:
        """Return where a spot begins."""
        return self._starts[spot.line - 1] + max(spot.column - 1, 0)

    def spot(self, file: str, start: int, end: int) -> Spot:
        """Do what `spot_at` does; keep no more of the line than is shown."""
        line = bisect_right(self._starts, start)
        first, last = self._line(line - 1)
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
