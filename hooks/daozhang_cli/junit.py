"""Write a report as JUnit's XML, which most build servers show: each problem is a failed case.

By the schema of Jenkins' xunit plugin (junit-10.xsd), the strictest that is in use.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from daozhang.report import render
from daozhang_cli.formats import Report

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no character for, escaped or not."""


def junit(report: Report) -> str:
    """Return one suite; a sound site is one case that passed."""
    problems = report.problems
    counts = {"tests": str(len(problems) or 1), "failures": str(len(problems)), "errors": "0"}
    suite = Element("testsuite", {"name": "daozhang"} | counts)
    for problem in problems:
        name = _text(f"{problem.rule}: {problem.target}")
        case = SubElement(suite, "testcase", classname=_text(problem.spot.file), name=name)
        what = {"type": problem.rule, "message": _text(problem.what)}
        SubElement(case, "failure", what).text = _text(render(problem))
    if not problems:
        SubElement(suite, "testcase", classname="site", name="links")
    if report.notes:
        SubElement(suite, "system-out").text = _text("\n".join(map(render, report.notes)))
    indent(suite)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suite, "unicode")}\n'


def _text(text: str) -> str:
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
