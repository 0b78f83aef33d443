"""Report once what a site lacks as a whole: the folder in which all that is missing would lie."""

from collections.abc import Iterable, Mapping, Set
from typing import Final

from daozhang.links.model import Finding
from daozhang.links.resolve.own_address import common_folder, from_host
from daozhang.links.resolve.site import Site
from daozhang.report import count

_NOWHERE: Final = frozenset({"unknown-page", "unknown-asset", "outside-site"})
_MANY: Final = 8
"""Addresses: as many that begin alike are no slips of a pen."""
_SOME: Final = 3
"""The same, where all that the site writes from its root begin so."""


def collapse(site: Site, findings: Iterable[Finding]) -> set[Finding]:
    """Put one finding in the place of all that begin with a folder of which the site has nothing.

    So it is where a site lives in a folder of its host, or links to its neighbours there.
    """
    found, all_there_are = set(findings), from_host(site)
    for first, same in _by_first_folder(found).items():
        targets = {finding.target for finding in same}
        enough = _SOME if all(one.startswith(first) for one in all_there_are) else _MANY
        is_there = first[1:] in site.folders or site.origin.folder.startswith(first[1:])
        if len(targets) >= enough and not is_there:
            prefix = f"/{common_folder(targets)}"
            found -= set(same)
            found.add(_missing(prefix, targets, min(same)))
    return found


def _by_first_folder(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        first, slash, _ = finding.target[1:].partition("/")
        if finding.rule in _NOWHERE and finding.target[:1] == "/" and first and slash:
            groups.setdefault(f"/{first}/", []).append(finding)
    return groups


def _missing(prefix: str, targets: Set[str], first: Finding) -> Finding:
    lead = count(len(targets), "link")
    what = f"{lead} begin with `{prefix}`, of which the site has nothing"
    advice = f"give `--site-url https://HOST{prefix}` if it lives there, or `--ignore '{prefix}*'`"
    finding = Finding.of("unknown-folder", what, advice, prefix)
    return finding.at(first.file, first.target, first.kind)
