"""Write a report for code scanning (SARIF 2.1.0, by OASIS)."""

from typing import Final
from urllib.parse import quote

from daozhang.links.rules import RULES
from daozhang.report import Problem
from daozhang_cli import __version__
from daozhang_cli.formats import Report, dump

SARIF_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif(report: Report) -> str:
    """Return a log of one run; each rule that fired is explained. Columns count code points."""
    levels = [("error", one) for one in report.problems]
    levels += [("note", one) for one in report.notes]
    fired = sorted({one.rule for _, one in levels})
    meanings = [(rule, RULES[rule].meaning) for rule in fired]
    rules = [{"id": rule, "shortDescription": {"text": meaning}} for rule, meaning in meanings]
    driver = {"name": "daozhang", "version": __version__, "rules": rules}
    results = [_result(level, one, fired.index(one.rule)) for level, one in levels]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return dump({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(level: str, problem: Problem, rule: int) -> dict[str, object]:
    spot = problem.spot
    uri = quote(spot.file, errors="surrogateescape")
    place: dict[str, object] = {"artifactLocation": {"uri": uri}}
    if spot.line:
        end = spot.column + spot.length
        place["region"] = {"startLine": spot.line, "startColumn": spot.column, "endColumn": end}
    return {
        "ruleId": problem.rule,
        "ruleIndex": rule,
        "level": level,
        "message": {"text": ". ".join(filter(None, (problem.what, problem.help)))},
        "locations": [{"physicalLocation": place}],
    }
