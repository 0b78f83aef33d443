"""A selector → a query for whether a page, as built, could ever match it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import FunctionBlock, LiteralToken, Node

JOINTS = ("", ">", "+", "~")
"""How an element of a selector stands to the one before; the empty one is a space."""

CHANGING = re.compile(r"\[(hidden|open)\b[^]]*\]")
"""Attributes that readers and scripts set. Nothing that scripts add is the theme's to style."""

STRUCTURE = re.compile(r":((first|last|only|nth|nth-last)-(child|of-type)|root)\b.*")
"""Pseudo-classes that are true of a page as built; all others, as `:hover`, may come and go."""


@dataclass(frozen=True)
class Selector:
    """One selector of a rule, as in `.menu a:hover > .icon`."""

    text: str
    query: str
    """What has to match on a page as built: `.menu a>.icon`."""


def read_selectors(prelude: Iterable[Node]) -> Iterator[Selector]:
    """Read a list of selectors, as it stands before a rule's brace."""
    for nodes in _parted(prelude):
        yield Selector(tinycss2.serialize(nodes).strip(), "".join(_queries(nodes)))


def _parted(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """Part nodes at their commas; a comma inside of brackets is no node of this list."""
    part: list[Node] = []
    for node in nodes:
        if isinstance(node, LiteralToken) and node.value == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _queries(nodes: list[Node]) -> Iterator[str]:
    """Part `a.b > c` at its joints; return what each element asks, behind its joint."""
    joint, simples = "", list[list[Node]]()
    for simple in _simples(nodes):
        text = tinycss2.serialize(simple).strip()
        if text not in JOINTS:
            simples.append(simple)
            continue
        if simples:
            yield joint + _query(simples)
            joint, simples = " ", []
        joint = text or joint
    if simples:
        yield joint + _query(simples)


def _query(simples: list[list[Node]]) -> str:
    return "".join(map(_lasting, simples)) or "*"


def _simples(nodes: list[Node]) -> Iterator[list[Node]]:
    """Return each simple selector's nodes, as `.` and `b`; a joint is one by itself."""
    marks = "".join(node.value[0] if isinstance(node, LiteralToken) else "x" for node in nodes)
    start = 0
    while start < len(nodes):
        length = 3 if marks.startswith("::", start) else 2 if marks[start] in ".:" else 1
        yield nodes[start : start + length]
        start += length


def _lasting(simple: list[Node]) -> str:
    """Write a simple selector if no script and no reader can change whether it matches."""
    text, last = tinycss2.serialize(simple), simple[-1]
    if not text.startswith(":"):
        return "" if CHANGING.fullmatch(text) else text
    if isinstance(last, FunctionBlock) and last.lower_name in ("is", "where"):
        inner = read_selectors(last.arguments)
        return f":is({','.join(one.query for one in inner)})"
    return text if STRUCTURE.fullmatch(text) else ""
