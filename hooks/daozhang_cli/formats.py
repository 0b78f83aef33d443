"""Write a report: for a person, for a program, for GitHub; two more have modules of their own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from daozhang.report import Problem, count, render, summary


class Report(NamedTuple):
    """What was looked at, and what was found."""

    pages: int
    links: int
    problems: Sequence[Problem]


def text(report: Report) -> str:
    """Return the report for a person, with the counts at its end."""
    said = "".join(f"{render(problem)}\n" for problem in report.problems)
    return f"{said}\n{_count(report)}" if said else _count(report)


def _count(report: Report) -> str:
    looked = f"{count(report.pages, 'page')} and {count(report.links, 'link')} checked"
    if not report.problems:
        return f"{looked}: sound\n"
    return f"{summary(report.problems)}; {looked}\n"


def as_json(report: Report) -> str:
    """Return the report for a program, by contract 3.5."""
    problems = [
        {
            "rule": problem.rule,
            "file": problem.spot.file,
            "line": problem.spot.line,
            "column": problem.spot.column,
            "target": problem.target,
            "message": problem.what,
            "help": problem.help,
        }
        for problem in report.problems
    ]
    checked = {"pages": report.pages, "links": report.links}
    return _dump({"checked": checked, "problems": problems})


def github(report: Report) -> str:
    """Return the report as GitHub's workflow commands, which it shows beside the lines."""
    lines = [_annotation(problem) for problem in report.problems]
    return "".join(f"{line}\n" for line in lines) + _count(report)


def _annotation(problem: Problem) -> str:
    spot = problem.spot
    place = {"file": spot.file, "line": spot.line, "col": spot.column, "title": problem.rule}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items() if value)
    return f"::error {properties}::{_data('. '.join(filter(None, (problem.what, problem.help))))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _sarif(report: Report) -> str:
    from daozhang_cli.sarif import sarif

    return _dump(sarif(report.problems))


def _junit(report: Report) -> str:
    from daozhang_cli.junit import junit

    return junit(report.problems)


def _dump(value: object) -> str:
    """Return JSON; the escape of a lone surrogate is left to the encoder of the output."""
    import json  # here: most runs write text

    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


FORMATS: Final[Mapping[str, Callable[[Report], str]]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": _sarif,
    "junit": _junit,
}
