"""Remove from the problems what links.yml, or --ignore, excepts."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from daozhang.links.model import Suppression
from daozhang.report import Problem, Spot


def apply_exceptions(
    problems: Iterable[Problem], exceptions: Iterable[Suppression], file: str = "links.yml"
) -> list[Problem]:
    """Remove what an exception matches; an exception that matches nothing is a fault itself."""
    left = list(problems)
    for allowed in exceptions:
        kept = [problem for problem in left if not _covers(allowed, problem)]
        if len(kept) == len(left):
            what = f"the exception for `{allowed.target}` in `{allowed.file}` matches nothing"
            advice = "delete it"
            kept.append(Problem(Spot(file), "unused-exception", what, advice, allowed.target))
        left = kept
    return sorted(left)


def _covers(allowed: Suppression, problem: Problem) -> bool:
    texts = (problem.rule, problem.spot.file, problem.target)
    pairs = zip(texts, allowed[1:], strict=True)
    return all(text == pattern or fnmatchcase(text, pattern) for text, pattern in pairs)
