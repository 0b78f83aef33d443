"""What may follow `daozhang` on the command line."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

from daozhang.links.model import POLICIES
from daozhang.links.resolve.hosts import HOSTS
from daozhang_cli import __version__
from daozhang_cli.formats import FORMATS

Options: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Each option's name, and what argparse is given for it."""


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
        for option, kind in COMMANDS[name].options.items() if name in given else ():
            added.add_argument(option, **kind)
    return parser.parse_args(given)


def _layout(prog: str) -> HelpFormatter:
    """Lay help out for 80 columns: to ask the terminal brings in what no check needs."""
    return HelpFormatter(prog, width=78)


def _folder(given: str) -> Path:
    if not given:  # a variable that was never set
        raise ArgumentTypeError("it is empty")
    return Path(given)


_SITE: Final[Options] = {
    "site": {"type": _folder, "metavar": "SITE", "help": "the folder that was built"},
    "--site-url": {"default": "", "help": "where the site will live"},
}
_PROJECT: Final[Options] = {
    "--project": {"type": Path, "default": Path(), "help": "the project's folder"},
}
_MANY: Final = {"action": "append", "default": []}
_CHECK: Final[Options] = {
    **_SITE,
    "--format": {"choices": list(FORMATS), "default": "text"},
    "--config": {"type": Path, "help": "a links.yml: rules of one project"},
    "--strict": {"action": "store_true", "help": "hold every policy"},
    "--policy": {**_MANY, "choices": sorted(POLICIES), "help": "hold one policy more"},
    "--host": {
        "choices": sorted(HOSTS)[1:],  # without the one that has no name
        "help": "serve as this host does; else as any does",
    },
    "--baseline": {
        "type": Path, "metavar": "FILE", "help": "a report in JSON: only what is new fails",
    },
    "--ignore": {**_MANY, "metavar": "PATTERN", "help": "targets not to report"},
    "--external": {"action": "store_true", "help": "ask other sites as well, by lychee"},
    "--timeout": {"type": int, "default": 15, "help": "seconds to wait for one"},
    "--no-cache": {"action": "store_true", "help": "read every file again"},
}  # fmt: skip
_INIT: Final[Options] = {
    **_SITE,
    "--config": {"type": Path, "default": Path("links.yml"), "help": "the file to write"},
}
_FACTS: Final[Options] = {
    "data": {"type": Path, "metavar": "FOLDER", "help": "as in docs/data"},
    "--format": {"choices": ["text", "html", "ics"], "default": "text"},
}
_HOLIDAYS: Final[Options] = {
    "action": {"choices": ["add"]},
    "year": {
        "type": int, "nargs": "?", "metavar": "YEAR", "help": "else the one of which the notice is",
    },
    "--notice": {
        "type": Path, "required": True, "metavar": "FILE", "help": "its text, or `-` to paste it",
    },
    "--address": {"default": "", "help": "where it stands, on www.gov.cn"},
    **_PROJECT,
}  # fmt: skip
_NEW: Final[Options] = {
    "kind": {"choices": ["page", "question", "fact", "language"]},
    "name": {"help": "as in causes/name, late.md#name, deadlines.name, de"},
    "--zh": {"metavar": "TEXT", "help": "its Chinese title or words"},
    "--en": {"metavar": "TEXT", "help": "the same in English"},
    "--own": {"metavar": "TEXT", "help": "a language's name for itself"},
    "--answer": {
        "default": "late.md", "metavar": "FLOW#QUESTION", "help": "the question that leads there",
    },
    "--outcome": {
        "default": "causes/overdue.md", "metavar": "PAGE", "help": "where yes leads",
    },
    "--source": {"default": "own_advice", "help": "what a fact rests on"},
    **_PROJECT,
}  # fmt: skip
_MOVE: Final[Options] = {
    "old": {"help": "as in causes/overdue"},
    "new": {"help": "its new path; both languages, and all links, follow"},
    **_PROJECT,
}
_TWINS: Final[Options] = {
    "page": {"nargs": "?", "default": "", "help": "as in causes/overdue.md; else all"},
    "--width": {"type": int, "default": 0, "help": "of the terminal, in cells"},
    **_PROJECT,
}
_EXPLAIN: Final[Options] = {"rule": {"metavar": "RULE", "help": "as in unknown-page"}}
_UTF8: Final[Options] = {"files": {"type": Path, "nargs": "+", "metavar": "FILE"}}


class Command(NamedTuple):
    """What one does, its options, and the function of this package that runs it."""

    help: str
    options: Options
    run: str
    """It takes what was asked, and returns what to print and the exit status."""


COMMANDS: Final[Mapping[str, Command]] = {
    "check": Command("check every link of a built site", _CHECK, "check.run"),
    "init": Command("write a links.yml from a first run", _INIT, "init.init"),
    "explain": Command("say what a rule asks, with examples", _EXPLAIN, "explain.explain_rule"),
    "facts": Command("list facts by the day to check each again", _FACTS, "facts.list_facts"),
    "holidays": Command("publish a year by the State Council's notice", _HOLIDAYS, "holidays.add"),
    "utf8": Command("save files of another encoding as UTF-8", _UTF8, "utf8.run"),
    "new": Command("begin a page, a question, a fact or a language", _NEW, "new.new"),
    "move": Command("rename a page, with its twin and all that leads there", _MOVE, "move.move"),
    "twins": Command("show what changed in one language alone", _TWINS, "twins.show"),
}
