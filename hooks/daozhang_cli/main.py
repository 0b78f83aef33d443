"""The command line: `check` a built folder, `explain` a rule, list the `facts`."""

import gc
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from daozhang.links.check import check
from daozhang.links.locate.locate_html import BuiltFile, locate, one_a_line
from daozhang.links.model import Finding, Settings, Suppression
from daozhang.links.resolve.site import Site
from daozhang.links.rules import RULES
from daozhang.links.rules.external import judge, unreached, web_addresses
from daozhang.links.settings import SettingsError, apply_exceptions
from daozhang_cli.cache import recall, recall_report, remember, remember_report
from daozhang_cli.folder import Folder, read_folder, read_links_yml, walk_folder
from daozhang_cli.formats import FORMATS, Report
from daozhang_cli.processes import map_in_two_processes

SOUND, FAULTY, COULD_NOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    asked = _parser().parse_args(arguments)
    if asked.command == "facts":
        return _list_facts(asked.data)
    if asked.command == "explain":
        return _explain(asked.rule)
    collects = gc.isenabled()
    gc.disable()  # thousands of small values, and none in a circle
    try:
        report = _check(asked)
    except (OSError, SettingsError) as error:
        print(f"daozhang: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    finally:
        if collects:
            gc.enable()
    for_people = asked.format == "text"
    _say(FORMATS[asked.format](report), "" if for_people else "utf-8")
    return FAULTY if report.problems else SOUND


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="daozhang", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    command = commands.add_parser("check", help="check every link of a built site")
    command.add_argument("site", type=Path, metavar="SITE", help="the folder that was built")
    command.add_argument("--site-url", default="", help="where the site will live")
    command.add_argument("--format", choices=sorted(FORMATS), default="text")
    command.add_argument("--config", type=Path, help="a links.yml: rules of one project")
    command.add_argument("--strict", action="store_true", help="hold every policy")
    command.add_argument(
        "--ignore", action="append", default=[], metavar="PATTERN", help="targets not to report"
    )
    command.add_argument(
        "--external", action="store_true", help="ask other sites as well, by lychee"
    )
    command.add_argument("--timeout", type=int, default=15, help="seconds to wait for one")
    command.add_argument("--no-cache", action="store_true", help="read every file again")
    command = commands.add_parser("explain", help="say what a rule asks, with examples")
    command.add_argument("rule", metavar="RULE", help="as in unknown-page")
    command = commands.add_parser("facts", help="list facts by the day to check each again")
    command.add_argument("data", type=Path, metavar="FOLDER", help="as in docs/data")
    return parser


def _list_facts(folder: Path) -> int:
    from daozhang.facts.draw import recheck_list  # here: Jinja costs `check` a tenth of its time
    from daozhang.facts.read import read_data

    files = {str(path): path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yml"))}
    languages = [path.stem for path in sorted(folder.glob("../words/*.yml"), reverse=True)]
    data, problems = read_data(files, tuple(languages))
    _say(recheck_list(data))
    if not any(data):
        print(f"daozhang: `{folder}` holds no fact", file=sys.stderr)
    return COULD_NOT_RUN if problems or not any(data) else SOUND


def _explain(rule: str) -> int:
    from daozhang_cli.rules import explain_rule  # here: `check` needs the rules of links alone

    try:
        _say(explain_rule(rule))
    except LookupError as error:
        print(f"daozhang: {error.args[0]}", file=sys.stderr)
        return COULD_NOT_RUN
    return SOUND


def _check(asked: Namespace) -> Report:
    settings = read_links_yml(asked.config, needed=True) if asked.config else Settings()
    ignored = tuple(Suppression("--ignore", target=pattern) for pattern in asked.ignore)
    settings = replace(
        settings,
        strict=settings.strict or asked.strict,
        exceptions=settings.exceptions + ignored,
    )
    if not asked.site.is_dir():
        raise NotADirectoryError(f"`{asked.site}` is no folder")
    folder = walk_folder(asked.site)
    if asked.no_cache or asked.external:
        return _report(folder, settings, asked)
    question = (asked.site_url, str(asked.config), settings)
    known = recall_report(folder, question)
    if known:
        return known
    report = _report(folder, settings, asked)
    remember_report(folder, question, report)
    return report


def _report(folder: Folder, settings: Settings, asked: Namespace) -> Report:
    _read(folder, cached=not asked.no_cache)
    url = asked.site_url or settings.site_url
    site = Site(folder.stamps, folder.records, url, plain=settings.strict)
    if site.is_guessed:
        seems = f"the site seems to be built for `/{site.origin.folder}`; else give --site-url"
        print(f"daozhang: {seems}", file=sys.stderr)
    if not site.pages:
        raise FileNotFoundError(f"`{asked.site}` holds no page: nothing was checked")
    findings = check(site, settings, map_in_two_processes)
    if asked.external:
        findings = sorted([*findings, *_ask_others(site, asked)])
    located = one_a_line([*_located(folder, findings), *_unreadable(folder)])
    found = apply_exceptions(located, settings.exceptions, str(asked.config or "--ignore"))
    return Report(len(site.pages), site.link_count, found, RULES)


def _read(folder: Folder, *, cached: bool) -> None:
    known = recall(folder) if cached else {}
    if read_folder(folder, known, map_in_two_processes) and cached:
        remember(folder)


def _ask_others(site: Site, asked: Namespace) -> list[Finding]:
    """Ask other sites; what cannot be reached today is said, and is no fault."""
    from daozhang_cli.external import ask  # here: subprocess and tempfile cost a tenth of a run

    written = web_addresses(site)
    answers = ask(list(written), asked.timeout)
    for line in unreached(answers):
        print(f"not reached: {line}", file=sys.stderr)
    return [fault.at(*place) for url, fault in judge(answers) for place in written[url]]


def _located(folder: Folder, findings: Sequence[Finding]) -> list[Finding]:
    by_file = [list(group) for _, group in groupby(findings, lambda finding: finding.file)]
    return map_in_two_processes(
        lambda groups: [one for group in groups for one in _in_one_file(folder, group)], by_file
    )


def _in_one_file(folder: Folder, findings: Sequence[Finding]) -> Iterator[Finding]:
    yield from locate(findings, BuiltFile(folder.text(findings[0].file)))


def _unreadable(folder: Folder) -> list[Finding]:
    return [
        Finding.of("unreadable-file", f"`{file}` cannot be read: {why}").at(file, file)
        for file, why in folder.unreadable.items()
    ]


def _say(report: str, encoding: str = "") -> None:
    """Write what may hold the name of a file in no encoding at all."""
    sys.stdout.flush()
    data = report.encode(encoding or sys.stdout.encoding or "utf-8", "backslashreplace")
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
