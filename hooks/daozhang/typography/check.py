"""A page's Markdown → how its Chinese is set wrong."""

import re
from collections.abc import Iterator

from autocorrect_py import lint_for

from daozhang.report import Problem, spot_at
from daozhang.typography.rules import MARKS, PATTERNS, WORDS

_NOT_PROSE = re.compile(
    r"""
    \A---\n .*? \n---\n                         # front matter, but for its texts: see below
    | ^[ ]*(?P<fence>`{3,}|~{3,}) .*? ^[ ]*(?P=fence)[ ]*$   # fenced code
    | (?P<ticks>`+) .+? (?P=ticks)               # `code`
    | \{\{ .*? \}\} | \{% .*? %\}                # a fact
    | \{[:]?[ ]* [#.][^}\n]* \}                  # { #an-id }
    | <[^>\n]+>                                  # an element
    | (?<=\]) \( [^)\n]* \)                      # where a link leads
    | ^[ ]*={3}[!+]*[ ]"  | "[ ]*$               # === "the label of a tab"
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_TEXT = re.compile(r"(?<=^title: ).*$|(?<=^description: ).*$", re.MULTILINE)
BLANK = "\ue000"
"""Stands for what is not prose, one for one, so that every offset stays true."""


def faults_of_setting(file: str, source: str) -> Iterator[Problem]:
    """Find what is wrong with a Chinese page, its title and description included."""
    prose = _prose(source)
    said = set()
    for pattern in PATTERNS:
        for found in pattern.guilty.finditer(prose):
            spot = spot_at(file, source, found.start(), found.end())
            guilty = source[found.start() : found.end()]
            said.add(spot.line)
            help = pattern.help.format((MARKS | WORDS).get(guilty))
            yield Problem(spot, pattern.rule, pattern.what.format(guilty), help, guilty)
    for problem in _faults_of_spacing(file, source):
        if problem.spot.line not in said:
            yield problem


def _prose(source: str) -> str:
    """Blank out all that is not prose; nothing moves."""
    blank = _NOT_PROSE.sub(lambda part: re.sub(r"[^\n]", BLANK, part[0]), source)
    head = source[: source.find("\n---\n")] if source.startswith("---\n") else ""
    for text in _TEXT.finditer(head):
        blank = blank[: text.start()] + text[0] + blank[text.end() :]
    return blank


def _faults_of_spacing(file: str, source: str) -> Iterator[Problem]:
    """Ask AutoCorrect, a linter made for this; lines and columns count from 1."""
    starts = [0, *(end.end() for end in re.finditer("\n", source))]
    for line in lint_for(source, "markdown").lines:
        start = starts[line.line - 1] + line.col - 1
        spot = spot_at(file, source, start, start + len(line.old))
        what = "Chinese, Latin letters, digits and marks are spaced otherwise"
        yield Problem(spot, "spacing", what, f"write `{line.new.strip()}`", line.old)
