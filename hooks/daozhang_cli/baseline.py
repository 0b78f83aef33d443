"""Compare a report with an earlier one: what was known then fails nobody now."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from daozhang.report import Problem


def only_new(problems: Iterable[Problem], baseline: Path) -> tuple[list[Problem], int]:
    """Return the problems that a report in JSON does not list, and how many of its are gone.

    One is known by its rule, its file and its target: it may move to another line. Raises OSError,
    or ValueError where the file is no such report.
    """
    try:
        known = Counter(
            (one["rule"], one["file"], one["target"])
            for one in json.loads(baseline.read_text(encoding="utf-8"))["problems"]
        )
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ValueError(f"`{baseline}` is no report of `--format json`") from error
    new: list[Problem] = []
    for problem in problems:
        key = problem.rule, problem.spot.file, problem.target
        if known[key] > 0:
            known[key] -= 1
        else:
            new.append(problem)
    return new, sum(known.values())
