"""Lines → the same with each fenced block as one opaque line, by the rules of SuperFences."""

import re
from collections.abc import Sequence
from typing import Final

from daozhang.markdown.model import OPAQUE, Line, Range

_OPENS: Final = re.compile(
    r"""
    (?P<prefix>[ >]*) (?P<fence>`{3,}|~{3,})
    (?:[ ]*\.?[\w\#.+-]+(?=[ ]|$))?                                      # python
    (?: [ ]*\{.*\}                                                       # { .python }
      | (?:[ ]*(?:hl_lines|linenums|title)=(?P<quote>["']).*?(?P=quote)(?=[ ]|$))* )
    [ ]*$
    """,
    re.VERBOSE,
)
_PREFIX: Final = re.compile(r"[ >]*")


def close_fences(
    lines: Sequence[Line],
) -> tuple[list[Line], list[Range], list[tuple[str, Range]]]:
    """Take fenced blocks out; return what is left, the blocks, and the fences never closed."""
    left: list[Line] = []
    ranges: list[Range] = []
    unclosed: list[tuple[str, Range]] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        opens = _OPENS.match(line.text)
        last = _last(lines, number, opens) if opens else number
        if (
            opens
            and lines[last].text[opens.end("prefix") :].rstrip() == opens["fence"]
            and (last > number)
        ):
            ranges.append((line.at(opens.start("fence")), lines[last].end))
            left.append(Line(opens["prefix"] + OPAQUE, lines[last].end))
        else:
            left += lines[number : last + 1]
            if opens:
                unclosed.append(
                    ("block", (line.at(opens.start("fence")), line.at(opens.end("fence"))))
                )
        number = last + 1
    return left, ranges, unclosed


def _last(lines: Sequence[Line], first: int, opens: re.Match[str]) -> int:
    """Find the line that closes a fence, or the one that shows that there was none."""
    width, quotes = opens.end("prefix"), opens["prefix"].count(">")
    blank = False
    for number in range(first + 1, len(lines)):
        text = lines[number].text
        prefix = _PREFIX.match(text, 0, width)
        before = prefix[0] if prefix else ""
        content, deep = text[len(before) :], before.count(">")
        if not (before + content).strip() or (quotes and not content):
            blank = True
            continue
        narrow = len(before) < width or (blank and deep < quotes)
        if deep > quotes or narrow or content.rstrip() == opens["fence"]:
            return number
        blank = False
    return len(lines) - 1
