"""Write a report as JUnit's XML, which most build servers show: each problem is a failed case."""

import re
from collections.abc import Sequence
from html import escape
from typing import Final

from daozhang.report import Problem, render

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no character for, escaped or not."""
_PASSED: Final = '<testcase classname="site" name="links"/>'


def junit(problems: Sequence[Problem]) -> str:
    """Return one suite; a sound site is one case that passed."""
    cases = [_case(problem) for problem in problems] or [
        '<testcase classname="site" name="links"/>'
    ]
    suite = f'<testsuite name="daozhang" tests="{len(cases)}" failures="{len(problems)}">'
    return (
        "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', suite, *cases, "</testsuite>"]) + "\n"
    )


def _case(problem: Problem) -> str:
    spot, name = problem.spot, f"{problem.rule}: {problem.target}"
    place = f'file="{_text(spot.file)}" line="{spot.line}"'
    return (
        f'<testcase classname="{_text(spot.file)}" name="{_text(name)}" {place}>'
        f'<failure type="{problem.rule}" message="{_text(problem.what)}">{_text(render(problem))}'
        "</failure></testcase>"
    )


def _text(text: str) -> str:
    return escape(_NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
