"""Markdown that was not rendered: what a reader sees as text, and where its writer typed it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from turbohtml import parse

from daozhang.markdown import Document
from daozhang.report import Problem
from daozhang.writing.foreign import FOREIGN
from daozhang.writing.marks import MARKS
from daozhang.writing.signs import SIGNS
from daozhang.writing.tables import SEPARATOR

_NOT_TEXT: Final = "code, pre, script, style, template, kbd, samp, textarea, math, svg"
_ITEM: Final = re.compile(r"\n[ ]{0,3}(?P<item>(?:[-*+]|\d{1,2}[.)])[ ]+\S[^\n]*)")
_COUNTS: Final = r"""(?:\d{1,2}[)）] | [a-z][.)][ ] | [①-⑳]
    | [⑴-⒛] | 第[一二三四五六七八九十\d]{1,3}步[：:，]
    | [一二三四五六七八九十]{1,3}、 | （[一二三四五六七八九十\d]{1,3}）)"""
"""What counts items without Markdown: no list, where one line follows another."""
_RUN_ON: Final = re.compile(rf"\n(?P<item>{_COUNTS}[^\n]*)\n{_COUNTS}", re.VERBOSE)
_BULLET: Final = re.compile(
    r"""
    \n(?:\d{1,2}(?:、|\.(?=[\u4e00-\u9fff])) | （\d{1,2}）[ ]?      # 1、看
      | [•●■◆▪➤✓✔▶·](?![·•])[ ]? | (?:[－—–]|--)[ ] | [-*+](?=[\u4e00-\u9fff]) )\S
    """,
    re.VERBOSE,
)
_ROW: Final = re.compile(r"\n[|｜][^|｜\n]+[|｜][^\n]*")
_BEGUN: Final = re.compile(r"^[|｜•●■◆▪➤✓✔▶·]", re.MULTILINE)
"""A row or an item whose first words are marked up."""
_INTRODUCES: Final = re.compile(
    r"[:：]\s*\n|\n[ ]{0,3}(?:[-*+]|1[.)])[ ][^\n]*\n[ ]{0,3}(?:[-*+]|2[.)])[ ]"
)

_LINES: Final = ("unrendered-list", "broken-table")
_BEGINS: Final = 4
"""Characters by which a line is found again that is not drawn as it was typed."""


def unrendered(document: Document, html: str) -> Iterator[Problem]:
    """Compare a page as drawn with its Markdown; what nobody typed here is not reported."""
    places = _Places(document)
    tree = parse(html)
    tree.remove(_NOT_TEXT)
    text = "".join(f"\0\n{part}\n" for part in tree.strings)
    for sign in (*SIGNS, *FOREIGN):
        found = sign.find(text)
        for one in _without_partners(found) if sign.rule == "unrendered-emphasis" else found:
            yield from places.problem(sign.rule, one[0], sign.what, sign.help)
    if any(sign.search(text) for sign in (_INTRODUCES, _BULLET, _RUN_ON, _BEGUN)):
        for paragraph in tree.select("p"):
            yield from _in_paragraph(paragraph.text, places)


def _without_partners(found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Leave out the mark that would close what another opened: both are one fault."""
    opened = -1
    for one in found:
        part = one.string.rfind("\0", 0, one.start())
        if part == opened:
            opened = -1
            continue
        opened = part if (one[0][0] in "*_") != (one[0][-1] in "*_") else -1
        yield one


def _in_paragraph(text: str, places: "_Places") -> Iterator[Problem]:
    lines = f"\n{text}"
    if _INTRODUCES.search(text) and (item := _ITEM.search(text)):
        help = "put an empty line above the first item"
        yield from places.problem("unrendered-list", item["item"], "`{}` begins no list", help)
    elif item := _RUN_ON.search(lines):
        help = "write `1. ` or `- `, a line an item"
        yield from places.problem("unrendered-list", item["item"], "`{}` begins no item", help)
    elif bullet := _BULLET.search(lines):
        what, help = "`{}` begins no item of a list", "write `- ` or `1. `, a line an item"
        yield from places.problem("unrendered-list", bullet[0], what, help)
    if (row := _ROW.search(lines)) and not SEPARATOR.search(text):
        what, help = "`{}` is a row of no table", "write `|---|---|` below its head, no empty line"
        yield from places.problem("broken-table", row[0], what, help)


class _Places:
    """Where the words of a page were typed, each place used once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._plain = document.plain
        self._ends: dict[str, int] = {}
        unread = next(one.compiled for one in MARKS if one.what.startswith("Markdown in"))
        self._raw = [one.range for one in document.blocks if unread.match(self._plain, *one.range)]

    def problem(self, rule: str, text: str, what: str, help: str) -> Iterator[Problem]:
        """Return the fault where the text was typed, unless its signs were escaped there."""
        wanted = text.strip()
        start = self._ends.get(wanted, self._document.front[1])
        at = self._plain.find(wanted, start)
        if at < 0 and rule in _LINES:
            at, wanted = self._line(wanted, start)
        if at < 0 or self._plain[at - 1 : at] == "\\":
            return
        self._ends[wanted] = at + len(wanted)
        if rule == "unrendered-break" and self._plain[at + len(wanted) :][:1].strip():
            return  # the line goes on
        if any(start <= at < end for start, end in self._raw):
            return  # Markdown in an element that reads none is reported as such
        spot = self._document.spot(at, at + len(wanted))
        yield Problem(spot, rule, what.format(wanted), help.format(), wanted)

    def _line(self, drawn: str, start: int) -> tuple[int, str]:
        """Return where a line was typed that begins so, and how: it has marks, or names facts."""
        begins = r"[*_`\[]*".join(map(re.escape, drawn[:_BEGINS]))
        found = re.compile(rf"^[ ]*(?P<line>{begins}.*)", re.MULTILINE).search(self._plain, start)
        return (found.start("line"), found["line"]) if found else (-1, "")
