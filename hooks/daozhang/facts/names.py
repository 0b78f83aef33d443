"""A page's text → the facts it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes

from daozhang.data.facts import Fact, Facts
from daozhang.facts import expressions
from daozhang.lines import Lines
from daozhang.markdown import read_markdown
from daozhang.report import Problem, Spot

_HIDE = str.maketrans("{}", "\ue000\ue001")
_SHOW = str.maketrans("\ue000\ue001", "{}")


@dataclass(frozen=True)
class Reference:
    """A place in a page where a fact is named: `contacts.psbc.phone`."""

    path: tuple[str, ...]
    spot: Spot
    prints: bool = True
    """False for the table that a loop iterates over, and in the test of an `if`."""


def names_facts(text: str) -> bool:
    """Return whether a text may name a fact."""
    return "{{" in text or "{%" in text


def hide_code(text: str, file: str = "") -> str:
    """Hide braces in code from the grammar; nothing moves, so offsets stay true."""
    if not names_facts(text):
        return text
    document = read_markdown(file, text)
    return document.changed(lambda code: code.translate(_HIDE), document.code)


def show_code(text: str) -> str:
    """Undo `hide_code`."""
    return text.translate(_SHOW)


@lru_cache(maxsize=1024)
def read_names(file: str, source: str) -> tuple[list[Reference], list[Problem]]:
    """Find every name that a page's text takes from the data; `{% set %}` names are its own.

    What is no expression is a problem, and then no name is found. Results are shared: take them
    as they are.
    """
    if not names_facts(source):
        return [], []
    lines = Lines(source)
    try:
        tree = expressions.grammar().parse(hide_code(source, file))
    except TemplateSyntaxError as error:
        return [], [expressions.syntax_problem(file, source, error)]
    if problems := list(expressions.expression_problems(file, source, tree)):
        return [], problems
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
    found: list[Reference] = []
    ends: dict[tuple[str, ...], int] = {}
    for path, line, printed in _paths(tree):
        if path[0] not in own:
            start = max(lines.offset(Spot(file, line)), ends.get(path, 0))
            name = _written(path).search(source, start)
            ends[path] = name.end() if name else start  # the same name again stands further on
            spot = lines.spot(file, *name.span()) if name else Spot(file, line)
            found.append(Reference(path, spot, printed))
    return found, []


def facts_named(text: str, data: Facts, file: str = "", depth: int = 2) -> Iterator[Fact]:
    """Return the facts that a text names, and those that their own words name in turn."""
    for reference in read_names(file, text)[0]:
        for fact in data.named(reference.path):
            yield fact
            for words in filter(names_facts, fact.words.values() if depth else ()):
                yield from facts_named(words, data, depth=depth - 1)


def _paths(tree: nodes.Node, printed: bool = True) -> Iterator[tuple[tuple[str, ...], int, bool]]:
    """Return the longest dotted names, each once, in reading order: `a.b.c`, never also `a.b`.

    With each its line, and whether it is printed: not so in the test of an `if`,
    or for the table that a loop iterates over.
    """
    if path := _path(tree):
        yield path, tree.lineno, printed
        return
    for child in tree.iter_child_nodes(only=("iter", "test")):
        yield from _paths(child, printed=False)
    for child in tree.iter_child_nodes(exclude=("iter", "test")):
        yield from _paths(child, printed)


def _path(node: nodes.Node) -> tuple[str, ...]:
    match node:
        case nodes.Name(name=name, ctx="load"):
            return (name,)
        case (
            nodes.Getattr(node=inner, attr=name)
            | nodes.Getitem(node=inner, arg=nodes.Const(value=str() as name))
        ):
            path = _path(inner)
            return (*path, name) if path else ()
        case nodes.Getitem(node=inner, arg=nodes.Name()):  # codes[code], in a loop over codes
            path = _path(inner)
            return (*path, "*") if path else ()
    return ()


def _written(path: tuple[str, ...]) -> re.Pattern[str]:
    """Match a name as pages write it; its parts are `.kind`, `["06"]`, and `[code]` for any."""
    parts = (
        r"\[\w+\]" if name == "*" else rf"""(?:\.{name}\b|\[["']{name}["']\])"""
        for name in path[1:]
    )
    return re.compile(r"\b" + path[0] + "".join(parts))
