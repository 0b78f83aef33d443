"""A page's Markdown → tables that are uneven, or none."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from daozhang.markdown import Document
from daozhang.markdown.code import hide
from daozhang.markdown.model import Range, blank
from daozhang.report import Problem

SEPARATOR: Final = re.compile(
    r"^[ \t>]*[|｜]?[ ]*:?[-－—]{2,}:?[ ]*(?:[|｜][ ]*:?[-－—]{2,}:?[ ]*)+[|｜]?[ ]*$", re.MULTILINE
)
_PIPE: Final = re.compile(r"(?<!\\)\|")
_TABBED: Final = re.compile(r"\t(?<=[^\s|]\t)\t*(?=[^\s|])")


def faults_of_tables(document: Document) -> Iterator[Problem]:
    """Find rows with other cells than their head, and what was meant as a table."""
    tables = [block.range for block in document.blocks if block.kind == "table"]
    plain = hide(blank(document.source, document.code, "x"))
    for table in tables:
        yield from _rows(document, list(document.lines(*table)), plain)
    for found in SEPARATOR.finditer(document.plain):
        if not any(start <= found.end() and found.start() <= end for start, end in tables):
            what = "this line makes no table of the lines around it"
            help = "write the head right above it, with as many cells, between half-width `|`"
            start = found.start() + len(found[0]) - len(found[0].lstrip(" \t>"))
            yield document.problem((start, found.end()), "broken-table", what, help)
    if tab := _TABBED.search(document.plain):
        what, help = "a tab stands between words", "write a table with `|`, or one space"
        yield document.problem(tab.span(), "broken-table", what, help)


def _rows(document: Document, lines: Sequence[Range], plain: str) -> Iterator[Problem]:
    """Compare each row's cells with the head's."""
    head = plain[slice(*lines[0])].strip(" \t>")
    bars = head.startswith("|") or head.endswith("|")
    wanted = _cells(head, bars)
    if re.search(r"\|[ \t]*\|", plain[slice(*lines[1])]):
        what, help = "two `|` stand side by side", "write one between two cells, in every row"
        yield document.problem(lines[1], "broken-table", what, help)
    for start, end in lines[2:]:
        row = plain[start:end].strip(" \t>")
        if SEPARATOR.fullmatch(row):
            what = "this line is drawn as a row of dashes: a table has one below its head"
            help = "take it out, or begin another table below an empty line"
            yield document.problem((start, end), "broken-table", what, help)
            continue
        cells = _cells(row, bars)
        if cells != wanted and row:
            what = f"this row has {cells} cells, and the table's head {wanted}"
            help = "a cell begins at each `|`; write one that is text as `\\|`"
            if "|" not in row.strip("|"):
                help = "keep a row on one line, and put an empty line below the table"
            yield document.problem((start, end), "broken-table", what, help)


def _cells(row: str, bars: bool) -> int:
    """Count a row's cells; where the head has no bar at its ends, one there parts cells."""
    inner = row.removeprefix("|") if bars else row
    inner = inner[:-1] if bars and inner.endswith("|") and not inner.endswith("\\|") else inner
    return len(_PIPE.findall(inner)) + 1
