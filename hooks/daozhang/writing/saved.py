"""A file as it was saved → its text, or the one fault that is reported of it."""

import re
from typing import Final

from daozhang.encodings import decode
from daozhang.report import Problem
from daozhang.writing.limits import long_lines
from daozhang.writing.rules import LENGTHS
from daozhang.writing.structure import conflicts

_ENDLESS: Final = re.compile(rf"^([^\n]{{1000}})[^\n]{{{LENGTHS['line'] - 999},}}", re.MULTILINE)


def read_saved(file: str, data: bytes) -> tuple[str, Problem | None]:
    """Read a page; of a line without end, which would take minutes, a part is read."""
    text, problem = decode(file, data)
    problem = problem or next(long_lines(file, text), None) or next(conflicts(file, text), None)
    return _ENDLESS.sub(r"\1…", text), problem
