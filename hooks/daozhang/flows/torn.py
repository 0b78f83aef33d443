"""Tabs that silently fell apart: Markdown shows them as plain text, and says nothing."""

import re
from collections.abc import Iterator, Sequence

from daozhang.flows.text import Text
from daozhang.report import Problem

LOOKS_LIKE_A_TAB = re.compile(
    r"""
    ^[ ]{0,3} (?: ={3,} [+!]* [ \t]* (?=[^=\s])   # === Yes
                | == [ \t]* (?=["“”「'‘]) )        # == "Yes"
    .*$
    """,
    re.VERBOSE | re.MULTILINE,
)
NESTED = re.compile(r'^(?:[ ]{4}|\t)[ \t]*={3}[+!]*[ ]+".*$', re.MULTILINE)
OPEN = re.compile(r"^[ \t]*(?P<open>`{3,}|~{3,})|(?P<comment><!--)", re.MULTILINE)
FALLEN_OUT = re.compile(r"(?![ \t]*(?:\#|===|$)).+")

TAB = 'write it as `=== "the answer"`, at the start of the line, with straight quotes'


def torn_tabs(
    text: Text, answers: Sequence[re.Match[str]], start: int, end: int
) -> Iterator[Problem]:
    """Find what stands in a section and was surely meant otherwise."""
    tabs = {match.start() for match in answers}
    for found in LOOKS_LIKE_A_TAB.finditer(text.plain, start, end):
        if found.start() not in tabs:
            what = "this line is not read as a tab"
            yield _broken(text, found.span(), what, TAB)
    for found in OPEN.finditer(text.plain, start, end):
        kind, close = ("comment", "`-->`") if found["comment"] else ("block", "the same signs")
        what = f"the {kind} that opens here is never closed"
        span = found.span(found.lastgroup or 0)
        yield _broken(text, span, what, f"close it with {close}, indented as here")
    for match in answers:
        yield from _fallen_out(text, match, end)
        yield from _nested(text, match)


def _fallen_out(text: Text, answer: re.Match[str], end: int) -> Iterator[Problem]:
    """Text that follows an answer at once, or with too small an indent, is lost to it."""
    found = FALLEN_OUT.match(text.plain, answer.end(), end)
    if not found:
        return
    body = answer["body"]
    apart = body.strip() and re.search(r"\n[ \t]*\n\Z", body)
    if apart and not found[0].startswith(" "):
        return
    label = text.source[slice(*answer.span("label"))]
    what = f"this line is not part of the answer `{label}`: it is not indented by four spaces"
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    yield _broken(text, (start, found.end()), what, "indent it by four spaces")


def _nested(text: Text, answer: re.Match[str]) -> Iterator[Problem]:
    for found in NESTED.finditer(text.plain, *answer.span("body")):
        label = text.source[slice(*answer.span("label"))]
        what = f"a tab stands inside the answer `{label}`"
        help = "ask it as a question of its own: `## … { #an-id }`"
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        yield Problem(text.spot(start, found.end()), "second-tabs", what, help)


def _broken(text: Text, span: tuple[int, int], what: str, help: str) -> Problem:
    return Problem(text.spot(*span), "broken-tabs", what, help)
