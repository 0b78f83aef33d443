"""docs/words/*.yml × the features' classes `Words` → values of these classes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Annotated, Any, Final, TypeAlias

from pydantic import AfterValidator, TypeAdapter

from daozhang.data.facts import Facts
from daozhang.data.kinds import Rules, WrongError, keys
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.data.tree import Tree
from daozhang.report import Problem
from daozhang.words.named import unused

Kinds: TypeAlias = Mapping[str, type]
"""Section → the frozen dataclass of its feature's texts.

A field is a `str`, a `re.Pattern`, a tuple or a mapping of these, or such a class again.
"""
_RULES: Final = Rules("broken-words", missing="missing-word", unknown="unknown-word")
_BLANK: Final = re.compile(r"\{\w*\}")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_FACT: Final = re.compile(
    r"\{\{ (?P<name>(?P<table>\w+)(?:\.\w+)+) \}\}"
)  # {{ times.card_cutoff }}


def read_words(
    files: Mapping[str, str], kinds: Kinds, facts: Facts, code: Mapping[str, str]
) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    """Return each feature's texts, by file and section; nothing if anything is wrong.

    The others are compared with the first file, as in `{"docs/words/zh.yml": "…"}`.
    A text may name a fact, as a page does; `code` names texts: none where it is not known.
    """
    values: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    says: TypeAdapter[dict[str, Any]] = TypeAdapter(keys(kinds))
    alike, like = says, None
    for name, source in files.items():
        tree = read_tree(name, source)
        change = partial(_print_facts, facts, PurePosixPath(name).stem)
        found = read(tree, says, _RULES, change=change)
        values[name] = found.value or {}
        if like:
            found = read(tree, alike, _RULES, like=like, change=change)
        elif odd := [*(unused(tree, kinds, code) if code else ()), *_half_braces(tree)]:
            problems += odd
        elif not found.problems:
            alike, like = TypeAdapter(_kind_of(found.value)), tree
        problems += [*found.problems, *_unknown_facts(tree, facts), *_odd_tag(tree)]
    return ({}, problems) if problems else (values, [])


def _kind_of(value: object) -> Any:
    """Return the type of the same texts in another language, with the same places to fill."""
    if isinstance(value, Mapping) or is_dataclass(value):
        parts = value if isinstance(value, Mapping) else vars(value)
        return keys({name: _kind_of(part) for name, part in parts.items()})
    if isinstance(value, tuple):
        return tuple[tuple(map(_kind_of, value))]  # type: ignore[misc]
    if isinstance(value, str):
        return Annotated[str, AfterValidator(partial(_translated, value))]
    return type(value)


def _translated(default: str, text: str) -> str:
    wanted = _blanks(default)
    if text == default and _HAN.search(text):
        raise WrongError("this is still in Chinese", "translate it", _RULES.missing)
    if _blanks(text) != wanted:
        blanks = " ".join(f"`{blank}`" for blank in wanted) or "none"
        what = f"this has other places to fill than `{default}`, which has {blanks}"
        raise WrongError(what, "leave the same in both languages", "blanks-differ")
    return text


def _half_braces(tree: Tree) -> Iterator[Problem]:
    for path, node in tree.texts(()):
        said = re.sub(r"\\.", "", str(node.value))  # a pattern's own braces are escaped
        if said.count("{") != said.count("}"):
            what, help = "a brace lacks its other half", "write both, `{}`, or none"
            yield Problem(tree.spot(path), _RULES.broken, what, help)


def _odd_tag(tree: Tree) -> Iterator[Problem]:
    """Find a language tag as systems write it: browsers know `zh-CN`."""
    path = ("frame", "tag")
    if "_" in (tag := tree.text(path)):
        help = f"write `{tag.replace('_', '-')}`"
        yield Problem(tree.spot(path), _RULES.broken, f"`{tag}` is no language tag", help)


def _blanks(text: str) -> list[str]:
    return sorted(_BLANK.findall(text))


def _unknown_facts(tree: Tree, facts: Facts) -> Iterator[Problem]:
    """Find the names that are not in the data, where there is a table of that name."""
    for found in _FACT.finditer(tree.source):
        if facts.names(found["table"]) and not facts.has(tuple(found["name"].split("."))):
            what = f"`{found['name']}` is not in docs/data/"
            yield tree.problem(found.span("name"), "unknown-fact", what)


def _print_facts(facts: Facts, language: str, text: str) -> str:
    return _FACT.sub(lambda found: facts.text(found["name"], language) or found[0], text)
