"""Remove from the problems what links.yml, or --ignore, excepts."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from daozhang.links.model import Suppression
from daozhang.report import Problem


def apply_exceptions(
    problems: Iterable[Problem], exceptions: Iterable[Suppression]
) -> list[Problem]:
    """Remove what an exception matches; an exception that matches nothing is a fault itself."""
    left = list(problems)
    for allowed in exceptions:
        kept = [problem for problem in left if not _covers(allowed, problem)]
        if len(kept) == len(left):
            parts = ((part, getattr(allowed, part)) for part in ("rule", "file", "target"))
            named = ", ".join(f"{part} `{value}`" for part, value in parts if value != "*")
            what = f"nothing that is reported fits {named or 'it'}"
            kept.append(
                Problem(allowed.spot, "unused-exception", what, "delete it", allowed.target)
            )
        left = kept
    return sorted(left)


def _covers(allowed: Suppression, problem: Problem) -> bool:
    texts = (problem.rule, problem.spot.file, problem.target)
    pairs = zip(texts, (allowed.rule, allowed.file, allowed.target), strict=True)
    return all(text == pattern or fnmatchcase(text, pattern) for text, pattern in pairs)
