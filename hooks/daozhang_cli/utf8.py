"""`daozhang utf8 FILE`: save what was saved in another encoding as UTF-8."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from daozhang.data.parse import worded
from daozhang.encodings import decode
from daozhang.lines import spot_at
from daozhang.report import Problem, Spot, render
from daozhang_cli import FAULTY, SOUND


def run(asked: Namespace) -> tuple[str, int]:
    """Convert each file where it stands; or `--check` what MkDocs reads before any hook runs."""
    if asked.check:
        found = "".join(f"{render(problem)}\n" for problem in _unreadable(asked.files))
        return found, FAULTY if found else SOUND
    return "".join(map(_convert, asked.files)), SOUND


def read(path: Path) -> str:
    """Return the text of a file; raise ValueError where it is not UTF-8."""
    text, problem = decode(str(path), path.read_bytes())
    if problem:
        raise ValueError(f"{path}: {problem.what}: {problem.help}")
    return text


def _convert(path: Path) -> str:
    text, problem = decode(str(path), path.read_bytes())
    if problem and not text:
        raise ValueError(f"{path}: {problem.what}: {problem.help}")
    if problem:
        path.write_text(text, encoding="utf-8")
    return f"{path}: {'converted; read it once' if problem else 'is UTF-8'}\n"


def _unreadable(files: Iterable[Path]) -> Iterator[Problem]:
    for path in files:
        text, problem = decode(str(path), path.read_bytes())
        if problem:
            yield problem
            continue
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            at, what = worded(error, text)
            yield Problem(spot_at(str(path), text, at, at + 1), "settings-unreadable", what)
            continue
        if not isinstance(root, yaml.MappingNode):
            help = f"restore it: `git checkout {path}`"
            yield Problem(Spot(str(path)), "settings-unreadable", "these are no settings", help)
