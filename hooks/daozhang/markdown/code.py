"""What is no Markdown in a text: its code spans, escaped characters, and names of facts."""

import re
from collections import defaultdict
from typing import Final

from daozhang.markdown.model import Range

_TICKS: Final = re.compile("`+")
ESCAPED: Final = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!|]")
_EXPRESSION: Final = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}")
_PLANE: Final = 0xF0000
"""Private code points, of the Unicode standard's plane 15: they mean nothing in Markdown."""


def code_spans(text: str, exact: bool = False) -> list[Range]:
    """Find `code`: from one run of backticks to the next of the same length.

    Where there is none, the longest shorter run closes, as Python-Markdown has it, unless `exact`.
    """
    if "`" not in text:
        return []
    runs = [found.span() for found in _TICKS.finditer(text)]
    same: defaultdict[int, list[int]] = defaultdict(list)
    longest = [len(runs)] * (len(runs) + 1)
    for number, (start, end) in reversed(list(enumerate(runs))):
        same[end - start].append(number)
        later = longest[number + 1]
        shorter = later < len(runs) and runs[later][1] - runs[later][0] > end - start
        longest[number] = later if shorter else number
    spans: list[Range] = []
    position = 0
    for number, (start, end) in enumerate(runs):
        begin = max(start, position)
        begin += begin > position and is_escaped(text, begin)
        if begin >= end:
            continue
        length, closers = end - begin, same[end - begin]
        while closers and closers[-1] <= number:
            closers.pop()
        closer = closers[-1] if closers else len(runs) if exact else longest[number + 1]
        if closer < len(runs) and runs[closer][1] - runs[closer][0] <= length:
            position = runs[closer][1]
            spans.append((begin, position))
        else:
            position = end if exact else begin + 2 * length  # skips as much again
    return spans


def is_escaped(text: str, position: int) -> bool:
    """Return whether an odd number of backslashes precedes a position."""
    start = position
    while start and text[start - 1] == "\\":
        start -= 1
    return (position - start) % 2 == 1


def hide(source: str) -> str:
    """Turn each sign of a fact, `{{ a.b | tel }}`, into one that means nothing in Markdown.

    Facts are printed before Markdown is read: no sign of theirs is a pipe, a quote or a bracket.
    """
    if "{{" not in source and "{%" not in source:
        return source
    return _EXPRESSION.sub(
        lambda found: "".join(chr(ord(sign) % _PLANE + _PLANE) for sign in found[0]), source
    )


def show(text: str) -> str:
    """Undo `hide`."""
    if not text or max(text) < chr(_PLANE):
        return text
    return "".join(chr(ord(sign) % _PLANE) for sign in text)
