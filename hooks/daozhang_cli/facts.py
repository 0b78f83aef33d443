"""`daozhang facts FOLDER`: the facts by the day on which each is to be checked again."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Final

from daozhang.data.facts import Facts
from daozhang.data.read_facts import read_facts
from daozhang.facts.recheck import recheck_feed, recheck_list, recheck_page
from daozhang_cli import COULD_NOT_RUN, SOUND
from daozhang_cli.clock import china_today

_DRAW: Final[Mapping[str, Callable[[Facts], str]]] = {
    "text": recheck_list,
    "html": lambda data: recheck_page(data, china_today()),
    "ics": lambda data: recheck_feed(data).decode(),
}


def list_facts(asked: Namespace) -> tuple[str, int]:
    """List them as asked; raises LookupError where the folder has none."""
    paths = sorted(asked.data.glob("*.yml"))
    files = {str(path): path.read_text(encoding="utf-8") for path in paths}
    languages = [path.stem for path in sorted(asked.data.glob("../words/*.yml"), reverse=True)]
    data, problems = read_facts(files, tuple(languages))
    if not any(data):
        raise LookupError(f"`{asked.data}` holds no fact")
    return _DRAW[asked.format](data), COULD_NOT_RUN if problems else SOUND
