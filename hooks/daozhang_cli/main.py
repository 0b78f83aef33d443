"""The command line: run one command, and give its exit status."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from daozhang_cli import COULD_NOT_RUN
from daozhang_cli.arguments import COMMANDS, parse


def command() -> None:
    """Run the command of this process, and leave at once: the system takes memory back whole."""
    gc.disable()  # a large site is thousands of small values, and none in a circle
    asked = parse(None)  # it holds what was read, so that nothing is freed one by one
    status = _run(asked)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):  # said already
            stream.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command where more follows, as in a test."""
    return _run(parse(arguments))


def _run(asked: Namespace) -> int:
    """Import only the command's own module, so that `check` starts without Jinja."""
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
    command()
