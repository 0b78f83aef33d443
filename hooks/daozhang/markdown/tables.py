"""Lines → the cells of a table, if they are one."""

import re
from collections.abc import Sequence
from typing import Final

from daozhang.markdown.code import ESCAPED, code_spans, is_escaped
from daozhang.markdown.model import Line, blank

_BELOW_HEAD: Final = re.compile(r"[|:\- ]+$")
_PIPE: Final = re.compile(r"\|")


def read_table(block: Sequence[Line]) -> list[Line] | None:
    """Return the cells of all rows; those beyond the head's are not shown."""
    if len(block) < 2 or "|" not in block[0].text or not _BELOW_HEAD.match(block[1].text):
        return None
    bordered = _has_border(block[0])
    rows = [_cells(line, bordered) for line in block]
    width = len(rows[0])
    if len(rows[1]) != width or (width == 1 and not all(map(_has_border, block))):
        return None
    return [cell for row in rows for cell in row[:width]]


def _cells(line: Line, bordered: bool) -> list[Line]:
    """Split a row at its pipes, but not at those in code or escaped."""
    start, end = len(line.text) - len(line.text.lstrip(" ")), len(line.text.rstrip(" "))
    if bordered:
        start += line.text[start:end].startswith("|")
        end -= _ends_in_pipe(line.text[start:end])
    plain = line.text
    if "`" in plain or "\\" in plain:
        plain = ESCAPED.sub("\0\0", blank(plain, code_spans(plain, exact=True)))
    pipes = [found.start() for found in _PIPE.finditer(plain, start, max(start, end))]
    return [
        line.cut(first, last)
        for first, last in zip([start, *(pipe + 1 for pipe in pipes)], [*pipes, end], strict=True)
    ]


def _has_border(line: Line) -> bool:
    row = line.text.strip(" ")
    return row.startswith("|") or _ends_in_pipe(row)


def _ends_in_pipe(row: str) -> bool:
    return row.endswith("|") and not is_escaped(row, len(row) - 1)
