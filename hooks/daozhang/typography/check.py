"""A page's Markdown → the faults in how its Chinese is set."""

import re
from collections.abc import Iterator

from autocorrect_py import lint_for

from daozhang.markdown import Document, read_markdown
from daozhang.report import Problem, Spot
from daozhang.typography.rules import MARKS, PATTERNS, WORDS

_NOT_PROSE = re.compile(
    r"""
    \{\{ .*? \}\} | \{% .*? %\}    # a fact
    | \{[:]?[ ]* [#.][^}\n]* \}     # { #an-id }
    | <[^>\n]+>                     # an element
    | ^[ ]*(?:={2,4}|[!！]{3}|[?？]{3})[!+]*[ ].*?$  # what opens a block, here or elsewhere
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_TEXT = re.compile(r"(?<=^title: ).*$|(?<=^description: ).*$", re.MULTILINE)
BLANK = "\ue000"
"""Replaces what is not prose, one for one, so that every offset stays true."""


def faults_of_setting(file: str, source: str) -> Iterator[Problem]:
    """Find what is wrong with a Chinese page, its title and description included."""
    document = read_markdown(file, source)
    prose = _prose(document)
    said = set()
    for pattern in PATTERNS:
        for found in pattern.guilty.finditer(prose):
            spot = document.spot(*found.span())
            guilty = source[found.start() : found.end()]
            said.add(spot.line)
            help = pattern.help.format((MARKS | WORDS).get(guilty))
            yield Problem(spot, pattern.rule, pattern.what.format(guilty), help, guilty)
    for problem in _faults_of_spacing(document):
        if problem.spot.line not in said:
            yield problem


def _prose(document: Document) -> str:
    """Blank out all that is not prose; nothing moves."""
    leads = [(one.text_range[1], one.range[1]) for one in document.links if any(one.text_range)]
    marks = [(tab.start, tab.label_range[0]) for tab in document.tabs]
    marks += [(tab.label_range[1], tab.body[0]) for tab in document.tabs]
    front, parts = [document.front], (document.code, document.comments, leads, marks)
    prose = document.without(front, *parts, by=BLANK)
    for text in _TEXT.finditer(document.source, *document.front):
        prose = prose[: text.start()] + text[0] + prose[text.end() :]
    return _NOT_PROSE.sub(lambda part: re.sub(r"\S", BLANK, part[0]), prose)


def _faults_of_spacing(document: Document) -> Iterator[Problem]:
    """Run AutoCorrect, a linter for this; its lines and columns count from 1."""
    hidden = (*document.code, *document.comments)
    for line in lint_for(document.source, "markdown").lines:
        start = document.offset(Spot(document.file, line.line, line.col))
        end = start + len(line.old)
        if any(first <= start and end <= last for first, last in hidden):
            continue
        spot = document.spot(start, end)
        what = "Chinese, Latin letters, digits and marks are spaced otherwise"
        yield Problem(spot, "spacing", what, f"write `{line.new.strip()}`", line.old)
