"""The command line: `daozhang check SITE` holds any built folder to the rules of the hooks."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import yaml

from daozhang.folder import Folder, read_folder, read_links_yml
from daozhang.formats import FORMATS, Report
from daozhang.links.check import check
from daozhang.links.model import Settings, split
from daozhang.links.place import one_a_line, place
from daozhang.links.rules import RULES
from daozhang.links.settings import SettingsError, let_through
from daozhang.links.site import Site
from daozhang.report import Problem, Spot

SOUND, FAULTY, COULD_NOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    asked = _parser().parse_args(arguments)
    try:
        report = _check(asked)
    except (OSError, SettingsError, yaml.YAMLError) as error:
        print(f"daozhang: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    sys.stdout.write(FORMATS[asked.format](report))
    return FAULTY if report.problems else SOUND


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="daozhang", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("check", help="check every link of a built site")
    command.add_argument("site", type=Path, metavar="SITE", help="the folder that was built")
    command.add_argument("--site-url", default="", help="where the site will live")
    command.add_argument("--format", choices=sorted(FORMATS), default="text")
    command.add_argument("--config", type=Path, help="a links.yml: rules of one project")
    return parser


def _check(asked: Namespace) -> Report:
    settings = read_links_yml(asked.config, needed=True) if asked.config else Settings()
    if not asked.site.is_dir():
        raise NotADirectoryError(f"`{asked.site}` is no folder")
    folder = read_folder(asked.site)
    site = Site(folder.files, folder.records, asked.site_url or settings.site_url)
    if not site.pages:
        raise FileNotFoundError(f"`{asked.site}` holds no page: nothing was checked")
    problems = [*_placed(folder, site, settings), *_unreadable(folder)]
    links = sum(len(split(r.hrefs)) + len(r.parts) for r in folder.records.values())
    found = let_through(one_a_line(problems), settings.exceptions, str(asked.config))
    return Report(len(site.pages), links, found, RULES)


def _placed(folder: Folder, site: Site, settings: Settings) -> list[Problem]:
    by_file = groupby(check(site, settings, folder.text), lambda finding: finding.file)
    return [problem for file, findings in by_file for problem in place(findings, folder.text(file))]


def _unreadable(folder: Folder) -> list[Problem]:
    return [
        Problem(Spot(file), "unreadable-file", f"`{file}` cannot be read: {why}", target=file)
        for file, why in sorted(folder.unreadable.items())
    ]
