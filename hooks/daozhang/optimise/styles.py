"""Stylesheets → one, with the rules that some page can use; the rest is never sent."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

import tinycss2
from tinycss2 import ast
from turbohtml.clean import minify_css

from daozhang.optimise.selectors import Selector, read_selectors

BARE = {"skip_comments": True, "skip_whitespace": True}
EVERYTHING = "*"
"""What is set for an element that is not shown."""

SHORT = re.compile(
    r"^(?:background|border(?!.*(?:collapse|radius|spacing))|margin|mask|-webkit-mask|padding)(?=-)"
)
"""The property that sets `padding-left` and the others of its kind."""

GROUPS = ("media", "supports")
"""At-rules that contain rules; all others, as `@keyframes`, are kept whole."""


@dataclass(frozen=True)
class Declaration:
    """One declaration, as in `color: var(--ink)`, and the names in it: `--ink`."""

    name: str
    text: str
    names: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """`a, b { color: red }`."""

    selectors: tuple[Selector, ...]
    lines: tuple[Declaration, ...]


@dataclass(frozen=True)
class Group:
    """`@media print { … }`: what stands before the brace, and the rules behind it."""

    head: str
    parts: tuple["Part", ...]


@dataclass(frozen=True)
class AtRule:
    """`@keyframes spin { … }`: used where its name is."""

    name: str
    text: str
    names: frozenset[str]


Part = Rule | Group | AtRule


def reduce(theme: str, own: str, matches: Callable[[str], bool]) -> str:
    """Keep of the theme what a page can come to match and we do not set again; all of our own."""
    ours = read(own)
    parts = [*_kept(read(theme), matches, frozenset(_set(ours))), *ours]
    return "".join(_drawn(parts, _names(parts)))


@cache
def read(css: str) -> tuple[Part, ...]:
    """Read a stylesheet; raises ValueError, with the line, for what is not CSS."""
    return tuple(_parts(tinycss2.parse_stylesheet(css, **BARE)))


def _parts(nodes: Iterable[ast.Node]) -> Iterator[Part]:
    for node in nodes:
        match node:
            case ast.QualifiedRule():
                yield Rule(tuple(read_selectors(node.prelude)), tuple(_lines(node.content)))
            case ast.AtRule(lower_at_keyword=keyword) if keyword in GROUPS:
                inner = tinycss2.parse_rule_list(node.content or [], **BARE)
                head = f"@{keyword}{tinycss2.serialize(node.prelude)}"
                yield Group(head, tuple(_parts(inner)))
            case ast.AtRule():
                name = tinycss2.serialize(node.prelude).strip()
                text = " ".join(node.serialize().split())
                yield AtRule(name, text, frozenset(_named(node.content or [])))
            case _:
                raise ValueError(f"not CSS at line {node.source_line}")


def _lines(content: Sequence[ast.Node]) -> Iterator[Declaration]:
    for node in tinycss2.parse_declaration_list(content, **BARE):
        if not isinstance(node, ast.Declaration):
            raise ValueError(f"not CSS at line {node.source_line}")
        moving = node.lower_name.startswith("animation")
        names = _named(node.value, every=moving)
        value = " ".join(tinycss2.serialize(node.value).split())
        text = f"{node.name}:{value}{'!important' if node.important else ''}"
        yield Declaration(node.name, text, frozenset(names))


def _named(nodes: Iterable[ast.Node], *, every: bool = False) -> Iterator[str]:
    """Return the names that a value asks for: custom properties, or `every` word."""
    for node in nodes:
        if isinstance(node, ast.IdentToken) and (every or node.value.startswith("--")):
            yield node.value
        yield from _named(getattr(node, "arguments", None) or getattr(node, "content", None) or [])


def _set(parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
    """Return each selector with what is set for it in every medium."""
    for part in parts:
        if isinstance(part, Rule):
            for selector, line in product(part.selectors, part.lines):
                yield _plain(selector), EVERYTHING if line.text == "display:none" else line.name


def _plain(selector: Selector) -> str:
    """Write a selector in one of the ways in which stylesheets write it."""
    return re.sub(r"\s*([>+~])\s*", r"\1", selector.text).replace("::", ":")


def _kept(
    parts: Iterable[Part], matches: Callable[[str], bool], ours: frozenset[tuple[str, str]]
) -> Iterator[Part]:
    for part in parts:
        match part:
            case Rule():
                if selectors := tuple(one for one in part.selectors if matches(one.query)):
                    lines = (line for line in part.lines if not _set_again(line, selectors, ours))
                    yield replace(part, selectors=selectors, lines=tuple(lines))
            case Group():
                yield replace(part, parts=tuple(_kept(part.parts, matches, ours)))
            case AtRule():
                yield part


def _set_again(
    line: Declaration, selectors: Iterable[Selector], ours: frozenset[tuple[str, str]]
) -> bool:
    """Return whether ours, which follow, set the same for each of a rule's selectors."""
    names = {line.name, EVERYTHING, *SHORT.findall(line.name)}
    return not line.text.endswith("!important") and all(
        any((_plain(one), name) in ours for name in names) for one in selectors
    )


def _names(parts: Sequence[Part]) -> frozenset[str]:
    """Return the names that are asked for: a custom property's own value counts if it is."""
    names, found = frozenset[str](), frozenset({""})
    while found - names:
        names |= found
        found = frozenset(_asked(parts, names))
    return names


def _asked(parts: Iterable[Part], names: frozenset[str]) -> Iterator[str]:
    for part in parts:
        match part:
            case Rule():
                for line in part.lines:
                    if not line.name.startswith("--") or line.name in names:
                        yield from line.names
            case Group():
                yield from _asked(part.parts, names)
            case AtRule():
                yield from part.names


def _drawn(parts: Iterable[Part], names: frozenset[str]) -> Iterator[str]:
    for part in parts:
        match part:
            case Rule():
                lines = [
                    line.text for line in part.lines if line.name[:2] != "--" or line.name in names
                ]
                if lines:  # rule by rule: joined to one that an old engine cannot read, one is lost
                    rule = f"{','.join(s.text for s in part.selectors)}{{{';'.join(lines)}}}"
                    yield minify_css(rule)
            case Group():
                if inner := "".join(_drawn(part.parts, names)):
                    yield f"{part.head}{{{inner}}}"
            case AtRule() if part.name in names:
                yield part.text
