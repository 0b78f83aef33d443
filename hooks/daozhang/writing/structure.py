"""A page's Markdown → what its writer left open, unjoined, uneven, or may not bring."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from daozhang.markdown import Document
from daozhang.markdown.expressions import hide
from daozhang.markdown.model import Range, blank
from daozhang.report import Problem, spot_at

_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ ][^\n]*)?$", re.MULTILINE)
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_UNCLOSED: Final = {
    "block": ("the block of code", "close it with the same signs on a line of their own"),
    "comment": ("the comment", "close it with `-->`"),
    "element": ("the element", "close it"),
}
_SEPARATOR: Final = re.compile(
    r"^[ \t>]*[|｜]?[ ]*:?-{3,}:?[ ]*(?:[|｜][ ]*:?-{3,}:?[ ]*)+[|｜]?[ ]*$", re.MULTILINE
)
_PICTURE: Final = re.compile(r"！\[[^\]\n]*\]\([^()\n]+\.(?:png|jpe?g|svg|gif|webp)\)")
_PIPE: Final = re.compile(r"(?<!\\)\|")
_SCRIPT: Final = re.compile(r"<(script|style)\b", re.IGNORECASE)


def conflicts(file: str, source: str) -> Iterator[Problem]:
    """Find where two versions were never joined, in code too."""
    for found in _CONFLICT.finditer(source):
        spot = spot_at(file, source, *found.span())
        help = "keep one version, and delete the lines with the marks"
        what = "two versions were never joined"
        yield Problem(spot, "conflict-marker", what, help, found[0], spoils=True)


def faults_of_structure(document: Document) -> Iterator[Problem]:
    """Find what is open, uneven, unseen, or may not run."""
    for kind, (start, end) in document.unclosed:
        name, help = _UNCLOSED[kind]
        spot = document.spot(start, end)
        what = f"{name} {spot.guilty} is never closed"
        yield Problem(spot, "never-closed", what, help, spoils=True)
    for found in _PICTURE.finditer(document.plain):
        what, help = f"`{found[0]}` is no picture", "write `!` half-width"
        yield Problem(document.spot(*found.span()), "unrendered-link", what, help, found[0])
    for found in _INVISIBLE.finditer(document.source, 1):
        what = f"U+{ord(found[0]):04X} stands here, which nobody sees"
        yield Problem(document.spot(*found.span()), "invisible-character", what, "delete it")
    yield from _tables(document)
    yield from _unsafe(document)


def _tables(document: Document) -> Iterator[Problem]:
    tables = [block.range for block in document.blocks if block.kind == "table"]
    plain = hide(blank(document.source, document.code, " "))
    for table in tables:
        yield from _rows(document, list(document.lines(*table)), plain)
    for found in _SEPARATOR.finditer(document.plain):
        if not any(start <= found.end() and found.start() <= end for start, end in tables):
            what = "this line makes no table of the lines around it"
            help = "write the head right above it, with as many cells, between half-width `|`"
            start = found.start() + len(found[0]) - len(found[0].lstrip(" \t>"))
            yield Problem(document.spot(start, found.end()), "broken-table", what, help)


def _rows(document: Document, lines: Sequence[Range], plain: str) -> Iterator[Problem]:
    """Compare each row's cells with the head's."""
    wanted = _cells(plain[slice(*lines[0])])
    for start, end in lines[2:]:
        cells = _cells(plain[slice(start, end)])
        if cells != wanted and plain[start:end].strip(" \t>"):
            what = f"this row has {cells} cells, and the table's head {wanted}"
            help = "a cell begins at each `|`; write one that is text as `\\|`"
            yield Problem(document.spot(start, end), "broken-table", what, help)


def _cells(row: str) -> int:
    row = row.strip(" \t>")
    inner = row.removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return len(_PIPE.findall(inner)) + 1


def _unsafe(document: Document) -> Iterator[Problem]:
    for found in _SCRIPT.finditer(document.plain):
        what = f"`{found[0]}>` brings code of its own, which the page's policy stops"
        help = "take it out; scripts and styles stand in `overrides/assets/`"
        yield Problem(document.spot(*found.span()), "unsafe-html", what, help)
    for attribute in document.attributes:
        if attribute.kind == "style" or attribute.kind.startswith("on"):
            what = f"`{attribute.kind}=` is stopped by the page's policy"
            spot = document.spot(*attribute.range)
            yield Problem(spot, "unsafe-html", what, "take it out, or give a `class`")
