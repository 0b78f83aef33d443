"""A file as it was saved → its text, or the one fault that is reported of it."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.encodings import decode
from daozhang.report import Problem, Spot
from daozhang.writing.limits import long_lines
from daozhang.writing.rules import LENGTHS
from daozhang.writing.structure import conflicts

_ENDLESS: Final = re.compile(rf"^([^\n]{{1000}})[^\n]{{{LENGTHS['line'] - 999},}}", re.MULTILINE)


def read(file: str, data: bytes) -> tuple[str, Problem | None]:
    """Read a page; of one, or of a line, that takes minutes only a part is read."""
    text, problem = decode(file, data)
    problems = (_endless(file, text), long_lines(file, text), conflicts(file, text))
    problem = problem or next((found for one in problems for found in one), None)
    return _ENDLESS.sub(r"\1…", text[: LENGTHS["file"]]), problem


def _endless(file: str, text: str) -> Iterator[Problem]:
    if len(text) > LENGTHS["file"]:
        what = f"the page has {len(text):,} characters; the most are {LENGTHS['file']:,}"
        help = "part it: nobody reads such a page, and no build of it ends in time"
        yield Problem(Spot(file), "page-too-long", what, help, spoils=True)
