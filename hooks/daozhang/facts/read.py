"""Data files → facts; a page's text → the facts it names."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

import yaml
from jinja2 import Environment, TemplateSyntaxError, nodes

from daozhang.facts.model import SOURCES, Citation, Data, Fact, Text
from daozhang.markdown import read_markdown
from daozhang.report import Lines, Problem, Spot, spot_at

NOT_FACTS = {"blanks", "holidays"}
"""Of another shape, with readers of their own."""
_OWN = {"confidence", "sources", "checked", "recheck"}

_HIDE = str.maketrans("{}", "\ue000\ue001")
_SHOW = str.maketrans("\ue000\ue001", "{}")


@dataclass(frozen=True)
class Reference:
    """A place in a page where a fact is named: `contacts.psbc.phone`."""

    path: tuple[str, ...]
    spot: Spot
    prints: bool = True
    """False where a whole table is only gone through, or an `if` only asks."""


def grammar() -> Environment:
    """Jinja's grammar, but for comments: `{#` opens a heading's id in Markdown."""
    return Environment(
        comment_start_string="{{#", comment_end_string="#}}", keep_trailing_newline=True
    )


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


def read_names(file: str, source: str) -> tuple[list[Reference], list[Problem]]:
    """Find every name that a page's text takes from the data; `{% set %}` names are its own.

    What is no expression is a problem, and then no name is found.
    """
    if not names_facts(source):
        return [], []
    lines = Lines(source)
    try:
        tree = grammar().parse(hide_code(source, file))
    except TemplateSyntaxError as error:
        what = (error.message or "not an expression").rstrip(".")
        spot = lines.spot(file, lines.offset(Spot(file, error.lineno)), len(source))
        help = "write it as in `{{ contacts.psbc.phone }}`"
        return [], [Problem(spot, "broken-expression", what, help)]
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
    found: list[Reference] = []
    ends: dict[tuple[str, ...], int] = {}
    for path, line, printed in _paths(tree):
        if path[0] not in own:
            start = max(lines.offset(Spot(file, line)), ends.get(path, 0))
            name = _written(path).search(source, start)
            ends[path] = name.end() if name else start  # the same name again stands further on
            spot = lines.spot(file, *name.span()) if name else Spot(file, line)
            found.append(Reference(path, spot, printed and len(path) > 1))
    return found, []


def read_data(files: Mapping[str, str], languages: Collection[str]) -> tuple[Data, list[Problem]]:
    """Read all data files, as in `{"docs/data/contacts.yml": "…"}`; the calendar is not one."""
    read = {
        table: read_table(file, table, text, languages)
        for file, text in files.items()
        if (table := PurePosixPath(file).stem) not in NOT_FACTS
    }
    data = Data({table: facts for table, (facts, _) in read.items()})
    return data, [problem for _, problems in read.values() for problem in problems]


def read_table(
    file: str, table: str, source: str, languages: Collection[str]
) -> tuple[dict[str, Fact], list[Problem]]:
    """Read one data file: name → fact. Its faults are found by `check`, all but broken YAML."""
    try:
        tree = yaml.compose(source, Loader=yaml.CSafeLoader)
        entries = yaml.load(source, Loader=yaml.CSafeLoader)  # nine times as fast as safe_load
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = mark.index if mark else 0
        what = error.problem or "not YAML"
        return {}, [Problem(spot_at(file, source, at, at + 1), "data-not-yaml", what)]
    if not isinstance(tree, yaml.MappingNode) or not isinstance(entries, dict):
        what = "a table of facts is `name:` with its parts below"
        return {}, [Problem(Spot(file), "data-not-yaml", what)]
    spots = {
        key.value: spot_at(file, source, key.start_mark.index, key.end_mark.index)
        for key, _ in tree.value
    }
    return {
        name: _fact(table, name, entry if isinstance(entry, dict) else {}, spots[name], languages)
        for name, entry in entries.items()
    }, []


def _fact(
    table: str, name: str, entry: Mapping[str, object], spot: Spot, languages: Collection[str]
) -> Fact:
    own = {*_OWN, *languages}
    return Fact(
        table,
        name,
        words={key: str(entry[key]) for key in languages if key in entry},
        fields={key: _text(value) for key, value in entry.items() if key not in own},
        citations=tuple(_citations(entry.get("sources"))),
        confidence="H" if table == SOURCES else str(entry.get("confidence", "")),
        checked=_day(entry.get("checked")),
        recheck=_day(entry.get("recheck")),
        spot=spot,
    )


def _text(value: object) -> Text:
    if isinstance(value, dict):
        return {str(key): str(text) for key, text in value.items()}
    return str(value)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _citations(entries: object) -> Iterator[Citation]:
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict):
            yield from (Citation(str(name), str(article)) for name, article in entry.items())
        else:
            yield Citation(str(entry))


def _paths(tree: nodes.Node, printed: bool = True) -> Iterator[tuple[tuple[str, ...], int, bool]]:
    """Return the longest dotted names, each once, in reading order: `a.b.c`, never also `a.b`.

    With each its line, and whether it is printed: not so in the test of an `if` or of a loop.
    """
    if path := _path(tree):
        yield path, tree.lineno, printed
        return
    for child in tree.iter_child_nodes(only=("test",)):
        yield from _paths(child, printed=False)
    for child in tree.iter_child_nodes(exclude=("test",)):
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
