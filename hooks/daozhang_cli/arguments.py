"""What may follow `daozhang` on the command line."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from daozhang_cli import __version__

FORMATS: Final = ("text", "json", "github", "sarif", "junit")
POLICIES: Final = ("empty", "https", "languages", "orphans", "scripts", "telephones")
HOSTS: Final = ("cloudflare", "github", "netlify", "plain")


def parse(arguments: Sequence[str] | None) -> Namespace:
    """Read the arguments of one command; exits with status 2 where they are wrong."""
    parser = ArgumentParser(prog="daozhang", description="Check the links of a built site.")
    parser.add_argument("--version", action="version", version=f"daozhang {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    check = commands.add_parser("check", help="check every link of a built site")
    _add_site(check)
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("--config", type=Path, help="a links.yml: rules of one project")
    check.add_argument("--strict", action="store_true", help="hold every policy")
    check.add_argument(
        "--policy", action="append", default=[], choices=POLICIES, help="hold one policy more"
    )
    check.add_argument("--host", choices=HOSTS, help="serve as this host does; else as any does")
    check.add_argument(
        "--baseline", type=Path, metavar="FILE", help="a report in JSON: only what is new fails"
    )
    check.add_argument(
        "--ignore", action="append", default=[], metavar="PATTERN", help="targets not to report"
    )
    check.add_argument("--external", action="store_true", help="ask other sites as well, by lychee")
    check.add_argument("--timeout", type=int, default=15, help="seconds to wait for one")
    check.add_argument("--no-cache", action="store_true", help="read every file again")
    init = commands.add_parser("init", help="write a links.yml from a first run")
    _add_site(init)
    init.add_argument("--config", type=Path, default=Path("links.yml"), help="the file to write")
    explain = commands.add_parser("explain", help="say what a rule asks, with examples")
    explain.add_argument("rule", metavar="RULE", help="as in unknown-page")
    facts = commands.add_parser("facts", help="list facts by the day to check each again")
    facts.add_argument("data", type=Path, metavar="FOLDER", help="as in docs/data")
    facts.add_argument("--format", choices=["text", "html", "ics"], default="text")
    _add_for_writers(commands)
    return parser.parse_args(arguments)


def _add_for_writers(commands: "_SubParsersAction[ArgumentParser]") -> None:
    holidays = commands.add_parser("holidays", help="publish a year by the State Council's notice")
    holidays.add_argument("action", choices=["add"])
    holidays.add_argument("year", type=int, metavar="YEAR")
    holidays.add_argument(
        "--notice", type=Path, required=True, metavar="FILE", help="its text, or `-` to paste it"
    )
    holidays.add_argument("--address", default="", help="where it stands, on www.gov.cn")
    utf8 = commands.add_parser("utf8", help="save files of another encoding as UTF-8")
    utf8.add_argument("files", type=Path, nargs="+", metavar="FILE")
    new = commands.add_parser("new", help="begin a page, a question or a fact")
    new.add_argument("kind", choices=["page", "question", "fact"])
    new.add_argument("name", help="as in causes/name, late.md#name, deadlines.name")
    new.add_argument("--zh", required=True, metavar="TEXT", help="its Chinese title or words")
    new.add_argument("--en", required=True, metavar="TEXT", help="the same in English")
    new.add_argument(
        "--answer", default="late.md", metavar="FLOW#QUESTION", help="the question that leads there"
    )
    new.add_argument(
        "--outcome", default="causes/overdue.md", metavar="PAGE", help="where yes leads"
    )
    new.add_argument("--source", default="own_advice", help="what a fact rests on")
    twins = commands.add_parser("twins", help="show what changed in one language alone")
    twins.add_argument("page", nargs="?", default="", help="as in causes/overdue.md; else all")
    twins.add_argument("--width", type=int, default=0, help="of the terminal, in cells")
    for command in (holidays, new, twins):
        command.add_argument("--project", type=Path, default=Path(), help="the project's folder")


def _folder(given: str) -> Path:
    if not given:  # a variable that was never set
        raise ArgumentTypeError("it is empty")
    return Path(given)


def _add_site(command: ArgumentParser) -> None:
    command.add_argument("site", type=_folder, metavar="SITE", help="the folder that was built")
    command.add_argument("--site-url", default="", help="where the site will live")
