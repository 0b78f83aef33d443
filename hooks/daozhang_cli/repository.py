"""Name the files of a site as the repository around it does."""

from pathlib import Path

from daozhang.report import Problem
from daozhang_cli.formats import Report


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
