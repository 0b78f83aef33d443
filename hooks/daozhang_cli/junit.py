"""Write a report as JUnit's XML, which most build servers show: each problem is a failed case.

By the schema of Jenkins' xunit plugin (junit-10.xsd), the strictest that is in use.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import Final

from daozhang.report import Problem, render

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no character for, escaped or not."""
_PASSED: Final = '<testcase classname="site" name="links"/>'


def junit(problems: Sequence[Problem], notes: Sequence[Problem] = ()) -> str:
    """Return one suite; a sound site is one case that passed."""
    cases = [_case(problem) for problem in problems] or [_PASSED]
    counts = f'tests="{len(cases)}" failures="{len(problems)}" errors="0"'
    noted = "\n".join(map(render, notes))
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuite name="daozhang" {counts}>',
        *cases,
        *([f"<system-out>{_text(noted)}</system-out>"] if noted else []),
        "</testsuite>\n",
    ])  # fmt: skip


def _case(problem: Problem) -> str:
    name = f"{problem.rule}: {problem.target}"
    return (
        f'<testcase classname="{_text(problem.spot.file)}" name="{_text(name)}">'
        f'<failure type="{problem.rule}" message="{_text(problem.what)}">{_text(render(problem))}'
        "</failure></testcase>"
    )


def _text(text: str) -> str:
    return escape(_NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
