"""Tabs that silently fell apart: Markdown shows them as plain text, and reports nothing."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from daozhang.markdown import Document, Tab
from daozhang.report import Problem

LOOKS_LIKE_A_TAB = re.compile(
    r"""
    ^[ ]{0,3} (?: ={3,} [+!]* [ \t]* (?=[^=\s])   # === Yes
                | == [ \t]* (?=["“”「'‘]) )        # == "Yes"
    .*$
    """,
    re.VERBOSE | re.MULTILINE,
)
NEXT_LINE = re.compile(r"\s*\n|")
"""What is empty behind an answer, to the end of a line."""
FALLEN_OUT = re.compile(r"(?![ \t]*(?:\#|===|$))[ \t]*(?P<text>.+)", re.MULTILINE)

RULE = "broken-tabs"
TAB = 'write it as `=== "the answer"`, at the start of the line, with straight quotes'
CLOSE = {"block": "the same signs", "comment": "`-->`"}


def malformed_tabs(
    document: Document, plain: str, tabs: Sequence[Tab], start: int, end: int
) -> Iterator[Problem]:
    """Find what in a section was surely meant as a tab, or as part of one.

    `plain` is the page with an `x` for each sign of code, comments and front matter.
    """
    begin = {tab.start for tab in tabs}
    for found in LOOKS_LIKE_A_TAB.finditer(plain, start, end):
        if found.start() not in begin:
            what = "this line is not read as a tab"
            yield document.problem(found.span(), RULE, what, TAB)
    for kind, (first, last) in document.unclosed:
        if kind in CLOSE and start <= first < end:
            what = f"the {kind} that opens here is never closed"
            help = f"close it with {CLOSE[kind]}, indented as here"
            yield document.problem((first, last), RULE, what, help)
    for tab in tabs:
        yield from _fallen_out(document, plain, tab, end)
        yield from _nested(document, tab)


def _fallen_out(document: Document, plain: str, tab: Tab, end: int) -> Iterator[Problem]:
    """Find text right below an answer, or indented too little, which is not part of it."""
    empty = NEXT_LINE.match(plain, tab.body[1], end)
    found = FALLEN_OUT.match(plain, empty.end(), end) if empty else None
    if not empty or not found:
        return
    apart = empty[0].count("\n") > 1 and tab.body[0] < tab.body[1]
    if apart and not found[0].startswith(" "):
        return
    what = f"this line is not part of the answer `{tab.label}`: it is not indented by four spaces"
    yield document.problem(found.span("text"), RULE, what, "indent it by four spaces")


def _nested(document: Document, tab: Tab) -> Iterator[Problem]:
    first, last = (bisect_left(document.tabs, at, key=lambda one: one.start) for at in tab.body)
    for inner in document.tabs[first:last]:
        what = f"a tab stands inside the answer `{tab.label}`"
        help = "ask it as a question of its own: `## … { #an-id }`"
        spot = document.spot(inner.start, len(document.source))
        yield Problem(spot, "second-tabs", what, help)
