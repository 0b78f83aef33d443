"""The command `check`: a built folder → a report, the last one where nothing has changed."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from daozhang.links.model import Finding, Settings
from daozhang.report import Problem, Spot, one_a_line
from daozhang_cli import FAULTY, SOUND
from daozhang_cli.cache import recall, remember
from daozhang_cli.formats import FORMATS, Report, from_repository
from daozhang_cli.processes import map_in_processes
from daozhang_cli.settings import settings_of
from daozhang_cli.walk import Folder

if TYPE_CHECKING:
    from daozhang.links.resolve.site import Site

_TO_LOOK: Final = 400
"""Files from which on it pays to share out what takes less than reading them."""
_TO_LOCATE: Final = 50
"""Files from which on it pays to share out what takes longer: a tree with places."""


def run(asked: Namespace) -> tuple[str, int]:
    """Check a folder as asked. Raises OSError or ValueError where that cannot be done."""
    report = report_on(asked, settings_of(asked))
    if asked.baseline:
        from daozhang_cli.baseline import only_new

        problems, gone = only_new(report.problems, asked.baseline)
        left = len(report.problems) - len(problems)
        report = report._replace(problems=problems)
        said = f"{left} of `{asked.baseline}` not shown, {gone} gone"
        print(f"daozhang: {said}", file=sys.stderr)
    if asked.format == "github":
        report = from_repository(report, asked.site)
    return FORMATS[asked.format](report), FAULTY if report.problems else SOUND


def report_on(asked: Namespace, settings: Settings) -> Report:
    """Return what is wrong with a folder; raises OSError where it is none, or contains no page."""
    if not asked.site.is_dir():
        raise NotADirectoryError(f"`{asked.site}` is no folder")
    folder = Folder(asked.site)
    cached = not asked.no_cache and not asked.external
    question = (str(asked.config), settings)
    known = recall(folder, question) if cached else None
    if known:
        return known
    report = _report(folder, settings, asked)
    if cached:
        remember(folder, question, report)
    return report


def _report(folder: Folder, settings: Settings, asked: Namespace) -> Report:
    from daozhang_cli.folder import read  # here: nobody reads what has not changed

    site = asked.read = read(folder, settings)  # to the end: `main.command` says why
    from daozhang.links.check import check as find
    from daozhang.links.rules.hosting import NOTES, notes, unread

    findings = find(site, settings, partial(map_in_processes, pays=_TO_LOOK))
    findings = sorted([*findings, *unread(site), *(() if settings.serving else notes(site))])
    if asked.external:
        findings = sorted([*findings, *_ask_others(site, asked)])
    lost = tuple(f"{file.rstrip('/')}/" for file in folder.unreadable)
    places = (f"{one.leads_to.partition('#')[0]}/" for one in findings)
    findings = [one for one, to in zip(findings, places, strict=True) if not to.startswith(lost)]
    found = [*_located(folder, findings), *_unreadable(folder)]
    if settings.exceptions:
        from daozhang.links.exceptions import apply_exceptions

        found = apply_exceptions(found, settings.exceptions)
    noted = [finding for finding in found if finding.rule in NOTES]
    wrong = [finding for finding in found if finding.rule not in NOTES]
    return Report(len(site.pages), site.link_count, sorted(wrong), sorted(noted))


def _ask_others(site: "Site", asked: Namespace) -> list[Finding]:
    """Request external addresses; what cannot be reached today is reported, and is no fault."""
    from daozhang.links.rules.external import judge, web_addresses
    from daozhang_cli.external import ask

    written = web_addresses(site)
    urls, found = list(written), []
    for url, fault in judge(ask(urls, asked.timeout), urls) if urls else ():
        if isinstance(fault, str):
            print(f"not reached: {url}: {fault}", file=sys.stderr)
        else:
            found += [fault.at(*place) for place in written[url]]
    return found


def _located(folder: Folder, findings: Sequence[Finding]) -> list[Problem]:
    """Return each finding at its line, a line once, also where links give a file two names."""
    if not findings:
        return []
    from daozhang.links.locate.locate_html import BuiltFile, locate

    def in_files(groups: Sequence[list[Finding]]) -> list[Problem]:
        return [
            one for group in groups for one in locate(group, BuiltFile(folder.text(group[0].file)))
        ]

    by_file = [list(group) for _, group in groupby(findings, lambda finding: finding.file)]
    found: dict[object, Problem] = {}
    for one in one_a_line(map_in_processes(in_files, by_file, pays=_TO_LOCATE)):
        file, *place = one.spot[:3]
        found.setdefault((folder.stamps.get(file, file), *place, one.rule, one.target), one)
    return [*found.values()]


def _unreadable(folder: Folder) -> Iterator[Problem]:
    for file, why in folder.unreadable.items():
        what = f"`{file}` cannot be read: {why}"
        yield Problem(Spot(file), "unreadable-file", what, target=file)
