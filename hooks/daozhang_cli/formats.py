"""Write a report: for a person, for a program, for GitHub; two more have modules of their own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from daozhang.report import Problem, annotation, count, render, summary


class Report(NamedTuple):
    """What was looked at, and what was found."""

    pages: int
    links: int
    problems: Sequence[Problem]
    notes: Sequence[Problem] = ()
    """What is worth knowing, and fails nothing."""


def text(report: Report) -> str:
    """Return the report for a person, with the counts at its end."""
    shown = [*map(render, report.problems), *map(_as_note, report.notes)]
    written = "".join(f"{one}\n" for one in shown)
    return f"{written}\n{_count(report)}" if written else _count(report)


def _as_note(note: Problem) -> str:
    return render(note._replace(what=f"note: {note.what}"))


def _count(report: Report) -> str:
    looked = f"{count(report.pages, 'page')} and {count(report.links, 'link')} checked"
    if not report.problems:
        return f"{looked}: sound\n"
    return f"{summary(report.problems)}; {looked}\n"


def as_json(report: Report) -> str:
    """Return the report for a program, by contract 3.5; with `notes` where there are some."""
    checked = {"pages": report.pages, "links": report.links}
    notes = {"notes": list(map(_fields, report.notes))} if report.notes else {}
    return _dump({"checked": checked, "problems": list(map(_fields, report.problems)), **notes})


def _fields(problem: Problem) -> Mapping[str, object]:
    return {
        "rule": problem.rule,
        "file": problem.spot.file,
        "line": problem.spot.line,
        "column": problem.spot.column,
        "target": problem.target,
        "message": problem.what,
        "help": problem.help,
    }


def github(report: Report) -> str:
    """Return the report as GitHub's workflow commands, which it shows beside the lines."""
    lines = [annotation("error", problem) for problem in report.problems]
    lines += [annotation("notice", note) for note in report.notes]
    return "".join(f"{line}\n" for line in lines) + _count(report)


def _sarif(report: Report) -> str:
    from daozhang_cli.sarif import sarif

    return _dump(sarif(report.problems, report.notes))


def _junit(report: Report) -> str:
    from daozhang_cli.junit import junit

    return junit(report.problems, report.notes)


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
