"""The command line: run one command, and give its exit status."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from daozhang_cli.arguments import parse

if TYPE_CHECKING:
    from pathlib import Path

SOUND: Final = 0
FAULTY: Final = 1
COULD_NOT_RUN: Final = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Each imports what it needs: `check` starts in less time than Jinja does."""
    asked = parse(arguments)
    try:
        return COMMANDS[asked.command](asked)
    except ModuleNotFoundError as error:
        needs = f"`{asked.command}` needs {error.name}: `pip install 'daozhang[guide]'`"
        print(f"daozhang: {needs}", file=sys.stderr)
        return COULD_NOT_RUN
    except (OSError, ValueError, LookupError) as error:
        message = error.args[0] if isinstance(error, LookupError) else error
        print(f"daozhang: {message}", file=sys.stderr)
        return COULD_NOT_RUN


def _check(asked: Namespace) -> int:
    from daozhang_cli.check import check

    report = check(asked)
    _say(report.written)
    return FAULTY if report.problems else SOUND


def _init(asked: Namespace) -> int:
    from daozhang_cli.init import init

    _say(init(asked))
    return SOUND


def _explain(asked: Namespace) -> int:
    from daozhang_cli.rules import explain_rule

    _say(explain_rule(asked.rule))
    return SOUND


def _facts(asked: Namespace) -> int:
    from daozhang.facts.read import read_data
    from daozhang.facts.sources import recheck_list

    folder: Path = asked.data
    files = {str(path): path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yml"))}
    languages = [path.stem for path in sorted(folder.glob("../words/*.yml"), reverse=True)]
    data, problems = read_data(files, tuple(languages))
    if asked.format == "text":
        _say(recheck_list(data))
    else:
        from datetime import datetime, timedelta, timezone

        from daozhang.facts.recheck import recheck_feed, recheck_page

        today = datetime.now(timezone(timedelta(hours=8))).date()
        as_page = asked.format == "html"
        _say(recheck_page(data, today) if as_page else recheck_feed(data).decode())
    if not any(data):
        raise LookupError(f"`{folder}` holds no fact")
    return COULD_NOT_RUN if problems else SOUND


def _holidays(asked: Namespace) -> int:
    from daozhang_cli.holidays import add

    _say(add(asked))
    return SOUND


def _new(asked: Namespace) -> int:
    from daozhang_cli.new import new

    _say(new(asked))
    return SOUND


def _twins(asked: Namespace) -> int:
    from daozhang_cli.twins import show

    _say(show(asked))
    return SOUND


def _utf8(asked: Namespace) -> int:
    from daozhang_cli.utf8 import check, convert

    said = (check if asked.check else convert)(asked)
    _say(said)
    return FAULTY if asked.check and said else SOUND


COMMANDS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    "check": _check,
    "init": _init,
    "explain": _explain,
    "facts": _facts,
    "holidays": _holidays,
    "new": _new,
    "twins": _twins,
    "utf8": _utf8,
}


def _say(text: str) -> None:
    """Write UTF-8 to a file or pipe, and what a terminal reads; lone surrogates are escaped.

    A pipe that nobody reads to its end is no fault. Raises OSError where nothing can be written.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed")
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
