"""What may follow `daozhang` on the command line."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from daozhang.links.model import POLICIES
from daozhang.links.resolve.hosts import HOSTS
from daozhang_cli import __version__

_POLICIES: Final = sorted(POLICIES)
_HOSTS: Final = sorted(HOSTS)[1:]  # without the one that has no name
FORMATS: Final = ("text", "json", "github", "sarif", "junit")


def parse(arguments: Sequence[str] | None) -> Namespace:
    """Read the arguments of one command; exits with status 2 where they are wrong."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = ArgumentParser(
        prog="daozhang", description="Check the links of a built site.", formatter_class=_layout
    )
    parser.add_argument("--version", action="version", version=f"daozhang {__version__}")
    commands = parser.add_subparsers(
        required=True, metavar="COMMAND", dest="command", prog="daozhang"
    )
    named = [name for name in given[:1] if name in COMMANDS]
    for name in named or COMMANDS:  # to prepare all takes as long as to check several pages
        added = commands.add_parser(name, help=COMMANDS[name].help, formatter_class=_layout)
        if name in given:
            COMMANDS[name].add_options(added)
    return parser.parse_args(given)


def _layout(prog: str) -> HelpFormatter:
    """Lay help out for 80 columns: to ask the terminal brings in what no check needs."""
    return HelpFormatter(prog, width=78)


def _check(command: ArgumentParser) -> None:
    _add_site(command)
    command.add_argument("--format", choices=FORMATS, default="text")
    command.add_argument("--config", type=Path, help="a links.yml: rules of one project")
    command.add_argument("--strict", action="store_true", help="hold every policy")
    command.add_argument(
        "--policy", action="append", default=[], choices=_POLICIES, help="hold one policy more"
    )
    command.add_argument("--host", choices=_HOSTS, help="serve as this host does; else as any does")
    command.add_argument(
        "--baseline", type=Path, metavar="FILE", help="a report in JSON: only what is new fails"
    )
    command.add_argument(
        "--ignore", action="append", default=[], metavar="PATTERN", help="targets not to report"
    )
    command.add_argument(
        "--external", action="store_true", help="ask other sites as well, by lychee"
    )
    command.add_argument("--timeout", type=int, default=15, help="seconds to wait for one")
    command.add_argument("--no-cache", action="store_true", help="read every file again")


def _init(command: ArgumentParser) -> None:
    _add_site(command)
    command.add_argument("--config", type=Path, default=Path("links.yml"), help="the file to write")


def _add_site(command: ArgumentParser) -> None:
    command.add_argument("site", type=_folder, metavar="SITE", help="the folder that was built")
    command.add_argument("--site-url", default="", help="where the site will live")


def _folder(given: str) -> Path:
    if not given:  # a variable that was never set
        raise ArgumentTypeError("it is empty")
    return Path(given)


def _explain(command: ArgumentParser) -> None:
    command.add_argument("rule", metavar="RULE", help="as in unknown-page")


def _facts(command: ArgumentParser) -> None:
    command.add_argument("data", type=Path, metavar="FOLDER", help="as in docs/data")
    command.add_argument("--format", choices=["text", "html", "ics"], default="text")


def _holidays(command: ArgumentParser) -> None:
    command.add_argument("action", choices=["add"])
    command.add_argument(
        "year", type=int, nargs="?", metavar="YEAR", help="else the one of which the notice is"
    )
    command.add_argument(
        "--notice", type=Path, required=True, metavar="FILE", help="its text, or `-` to paste it"
    )
    command.add_argument("--address", default="", help="where it stands, on www.gov.cn")
    _add_project(command)


def _utf8(command: ArgumentParser) -> None:
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")


def _new(command: ArgumentParser) -> None:
    command.add_argument("kind", choices=["page", "question", "fact", "language"])
    command.add_argument("name", help="as in causes/name, late.md#name, deadlines.name, de")
    command.add_argument("--zh", metavar="TEXT", help="its Chinese title or words")
    command.add_argument("--en", metavar="TEXT", help="the same in English")
    command.add_argument("--own", metavar="TEXT", help="a language's name for itself")
    command.add_argument(
        "--answer", default="late.md", metavar="FLOW#QUESTION", help="the question that leads there"
    )
    command.add_argument(
        "--outcome", default="causes/overdue.md", metavar="PAGE", help="where yes leads"
    )
    command.add_argument("--source", default="own_advice", help="what a fact rests on")
    _add_project(command)


def _move(command: ArgumentParser) -> None:
    command.add_argument("old", help="as in causes/overdue")
    command.add_argument("new", help="its new path; both languages, and all links, follow")
    _add_project(command)


def _twins(command: ArgumentParser) -> None:
    command.add_argument("page", nargs="?", default="", help="as in causes/overdue.md; else all")
    command.add_argument("--width", type=int, default=0, help="of the terminal, in cells")
    _add_project(command)


def _add_project(command: ArgumentParser) -> None:
    command.add_argument("--project", type=Path, default=Path(), help="the project's folder")


class Command(NamedTuple):
    """What one does, what adds its options, and the function of this package that runs it."""

    help: str
    add_options: Callable[[ArgumentParser], None]
    run: str
    """It takes what was asked, and returns what to print and the exit status."""


COMMANDS: Final[Mapping[str, Command]] = {
    "check": Command("check every link of a built site", _check, "check.run"),
    "init": Command("write a links.yml from a first run", _init, "init.init"),
    "explain": Command("say what a rule asks, with examples", _explain, "explain.explain_rule"),
    "facts": Command("list facts by the day to check each again", _facts, "facts.list_facts"),
    "holidays": Command("publish a year by the State Council's notice", _holidays, "holidays.add"),
    "utf8": Command("save files of another encoding as UTF-8", _utf8, "utf8.run"),
    "new": Command("begin a page, a question, a fact or a language", _new, "new.new"),
    "move": Command("rename a page, with its twin and all that leads there", _move, "move.move"),
    "twins": Command("show what changed in one language alone", _twins, "twins.show"),
}
