"""A page's Markdown → what its writer left open, unjoined, uneven, or may not bring."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.lines import spot_at
from daozhang.markdown import Document
from daozhang.markdown.elements import TAG
from daozhang.markdown.model import Range, blank
from daozhang.report import Problem, did_you_mean
from daozhang.writing.tables import faults_of_tables

_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ ][^\n]*)?$", re.MULTILINE)
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ue000-\uf8ff\ufeff]"
)
_UNCLOSED: Final = {
    "block": ("the block of code", "close it with the same signs on a line of their own"),
    "comment": ("the comment", "close it with `-->`"),
}
_PICTURE: Final = re.compile(r"！\[[^\]\n]*\]\([^()\n]+\.(?:png|jpe?g|svg|gif|webp)\)")
_SCRIPT: Final = re.compile(
    r"<(script|style|iframe|object|embed|form|input|button|video|audio|link|meta|base)\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    "area|br|col|embed|hr|img|input|link|meta|source|wbr|base|p|li|d[td]|t[dhr]|tbody|thead|tfoot|"
    "option|colgroup|caption|.*[:-].*"
)
"""Elements that are empty, or that may end without a tag, and those of other names."""
DRAWN: Final = ("settlement-calculator", "settlement-year", "sale-case", "sales-reconciliation")
"""What a feature draws."""
_CURLY: Final = re.compile(r"<[a-z][^<>\n]*=[“”‘’][^<>\n]*>|\{[^{}\n]*[.#=][“”‘’][^{}\n]*\}")
_SHALLOW: Final = re.compile(
    r"^(?:[-*+]|\d+\.)[ ][^\n]*\n[ ]{1,3}(?P<item>(?:[-*+]|\d+\.)[ ][^\n]*)", re.MULTILINE
)
_UNREAD: Final = re.compile(r'<div class="[^"<>]*">(?=[ \t]*\n)')
_OPENS: Final = tuple("=!?！？")
"""Begins a line that opens a block elsewhere: what is below it follows from that."""
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_NOTE: Final = re.compile(r"^ {0,3}\[\^[^]\n]+\]:[^\n]*", re.MULTILINE)


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
        if kind not in _UNCLOSED:
            continue
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
    for found in _CURLY.finditer(document.plain):
        what, help = f"`{found[0]}` has curly quotes", 'write straight ones: `class="x"`'
        yield Problem(document.spot(*found.span()), "unrendered-attributes", what, help)
    for start, end in document.code:
        above = document.source[:start].rstrip().rpartition("\n")[2]
        if document.source[start] in "`~" or above[:1] in _OPENS:
            continue
        if _HAN.search(document.source, start, end):
            what, help = "this is drawn as code", "take the spaces or the tab before it out"
            yield Problem(document.spot(start, end), "indented-text", what, help)
    for found in _SHALLOW.finditer(document.plain):
        what = f"`{found['item']}` is no part of the item above"
        spot = document.spot(*found.span("item"))
        yield Problem(spot, "unrendered-list", what, "indent it by four spaces")
    for found in _UNREAD.finditer(document.plain):
        what, help = f"Markdown in `{found[0]}` is not read", f"write `{found[0][:-1]} markdown>`"
        yield Problem(document.spot(*found.span()), "unrendered-block", what, help)
    for found in _NOTE.finditer(document.plain):
        what, help = f"`{found[0]}` is drawn nowhere", "say it in the text: there are no footnotes"
        yield Problem(document.spot(*found.span()), "foreign-markup", what, help)
    yield from _balance(document)
    yield from faults_of_tables(document)
    yield from _unsafe(document)


def _balance(document: Document) -> Iterator[Problem]:
    """Find elements that are opened and never closed, or the other way round, and misspelt ones."""
    opened: list[tuple[str, Range]] = []
    for found in TAG.finditer(blank(document.plain, document.comments, " ")):
        tag = (found["tag"] or "").lower()
        if "-" in tag and tag not in DRAWN and not found["closes"]:
            help = did_you_mean(tag, DRAWN) or f"they are {', '.join(DRAWN)}"
            yield Problem(
                document.spot(*found.span()), "never-closed", f"`<{tag}>` draws nothing", help
            )
        if not tag or _ALONE.fullmatch(tag) or found[0].endswith("/>"):
            continue
        if not found["closes"]:
            opened.append((tag, found.span()))
        elif tag in [name for name, _ in opened]:
            while opened[-1][0] != tag:
                yield _never_closed(document, *opened.pop())
            opened.pop()
        else:
            what, help = f"`</{tag}>` closes nothing", "take it out, or open the element before it"
            yield Problem(document.spot(*found.span()), "never-closed", what, help)
    for one in opened:
        yield _never_closed(document, *one)


def _never_closed(document: Document, tag: str, range: Range) -> Problem:
    what = f"the element `<{tag}>` is never closed"
    return Problem(document.spot(*range), "never-closed", what, f"write `</{tag}>` where it ends")


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
