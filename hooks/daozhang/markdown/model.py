"""What is found in a Markdown file. Every range counts code points from the start of the file."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

Range = tuple[int, int]
"""From the first character to behind the last."""
OPAQUE = "\x02\x03"
"""Replaces fenced code or raw HTML that has been taken out of a line."""


class Line(NamedTuple):
    """The rest of a line, after what its containers took from its front."""

    text: str
    """Without the line's end; tabs in front are expanded."""
    end: int
    """Offset of the line's end."""

    def at(self, column: int) -> int:
        """Return the offset of a column of the text; tabs are shorter than what they expand to."""
        return max(0, self.end - len(self.text) + column)

    def cut(self, start: int, end: int | None = None) -> "Line":
        """Return a part of the line."""
        length = len(self.text) if end is None else end
        return Line(self.text[start:length], self.at(length))

    @property
    def range(self) -> Range:
        """From the text's first character to the line's end."""
        return self.at(0), self.end


class Joined:
    """Lines as one text, with the place of each part in the file."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.text = "\n".join(line.text for line in lines)
        self.starts = [0, *accumulate(len(line.text) + 1 for line in lines[:-1])]
        self._shifts = [
            line.end - len(line.text) - at for line, at in zip(lines, self.starts, strict=False)
        ]

    def number(self, position: int) -> int:
        """Return the number of the line that contains a position in the text."""
        return bisect_right(self.starts, position) - 1

    def at(self, position: int) -> int:
        """Return the offset of a position in the text."""
        return max(0, position + self._shifts[self.number(position)])

    def range(self, start: int, end: int) -> Range:
        """Return the range in the file of a part of the text."""
        return self.at(start), self.at(end)


@dataclass(frozen=True)
class Heading:
    """A heading, `## Title { #id }` or underlined."""

    level: int
    title: str
    """As written, without its attributes."""
    id: str
    """The id that its writer gave it, or nothing."""
    range: Range
    """Of the title."""
    depth: int = 0
    """0: not inside a list, a quote or a tab."""


class Block(NamedTuple):
    """A piece of text that is read on its own."""

    kind: str
    """`heading`, `table`, `item` (the text of a list's item), or `text`."""
    range: Range
    """From its first sign to the end of its last line; of a table, the whole of it."""
    depth: int
    """As of a heading; of an item, that of its list."""


@dataclass
class Tab:
    """A content tab, `=== "label"`, and the indented text below it."""

    label: str
    label_range: Range
    start: int
    """Where its first line begins."""
    body: Range
    """From the end of that line to the end of the last one that belongs to the tab."""
    depth: int
    """As of a heading."""
    begins_set: bool
    """It is not in one set with the tab before it."""


class Link(NamedTuple):
    """Where something leads."""

    kind: str
    """`link`, `image`, `auto`, `definition`, or the name of an HTML attribute."""
    href: str
    """The destination as written; of a reference, its definition's."""
    href_range: Range
    """Of the destination; of a reference, the whole of it."""
    range: Range
    """Of the whole: `[text](page.md)`."""
    text_range: Range = (0, 0)
    """Of the text in brackets, if there is one."""


def changed(text: str, change: Callable[[str], str], spans: Sequence[Range]) -> str:
    """Change some parts of a text; `spans` are in order, and may overlap."""
    if not spans:
        return text
    kept: list[str] = []
    position = 0
    for start, end in spans:
        if end > position:
            kept += text[position:start], change(text[max(start, position) : end])
            position = end
    return "".join([*kept, text[position:]])


def blank(text: str, spans: Sequence[Range], by: str = "\0") -> str:
    """Replace parts by signs that mean nothing, so that every position stays."""
    return changed(text, lambda part: by * len(part), spans)
