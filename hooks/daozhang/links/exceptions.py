"""Remove from the findings what links.yml, or --ignore, excepts."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from daozhang.links.model import Finding, Suppression


def apply_exceptions(
    findings: Iterable[Finding], exceptions: Iterable[Suppression], file: str = "links.yml"
) -> list[Finding]:
    """Remove what an exception matches; an exception that matches nothing is a fault itself."""
    left = list(findings)
    for allowed in exceptions:
        kept = [finding for finding in left if not _covers(allowed, finding)]
        if len(kept) == len(left):
            what = f"the exception for `{allowed.target}` in `{allowed.file}` matches nothing"
            unused = Finding.of("unused-exception", what, "delete it")
            kept.append(unused.at(file, allowed.target))
        left = kept
    return sorted(left)


def _covers(allowed: Suppression, finding: Finding) -> bool:
    return (
        allowed.rule in ("*", finding.rule)
        and _matches(finding.spot.file, allowed.file)
        and _matches(finding.target, allowed.target)
    )


def _matches(text: str, pattern: str) -> bool:
    return text == pattern or fnmatchcase(text, pattern)
