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
    found, all_there_are = set(findings), from_host(site.records)
    own = site.origin.folder
    for first, same in _by_first_folder(site, found).items():
        targets = {finding.target for finding in same}
        enough = _SOME if all(one.startswith(first) for one in all_there_are) else _MANY
        is_there = first[1:].removeprefix(own) in site.folders or own.startswith(first[1:])
        if len(targets) >= enough and not is_there:
            found -= set(same)
            found.add(_missing(site, targets, min(same)))
    return found


def _by_first_folder(site: Site, findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        path = _path(site, finding.target)
        own = site.origin.folder if path[1:].startswith(site.origin.folder) else ""
        first, slash, _ = path[1:].removeprefix(own).partition("/")
        if finding.rule in _NOWHERE and path[:1] == "/" and first and slash:
            groups.setdefault(f"/{own}{first}/", []).append(finding)
    return groups


def _path(site: Site, written: str) -> str:
    """Return what follows the site's own host, where an address names it."""
    scheme, host, _ = site.origin
    return written.removeprefix(f"{scheme}://{host}") if host else written


def _missing(site: Site, targets: Set[str], first: Finding) -> Finding:
    prefix = f"/{common_folder({_path(site, target) for target in targets})}"
    lead = count(len(targets), "link")
    what = f"{lead} begin with `{prefix}`, of which the site has nothing"
    own = site.origin.folder
    is_part = own and prefix.startswith(f"/{own}")
    advice = (
        "build it as well"
        if is_part
        else f"give `--site-url https://HOST{prefix}` if it lives there"
    )
    advice += f", or `--ignore '*{prefix}*'`"
    return Finding.of("unknown-folder", what, advice, prefix).at(
        first.file, first.target, first.kind
    )
