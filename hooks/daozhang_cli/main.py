"""The command line: run one command, and give its exit status."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from daozhang_cli import COULD_NOT_RUN
from daozhang_cli.arguments import COMMANDS, parse


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; only its own module is imported, so that `check` starts without Jinja."""
    asked = parse(arguments)
    module, _, run = COMMANDS[asked.command].run.partition(".")
    try:
        if sys.stdout is None:
            raise OSError("standard output is closed")
        written, status = getattr(import_module(f"daozhang_cli.{module}"), run)(asked)
        _print(written)
    except ModuleNotFoundError as error:
        needs = f"`{asked.command}` needs {error.name}: `pip install 'daozhang[guide]'`"
        print(f"daozhang: {needs}", file=sys.stderr)
        return COULD_NOT_RUN
    except (OSError, ValueError, LookupError) as error:
        message = error.args[0] if isinstance(error, LookupError) else error
        if isinstance(error, OSError) and error.filename:
            message = f"{error.filename}: {error.strerror}"
        print(f"daozhang: {message}", file=sys.stderr)
        return COULD_NOT_RUN
    return int(status)


def _print(text: str) -> None:
    """Write UTF-8 to a file or pipe, and what a terminal reads; lone surrogates are escaped.

    A pipe that nobody reads to its end is no fault.
    """
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
