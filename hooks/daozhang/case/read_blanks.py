"""docs/data/blanks.yml → blanks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Generic, Literal, TypeVar

from pydantic import BaseModel, Field

from daozhang.data.kinds import Rules, entries
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.data.tree import Tree
from daozhang.report import Problem

_RULES: Final = Rules(*["incomplete-blank"] * 3)
Texts = TypeVar("Texts")
_EXAMPLES: Final = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "time": re.compile(r"\d\d:\d\d"),
    "money": re.compile(r"\d+(?:\.\d\d)?"),
}
"""How the form writes what is of a kind."""


@dataclass(frozen=True)
class Blank:
    """One blank. Texts are by language; `text` is printed in 〔 〕, or in an English gloss."""

    name: str
    text: Mapping[str, str]
    label: Mapping[str, str]
    hint: Mapping[str, str]
    kind: str
    slip: str = ""
    """What is printed beside it on the slip."""
    derived: bool = False
    """The page works it out; it has no field."""


class _Entry(BaseModel, Generic[Texts], extra="forbid"):
    """A blank, beside what it is called in each language."""

    kind: Literal["date", "time", "money", "digits", "text"]
    example: Annotated[str, Field(min_length=1)]
    label: Texts | None = None
    hint: Texts | None = None
    slip: Annotated[str, Field(pattern=r"\S")] = ""
    derived: str = ""


def read_blanks(
    file: str, source: str, languages: tuple[str, ...]
) -> tuple[dict[str, Blank], list[Problem]]:
    """Read the data; an entry that lacks a part, or has it wrong, is a fault."""
    found = read(read_tree(file, source), entries(_Entry, languages), _RULES, spare=languages)
    entries_read = found.value or {}
    blanks = {name: _blank(name, entry, languages) for name, entry in entries_read.items()}
    odd = _odd(read_tree(file, source), entries_read, languages)
    return blanks, [*found.problems, *odd, *_same(file, source, blanks, languages)]


def _odd(
    tree: Tree, found: Mapping[str, _Entry[Any]], languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Find texts that bring their brackets, and examples that the form would not take."""
    for name, entry in found.items():
        wanted = _EXAMPLES.get(entry.kind)
        if wanted and not wanted.fullmatch(entry.example):
            what, help = f"`{entry.example}` is no {entry.kind}", "write it as the form does"
            yield Problem(tree.spot((name, "example")), "incomplete-blank", what, help)
        if re.search("[〔〕]", getattr(entry, languages[0])):
            what, help = f"`{name}` brings its brackets", "write what stands between them"
            yield Problem(tree.spot((name, languages[0])), "incomplete-blank", what, help)


def _same(
    file: str, source: str, blanks: Mapping[str, Blank], languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Find blanks of one text: a page could mean either."""
    first: dict[str, str] = {}
    for name, blank in blanks.items():
        text = blank.text[languages[0]]
        if text and first.setdefault(text, name) != name:
            what = f"`{name}` is called `{text}`, and so is `{first[text]}`"
            spot = read_tree(file, source).spot((name, languages[0]))
            yield Problem(spot, "incomplete-blank", what, "call one of them otherwise", text)


def _blank(name: str, entry: BaseModel, languages: tuple[str, ...]) -> Blank:
    parts = entry.model_dump(exclude_unset=True, exclude={"example"})
    text = {language: parts.pop(language) for language in languages}
    given = {"label": text, "hint": {}} | parts | {"derived": "derived" in parts}
    return Blank(name, text, **given)
