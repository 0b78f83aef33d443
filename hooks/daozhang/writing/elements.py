"""A page's HTML elements → those that are unknown, left open, or closed and never opened."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.markdown import Document
from daozhang.markdown.elements import TAG
from daozhang.markdown.model import Range, blank
from daozhang.report import Problem, did_you_mean

DRAWN: Final = ("settlement-calculator", "settlement-year", "sale-case", "sales-reconciliation")
"""What a feature draws."""
_EMPTY: Final = re.compile("area|br|col|embed|hr|img|input|link|meta|source|track|wbr|base")
_ALONE: Final = re.compile(
    f"{_EMPTY.pattern}|p|li|d[td]|t[dhr]|tbody|thead|tfoot|option|colgroup|caption|.*[:-].*"
)
"""Elements that are empty, or that may end without a tag, and those of other names."""
_KNOWN: Final = re.compile(
    rf"""{_ALONE.pattern}|.*[^a-z0-9].*|a|abbr|address|article|aside|audio|b|bdi|bdo|big|blockquote
    |body|button|canvas|center|cite|code|data|datalist|del|details|dfn|dialog|div|dl|em|fieldset
    |figcaption|figure|font|footer|form|h[1-6]|head|header|hgroup|html|i|iframe|ins|kbd|label|legend
    |main|map|mark|math|menu|meter|nav|noscript|object|ol|optgroup|output|picture|pre|progress|q|rp
    |rt|ruby|s|samp|script|search|section|select|slot|small|span|strike|strong|style|sub|summary|sup
    |svg|table|template|textarea|time|title|tt|u|ul|var|video""",
    re.VERBOSE,
)
"""By the HTML standard, and what other rules name; signs beyond letters make a word of none."""
_OF_OTHERS: Final = ("svg", "math")
"""What is in them has names of its own."""


def faults_of_elements(document: Document) -> Iterator[Problem]:
    """Find elements that are opened and never closed, or the other way round, and misspelt ones."""
    opened: list[tuple[str, Range]] = []
    unknown: set[str] = set()
    for found in TAG.finditer(blank(document.plain, document.comments, " ")):
        tag = (found["tag"] or "").lower()
        if not tag or "@" in found[0]:
            continue
        if not any(name in _OF_OTHERS for name, _ in opened) and not _KNOWN.fullmatch(tag):
            if tag not in unknown:
                yield _unknown(document, found)
            unknown.add(tag)
            continue
        yield from _misused(document, found, tag)
        if _ALONE.fullmatch(tag) or "." in tag or found[0].endswith("/>"):
            continue
        if not found["closes"]:
            opened.append((tag, found.span()))
        elif tag in [name for name, _ in opened]:
            while opened[-1][0] != tag:
                yield _never_closed(document, *opened.pop())
            opened.pop()
        else:
            what, help = f"`</{tag}>` closes nothing", "take it out, or open the element before it"
            yield document.problem(found.span(), "never-closed", what, help)
    for one in opened:
        yield _never_closed(document, *one)


def _unknown(document: Document, found: re.Match[str]) -> Problem:
    written = f"<{found['closes']}{found['tag']}>"
    help = f"take it out; to show it as it stands, write it as code: `` `{written}` ``"
    return document.problem(found.span(), "never-closed", f"`{written}` is no element", help)


def _misused(document: Document, found: re.Match[str], tag: str) -> Iterator[Problem]:
    if found["closes"] and _EMPTY.fullmatch(tag):
        what, help = f"`</{tag}>` closes nothing", f"write `<{tag}>`, or take it out"
        yield document.problem(found.span(), "never-closed", what, help)
    if "-" in tag and tag not in DRAWN and not found["closes"]:
        help = did_you_mean(tag, DRAWN) or f"they are {', '.join(DRAWN)}"
        yield document.problem(found.span(), "never-closed", f"`<{tag}>` draws nothing", help)


def _never_closed(document: Document, tag: str, range: Range) -> Problem:
    what = f"the element `<{tag}>` is never closed"
    return document.problem(range, "never-closed", what, f"write `</{tag}>` where it ends")
