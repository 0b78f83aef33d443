"""Report once what a site lacks as a whole: a folder below its root, or what lies around it."""

from collections.abc import Iterable, Mapping, Set
from itertools import accumulate
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
    """Put one finding in the place of all that lead into a folder of which the site has nothing.

    So it is where a site lives in a folder of its host, links to its neighbours there, or where a
    part of it was left out.
    """
    found = _outside(site, _sites_within(site, set(findings)))
    all_there_are = from_host(site.records)
    for folder, same in _by_folder(site, found).items():
        is_all = all_there_are and all(one.startswith(folder) for one in all_there_are)
        if len({finding.target for finding in same}) >= (_SOME if is_all else _MANY):
            found = (found - same) | {_missing(site, folder, same)}
    return found


def _sites_within(site: Site, found: set[Finding]) -> set[Finding]:
    """Report once that a folder is a site by itself, as where each language has its own host."""
    groups: dict[str, set[Finding]] = {}
    for one in found if "index.html" not in site.files else ():
        top, slash, _ = one.file.partition("/")
        is_lost = one.rule in _NOWHERE or not one.leads_to
        if is_lost and one.target[:1] == "/" and site.find(f"{top}/{one.leads_to}"):
            groups.setdefault(top + slash, set()).add(one)
    for top, same in groups.items():
        targets = {one.target for one in same}
        what = f"{count(len(targets), 'link')} of `{top}` would lead somewhere if it were the root"
        advice = f"check `{top}` by itself if it is a site of its own"
        if len(targets) >= _SOME:
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


def _by_folder(site: Site, findings: Iterable[Finding]) -> Mapping[str, set[Finding]]:
    """Return what leads into each folder of which the site has nothing, from the host's root."""
    groups: dict[str, set[Finding]] = {}
    for one in findings:
        path = _path(site, one)
        own = site.origin.folder if path.startswith(site.origin.folder) else ""
        steps = accumulate(
            path.removeprefix(own).split("/")[:-1], lambda a, b: f"{a}{b}/", initial=""
        )
        folder = next((folder for folder in steps if folder not in site.folders), "")
        is_around, is_slip = one.rule == "outside-site", bool(one.help)
        if _is_rooted(one):
            is_around = not own and site.origin.folder.startswith(folder)
            is_slip = is_slip and folder.count("/") > 1
        if folder and one.rule in _NOWHERE and not (is_around or is_slip):
            groups.setdefault(f"/{own}{folder}", set()).add(one)
    return groups


def _is_rooted(finding: Finding) -> bool:
    return finding.target.startswith(("/", "http:", "https:"))


def _path(site: Site, finding: Finding) -> str:
    """Return where it leads from the host's root."""
    scheme, host, folder = site.origin
    if not _is_rooted(finding):
        return folder + finding.leads_to
    return finding.target.removeprefix(f"{scheme}://{host}" if host else "").removeprefix("/")


def _missing(site: Site, folder: str, same: Set[Finding]) -> Finding:
    first, own = min(same), f"/{site.origin.folder}"
    if all(map(_is_rooted, same)):
        folder = f"/{common_folder({f'/{_path(site, one)}' for one in same})}"
    lead = count(len({one.target for one in same}), "link")
    what = f"{lead} lead into `{folder}`, of which the site has nothing"
    advice, pattern = "build or copy it as well", folder
    if not _is_rooted(first):
        pattern = f"{folder.split('/')[-2]}/"
    elif own == "/" or not folder.startswith(own):
        advice = f"give `--site-url https://HOST{folder}` if it lives there"
    advice += f", or `--ignore '*{pattern}*'`"
    return Finding.of(_RULE, what, advice, folder).at(first.file, first.target, first.kind)
