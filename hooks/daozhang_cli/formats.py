"""Write a report: for a person, for a program, for GitHub; two more have modules of their own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from daozhang.report import Problem, annotation, count, render, summary


class Report(NamedTuple):
    """What was looked at, and what was found."""

    pages: int
    links: int
    problems: Sequence[Problem]
    notes: Sequence[Problem] = ()
    """What is worth knowing, and fails nothing."""


_MANY: Final = 3
"""Files: what more of them write alike is a template's, as a rule, and reported once."""


def text(report: Report) -> str:
    """Return the report for a person, with the counts at its end."""
    shown = [*map(render, _by_cause(report.problems)), *map(_as_note, report.notes)]
    written = "".join(f"{one}\n" for one in shown)
    return f"{written}\n{_count(report)}" if written else _count(report)


def _by_cause(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Return each problem, and what many files write alike at the first of them alone."""
    files: dict[tuple[str, str, str], dict[str, Problem]] = {}
    for one in problems:
        files.setdefault(_cause(one), {}).setdefault(one.spot.file, one)
    for one in problems:
        same = files[_cause(one)]
        if len(same) <= _MANY or not one.target:
            yield one
        elif one is next(iter(same.values())):
            others = f"(and so do {len(same) - 1} more files; `--format json` lists them)"
            yield one._replace(what=f"{one.what} {others}")


def _cause(problem: Problem) -> tuple[str, str, str]:
    """Return what is at fault, however many folders up the address that leads there begins."""
    what = problem.what.removeprefix(f"`{problem.target}`")
    return problem.rule, problem.target.lstrip("./"), what


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
    lines = [annotation("error", problem) for problem in _by_cause(report.problems)]
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
