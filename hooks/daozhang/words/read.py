"""docs/words/*.yml × the classes of what features say → values of these classes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import TypeAlias, get_args, get_origin, get_type_hints

import yaml

from daozhang.report import Problem, Spot, nearest, spot_at

Kinds: TypeAlias = Mapping[str, type]
"""Section → the frozen dataclass of what its feature says.

A field is a `str`, a `re.Pattern`, a tuple or a mapping of these, or such a class again.
"""
_BLANK = re.compile(r"\{\w*\}")
_FACT = re.compile(r"\{\{ (\w+)\.(\w+) \}\}")  # {{ times.card_cutoff }}
Facts: TypeAlias = Mapping[str, Mapping[str, Mapping[str, object]]]
"""Table → name → its text by language, as in docs/data."""


@dataclass(frozen=True)
class _Place:
    """A part of a file: its name, as in `frame.search`, and the key above it."""

    file: str
    source: str
    facts: Facts
    name: str
    key: yaml.Node

    def within(self, key: yaml.ScalarNode) -> "_Place":
        return replace(self, name=f"{self.name}.{key.value}".lstrip("."), key=key)

    def problem(self, rule: str, what: str, help: str = "") -> Problem:
        start, end = self.key.start_mark.index, self.key.end_mark.index
        return Problem(spot_at(self.file, self.source, start, end), rule, what, help)


def read_words(
    files: Mapping[str, str], kinds: Kinds, facts: Facts
) -> tuple[dict[str, dict[str, object]], list[Problem]]:
    """Return what each feature says, by file and section; nothing where anything is wrong.

    The first file, as in `{"docs/words/zh.yml": "…"}`, is the one that the others are held against.
    A text may name a fact, as a page does.
    """
    trees: dict[str, yaml.MappingNode] = {}
    problems: list[Problem] = []
    for name, source in files.items():
        tree = _tree(name, source)
        if isinstance(tree, Problem):
            problems.append(tree)
            continue
        trees[name] = tree
        first, top = next(iter(trees.values())), yaml.Node("", "", tree.start_mark, tree.start_mark)
        problems += _faults_of_keys(kinds, tree, _Place(name, source, facts, "", top), first)
    if problems:
        return {}, problems
    return {
        name: _values(kinds, tree, partial(_with_facts, facts, PurePosixPath(name).stem))
        for name, tree in trees.items()
    }, []


def facts_named(files: Mapping[str, str], data: Mapping[str, str]) -> Facts:
    """Return the tables that files of words name, out of `{"docs/data/times.yml": "…"}`."""
    named = {table for text in files.values() for table, _ in _FACT.findall(text)}
    tables = {PurePosixPath(file).stem: text for file, text in data.items()}
    return {name: _table(tables[name]) for name in named if name in tables}


def _table(text: str) -> Mapping[str, Mapping[str, object]]:
    try:
        table = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return {}  # reported where facts are read
    facts = table.items() if isinstance(table, dict) else ()
    return {name: fact for name, fact in facts if isinstance(fact, dict)}


def _tree(name: str, source: str) -> yaml.MappingNode | Problem:
    try:
        tree = yaml.compose(source, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        what = f"not YAML: {error.problem or error.context}"
        return Problem(spot_at(name, source, at, at + 1), "broken-words", what)
    if isinstance(tree, yaml.MappingNode):
        return tree
    return Problem(Spot(name), "broken-words", "a file of words is `section:` with its keys below")


def _faults(kind: type, node: yaml.Node, place: _Place, like: yaml.Node) -> Iterator[Problem]:
    """Find what is wrong with a part of a file; `like` is the same part of the first file."""
    if is_dataclass(kind) or get_origin(kind) is Mapping:
        if isinstance(node, yaml.MappingNode):
            yield from _faults_of_keys(_fields(kind, like), node, place, like)
        else:
            yield place.problem("broken-words", f"`{place.name}` has keys below it, and no text")
    elif get_origin(kind) is tuple:
        parts = node.value if isinstance(node, yaml.SequenceNode) else []
        wanted = len(like.value) if isinstance(like, yaml.SequenceNode) else 0
        if not parts or len(parts) != wanted:
            what = f"`{place.name}` is a list of {wanted or 'all its'} texts"
            yield place.problem("broken-words", what, "write `[one, another]`")
    elif not isinstance(node, yaml.ScalarNode):
        yield place.problem("broken-words", f"`{place.name}` is one text")
    elif not node.value and not node.style:
        yield place.problem("missing-word", f"`{place.name}` says nothing", _help(like))
    elif kind is str:
        yield from _faults_of_facts(node.value, place)
        yield from _faults_of_blanks(node.value, place, like)
    else:
        yield from _faults_of_pattern(node.value, place)


def _faults_of_keys(
    kinds: Kinds, node: yaml.MappingNode, place: _Place, like: yaml.Node
) -> Iterator[Problem]:
    """Find keys that are missing, unknown or there twice; a near miss is one fault, not two."""
    model, counted = _pairs(like), Counter(key.value for key, _ in node.value)
    missing = {name for name in kinds if name not in counted}
    for key, value in node.value:
        inner = place.within(key)
        if counted[key.value] > 1:
            yield inner.problem("broken-words", f"`{inner.name}` stands here more than once")
        elif key.value in kinds:
            yield from _faults(kinds[key.value], value, inner, model.get(key.value, value))
        else:
            close = nearest(key.value, missing)
            missing -= {*close}
            help = f"did you mean `{close[0]}`?" if close else "take it out"
            yield inner.problem("unknown-word", f"nothing asks for `{inner.name}`", help)
    for name in sorted(missing):
        what = f"`{place.name or place.file}` lacks `{name}`"
        yield place.problem("missing-word", what, _help(model.get(name)))


def _faults_of_blanks(text: str, place: _Place, like: yaml.Node) -> Iterator[Problem]:
    own, others = (sorted(_BLANK.findall(one)) for one in (text, str(like.value)))
    if own != others:
        blanks = " ".join(f"`{blank}`" for blank in others) or "nothing"
        what = f"`{place.name}` has other places to fill than the default language"
        yield place.problem("blanks-differ", what, f"leave a place for {blanks}")


def _faults_of_facts(text: str, place: _Place) -> Iterator[Problem]:
    for table, name in _FACT.findall(text):
        # A site without that table keeps the name; what a fact lacks is reported where it stands.
        if table in place.facts and name not in place.facts[table]:
            yield place.problem("unknown-fact", f"`{table}.{name}` is not in docs/data/")


def _with_facts(facts: Facts, language: str, text: str) -> str:
    def fact(found: re.Match[str]) -> str:
        return str(facts.get(found[1], {}).get(found[2], {}).get(language, found[0]))

    return _FACT.sub(fact, text)


def _faults_of_pattern(text: str, place: _Place) -> Iterator[Problem]:
    try:
        re.compile(text)
    except re.error as error:
        yield place.problem("broken-words", f"`{place.name}` is no regular expression: {error}")


def _help(like: yaml.Node | None) -> str:
    """Return what to write, by what the default language says."""
    said = f": there it is `{like.value}`" if isinstance(like, yaml.ScalarNode) else ""
    return f"say it as the default language does{said}" if like else "write it"


def _values(kinds: Kinds, tree: yaml.Node, say: Callable[[str], str]) -> dict[str, object]:
    return {name: _value(kinds[name], node, say) for name, node in _pairs(tree).items()}


def _value(kind: type, node: yaml.Node, say: Callable[[str], str]) -> object:
    if is_dataclass(kind):
        return kind(**_values(_fields(kind, node), node, say))
    if get_origin(kind) is Mapping:
        return _values(_fields(kind, node), node, say)
    if get_origin(kind) is tuple:
        return tuple(one.value for one in node.value)
    return say(node.value) if kind is str else re.compile(node.value)


def _fields(kind: type, like: yaml.Node) -> Kinds:
    """Return the keys of a class, or of a mapping those that the first file has."""
    if is_dataclass(kind):
        return get_type_hints(kind)
    return dict.fromkeys(_pairs(like), get_args(kind)[1])


def _pairs(node: yaml.Node) -> dict[str, yaml.Node]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: value for key, value in pairs}
