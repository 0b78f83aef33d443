"""What lists, quotes and tabs take from the front of their lines."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from daozhang.markdown.model import Line

ITEM: Final = re.compile(r" {0,3}(?:\d+\.|[*+-]) +")
_NESTED_ITEM: Final = re.compile(r" {4,7}(?:\d+\.|[*+-]) +")
QUOTE: Final = re.compile(r" {0,3}> ?")


def dedent(block: Sequence[Line], levels: int = 1) -> tuple[list[Line], Sequence[Line]]:
    """Take the lines that are indented, and what follows them."""
    indent = " " * 4 * levels
    taken = list(takewhile(lambda line: line.text.startswith(indent), block))
    return [line.cut(len(indent)) for line in taken], block[len(taken) :]


def dedent_loosely(block: Sequence[Line], levels: int = 1) -> list[Line]:
    """Take the indent from the lines that have it."""
    indent = " " * 4 * levels
    return [line.cut(len(indent)) if line.text.startswith(indent) else line for line in block]


def items(block: Sequence[Line]) -> list[list[Line]]:
    """Part a list at its items; one that is indented belongs to the one before it."""
    found: list[list[Line]] = []
    for line in block:
        if item := ITEM.match(line.text):
            found.append([line.cut(item.end())])
        elif _NESTED_ITEM.match(line.text) and not found[-1][0].text.startswith("    "):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def unquote(line: Line) -> Line:
    """Take the mark of a quote."""
    if line.text.strip() == ">":
        return Line("", line.end)
    found = QUOTE.match(line.text)
    return line.cut(found.end()) if found else line
