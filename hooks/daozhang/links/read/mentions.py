"""Read what a file may name without linking it: in a script, in data, in what scripts are given."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from typing import Final

from daozhang.links.model import Record
from daozhang.links.read.files import ReaderOf, reader_of

MENTION: Final = "mention"
"""The kind of a string that leads to a file, or is no address at all."""
_SCRIPTS: Final = (".js", ".mjs", ".json")
_STRING: Final = re.compile(r"[\"'`]([^\"'`\s<>()]+\.\w+)[\"'`]")
_GIVEN: Final = re.compile(
    r"""data-(?<=\sdata-)[\w-]+\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)
"""What a page gives its scripts, as in `data-index="../search_index.json"`."""


def mentions_of(file: str, reader_of: ReaderOf = reader_of) -> Callable[[str], Record] | None:
    """Return how a file is read that may name another, by a link or in a script."""
    read = reader_of(file)
    if file.endswith(_SCRIPTS):
        return lambda text: _with(Record(), _STRING.findall(text))
    if read and file.endswith(".html"):
        return lambda text: _with(read(text), (*_given(text), *_STRING.findall(text)))
    return read


def _with(record: Record, mentions: Iterable[str]) -> Record:
    return record._replace(parts=(*record.parts, *((MENTION, one) for one in mentions)))


def _given(html: str) -> Iterator[str]:
    for found in _GIVEN.finditer(html):
        yield unescape(found["double"] or found["single"] or found["bare"] or "")
