"""Read what a file may name without linking it: in a script, in data, in what scripts are given."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from daozhang.links.model import Record
from daozhang.links.read.dom import Tree
from daozhang.links.read.files import reader_of

MENTION: Final = "mention"
"""The kind of a string that leads to a file, or is no address at all."""
_SCRIPTS: Final = (".js", ".mjs", ".json")
_STRING: Final = re.compile(r"[\"'`]([^\"'`\s<>()]+\.\w+)[\"'`]")


def mentions_of(file: str) -> Callable[[str], Record] | None:
    """Return how a file is read that may name another, by a link or in a script."""
    read = reader_of(file)
    if file.endswith(_SCRIPTS):
        return lambda text: _with(Record(), _STRING.findall(text))
    if read and file.endswith(".html"):
        return lambda text: _with(read(text), _said_to_scripts(text))
    return read


def _with(record: Record, mentions: Iterable[str]) -> Record:
    return record._replace(parts=(*record.parts, *((MENTION, one) for one in mentions)))


def _said_to_scripts(html: str) -> Iterator[str]:
    """Return what a page says to its scripts: data attributes, and the strings of data."""
    tree = Tree(html)
    yield from tree.values("//@*[starts-with(name(), 'data-')]")
    for script in tree.named("script"):
        yield from _STRING.findall(script.text)
