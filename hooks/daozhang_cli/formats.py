"""Write a report: for a person, for a program, for GitHub; two more have modules of their own."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
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
_LINES: Final = 10
"""Of one rule in one file; nobody reads more before the first ones are fixed."""


def text(report: Report) -> str:
    """Return the report for a person, with the counts at its end."""
    problems = _few_a_file([*_by_cause(report.problems)])
    notes = (note._replace(what=f"note: {note.what}") for note in report.notes)
    shown = map(render, [*problems, *notes])
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


def _few_a_file(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Return each problem, but of one rule in one file no more than a person reads."""
    all_there_are = Counter((one.spot.file, one.rule) for one in problems)
    shown: Counter[tuple[str, str]] = Counter()
    for one in problems:
        place = one.spot.file, one.rule
        shown[place] += 1
        more = all_there_are[place] - _LINES
        rest = f" (and {more} more of this rule here; `--format json` lists them)"
        if shown[place] <= _LINES:
            is_cut = shown[place] == _LINES and more > 0
            yield one._replace(what=one.what + rest) if is_cut else one


def _cause(problem: Problem) -> tuple[str, str, str]:
    """Return what is at fault: a page that is missing, by any way to it and to its anchors."""
    what = problem.what.removeprefix(f"`{problem.target}`")
    target = problem.target.lstrip("./")
    if problem.rule == "unknown-page":
        target = target.partition("#")[0]
    return problem.rule, target, what


def _count(report: Report) -> str:
    looked = f"{count(report.pages, 'page')} and {count(report.links, 'link')} checked"
    if not report.problems:
        return f"{looked}: sound\n"
    return f"{summary(report.problems)}; {looked}\n"


def as_json(report: Report) -> str:
    """Return the report for a program, by contract 3.5; with `notes` where there are some."""
    checked = {"pages": report.pages, "links": report.links}
    notes = {"notes": list(map(_fields, report.notes))} if report.notes else {}
    return dump({"checked": checked, "problems": list(map(_fields, report.problems)), **notes})


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


def from_repository(report: Report, site: Path) -> Report:
    """Return a report that counts files from the repository's root, where they are found in one."""
    home = site.resolve()
    root = next((folder for folder in (home, *home.parents) if (folder / ".git").exists()), home)

    def moved(problem: Problem) -> Problem:
        path = home / problem.spot.file
        file = path.relative_to(root).as_posix() if path.is_file() else problem.spot.file
        return problem._replace(spot=problem.spot._replace(file=file))

    problems, notes = (list(map(moved, some)) for some in (report.problems, report.notes))
    return report._replace(problems=problems, notes=notes)


def github(report: Report) -> str:
    """Return the report as GitHub's workflow commands, which it shows beside the lines."""
    lines = [annotation("error", problem) for problem in _by_cause(report.problems)]
    lines += [annotation("notice", note) for note in report.notes]
    return "".join(f"{line}\n" for line in lines) + _count(report)


def _late(name: str) -> Callable[[Report], str]:
    """Import what writes a format with the first report that is written in it."""
    module, _, function = name.partition(".")
    return lambda report: str(getattr(import_module(f"daozhang_cli.{module}"), function)(report))


def dump(value: object) -> str:
    """Return JSON; the escape of a lone surrogate is left to the encoder of the output."""
    import json  # here: most runs write text

    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


FORMATS: Final[Mapping[str, Callable[[Report], str]]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": _late("sarif.sarif"),
    "junit": _late("junit.junit"),
}
