"""Report once what a site lacks as a whole: a folder below its root, or what lies around it."""

from collections.abc import Iterable, Mapping, Set
from typing import Final

from daozhang.links.model import Finding
from daozhang.links.resolve.own_address import common_folder, from_host
from daozhang.links.resolve.site import Site
from daozhang.report import count

_NOWHERE: Final = frozenset({"unknown-page", "unknown-asset", "outside-site"})
_RULE: Final = "unknown-folder"
_MANY: Final = 8
"""Addresses: as many that begin alike are no slips of a pen."""
_SOME: Final = 3
"""The same, where all that the site writes from its root begin so."""


def collapse(site: Site, findings: Iterable[Finding]) -> set[Finding]:
    """Put one finding in the place of all that begin with a folder of which the site has nothing.

    So it is where a site lives in a folder of its host, or links to its neighbours there.
    """
    found = _outside(site, _sites_within(site, set(findings)))
    all_there_are = from_host(site.records)
    own = site.origin.folder
    for first, same in _by_first_folder(site, found).items():
        targets = {finding.target for finding in same}
        enough = _SOME if all(one.startswith(first) for one in all_there_are) else _MANY
        is_there = first[1:].removeprefix(own) in site.folders or own.startswith(first[1:])
        if len(targets) >= enough and not is_there:
            found -= set(same)
            found.add(_missing(site, targets, min(same)))
    return found


def _sites_within(site: Site, found: set[Finding]) -> set[Finding]:
    """Report once that a folder is a site by itself, as where each language has its own host."""
    groups: dict[str, set[Finding]] = {}
    for one in found if "index.html" not in site.files else ():
        top, slash, _ = one.file.partition("/")
        if one.rule in _NOWHERE and one.target[:1] == "/" and site.find(f"{top}/{one.leads_to}"):
            groups.setdefault(top + slash, set()).add(one)
    for top, same in groups.items():
        lead = count(len({one.target for one in same}), "link")
        what = f"{lead} of `{top}` would lead somewhere if it were the root"
        advice = f"check `{top}` by itself if it is a site of its own"
        if len(same) >= _SOME:
            found = (found - same) | {min(same)._replace(rule=_RULE, what=what, help=advice)}
    return found


def _outside(site: Site, found: set[Finding]) -> set[Finding]:
    """Report once that a site is a part of a larger one, or forgets the folder where it lives."""
    groups: dict[bool, set[Finding]] = {}
    for one in found:
        is_own = bool(one.help)  # a page that the site has
        if one.rule == "outside-site" and is_own is (one.target[:1] == "/"):
            groups.setdefault(is_own, set()).add(one)
    for is_own, same in groups.items():
        first, others = min(same), len({one.leads_to for one in same}) - 1
        if others >= _MANY:
            what = f"{first.what} (and so do {others} more addresses)"
            advice = f"check the folder around it, or `--ignore '{first.target}'`"
            if is_own:
                advice = f"begin each with `/{site.origin.folder}`"
            found = (found - same) | {first._replace(what=what, help=advice)}
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
    return Finding.of(_RULE, what, advice, prefix).at(first.file, first.target, first.kind)
