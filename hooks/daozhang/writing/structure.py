"""A page's Markdown → what its writer left open, unjoined, uneven, or may not bring."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.markdown import Document
from daozhang.report import Problem, did_you_mean
from daozhang.writing.addresses import as_file
from daozhang.writing.characters import HAN, odd_characters
from daozhang.writing.elements import faults_of_elements
from daozhang.writing.marks import MARKS
from daozhang.writing.tables import faults_of_tables

_UNCLOSED: Final = {
    "block": ("the block of code", "close it with the same signs on a line of their own"),
    "comment": ("the comment", "close it with `-->`"),
}
_CLASSES: Final = ("code-elsewhere", "code-filter", "doors", "ladder", "slip")
"""What the styles know of pages; a class that is like none of them is its writer's own."""
_LINE: Final = re.compile(
    r"^(?:(?P<number>\d{1,3})\.[ ]|(?P<rest>[ \t]*)(?P<text>\S)?)", re.MULTILINE
)
"""An item at the margin; a blank line, or one of text, behind what is before it."""
_OPENS: Final = tuple("=!?！？.")
"""Begins a line that opens a block elsewhere: what is below it follows from that."""


def faults_of_structure(document: Document) -> Iterator[Problem]:
    """Find what is open, uneven, unseen, or may not run."""
    for kind, (start, end) in document.unclosed:
        if kind not in _UNCLOSED:
            continue
        name, help = _UNCLOSED[kind]
        spot = document.spot(start, end)
        what = f"{name} {spot.guilty} is never closed"
        yield Problem(spot, "never-closed", what, help, spoils=True)
    for mark in MARKS:
        for found in mark.find(document.plain):
            part = "at" if "at" in found.groupdict() else 0
            given = {"text": "text", **found.groupdict("text")}
            given["link"] = as_file(document.file, found[part])
            what, help = mark.what.format(found[part]), mark.help.format(found[part][:-1], **given)
            yield document.problem(found.span(part), mark.rule, what, help, found[part])
    yield from _empty_tabs(document)
    for start, end in document.code:
        above = document.source[:start].rstrip().rpartition("\n")[2]
        if document.source[start] in "`~" or above[:1] in _OPENS:
            continue
        if HAN.search(document.source, start, end):
            what, help = "this is drawn as code", "take the spaces or the tab before it out"
            yield document.problem((start, end), "indented-text", what, help)
    yield from odd_characters(document)
    yield from _numbers(document)
    yield from faults_of_elements(document)
    yield from faults_of_tables(document)
    yield from _stopped(document)


def _empty_tabs(document: Document) -> Iterator[Problem]:
    """Find tabs whose text is not indented; those of a flow are looked at as answers."""
    is_flow = "\nflow: true\n" in document.source[slice(*document.front)]
    for tab in () if is_flow else document.tabs:
        if tab.label.strip() and not document.source[slice(*tab.body)].strip():
            what, help = f"the tab `{tab.label}` is empty", "indent its text by four spaces"
            yield document.problem(tab.label_range, "unrendered-block", what, help)


def _numbers(document: Document) -> Iterator[Problem]:
    """Find the first item that is drawn with another number than its writer gave it."""
    drawn, blank_above = 0, True
    for line in _LINE.finditer(document.plain):
        if line["number"] and (drawn or blank_above):
            drawn += 1
            if line["number"] not in (str(drawn), "1"):
                what = f"this is drawn as {drawn}: a list counts from 1, and ends at a paragraph"
                help = f"write `{drawn}. `, or indent by four spaces what stands between the items"
                yield document.problem(line.span("number"), "unrendered-list", what, help)
                return
        elif line["text"] and not line["rest"] and blank_above:
            drawn = 0
        blank_above = not (line["number"] or line["text"])


def _stopped(document: Document) -> Iterator[Problem]:
    for attribute in document.attributes:
        close = did_you_mean(attribute.href, _CLASSES) if attribute.kind == "class" else ""
        if close and attribute.href not in _CLASSES:
            what = f"no style knows the class `{attribute.href}`"
            yield document.problem(attribute.href_range, "never-closed", what, close)
        if attribute.kind == "style" or attribute.kind.startswith("on"):
            what = f"`{attribute.kind}=` is stopped by the page's policy"
            yield document.problem(
                attribute.range, "unsafe-html", what, "take it out, or give a `class`"
            )
