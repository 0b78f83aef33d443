"""`daozhang utf8 FILE`: save what was saved in another encoding as UTF-8."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from daozhang.data.parse import worded
from daozhang.encodings import decode
from daozhang.report import Problem, Spot, render, spot_at


def convert(asked: Namespace) -> str:
    """Convert each file where it stands; return what was done."""
    said = []
    for path in asked.files:
        text, problem = decode(str(path), path.read_bytes())
        if problem:
            path.write_text(text, encoding="utf-8")
        said.append(f"{path}: {'converted; read it once' if problem else 'is UTF-8'}\n")
    return "".join(said)


def check(asked: Namespace) -> str:
    """Return what keeps settings from being read: MkDocs reads them before any hook runs."""
    return "".join(f"{render(problem)}\n" for problem in _unreadable(asked.files))


def _unreadable(files: Iterable[Path]) -> Iterator[Problem]:
    for path in files:
        text, problem = decode(str(path), path.read_bytes())
        if problem:
            yield problem
            continue
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            at, what = worded(error)
            yield Problem(spot_at(str(path), text, at, at + 1), "settings-unreadable", what)
            continue
        if not isinstance(root, yaml.MappingNode):
            help = f"restore it: `git checkout {path}`"
            yield Problem(Spot(str(path)), "settings-unreadable", "these are no settings", help)
