"""What of a stylesheet the oldest engines do not know, by the compatibility data of MDN."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import tinycss2
from tests.conftest import ROOT
from tinycss2 import ast

OLDEST = {"chrome": 67, "safari_ios": 12}
DATA = ROOT / "node_modules/@mdn/browser-compat-data/data.json"
PSEUDO = re.compile(r"::?([a-z-]+)")
NOT_SIMPLE = re.compile(r":not\([^()]*[,\s>~+][^()]*\)")
NEW_UNIT = re.compile(r"[dls]v|cq")
"""Parts of what can be seen, or of a container: the data has them under a name of their own."""

BARE = {"skip_comments": True, "skip_whitespace": True}
ADDS = {
    "accent-color", "box-decoration-break", "color-adjust", "color-scheme", "content-visibility", "block-size",
    "cursor", "scroll-behavior", "scroll-margin-top", "text-decoration-color", "text-decoration-style",
    "text-decoration-thickness", "text-size-adjust", "text-underline-offset",
}  # fmt: skip
"""Properties that only add to a page: without them it is whole."""

ADDS_PSEUDO = {
    "backdrop",
    "details-content",
    "file-selector-button",
    "focus-visible",
    "has",
    "marker",
}
"""What a rule may ask for that only adds; `:is` never does: it can be written out."""

ADDS_VALUE = {
    ("background", "conic-gradient"),  # an edge as if torn off
    ("position", "sticky"),  # the list of parts beside a page on a desk
}


@cache
def known() -> dict[str, Any]:
    css: dict[str, Any] = json.loads(DATA.read_text())["css"]
    return css


def is_new(entry: dict[str, Any] | None) -> bool:
    """Return whether what the data describes is missing from one of the oldest engines."""
    support = (entry or {}).get("__compat", {}).get("support", {})
    return any(not _has(support.get(name), version) for name, version in OLDEST.items() if support)


def _has(statements: Any, version: int) -> bool:
    every = statements if isinstance(statements, list) else [statements or {}]
    plain = (one for one in every if not {"prefix", "alternative_name", "flags"} & {*one})
    return any(_number(one.get("version_added")) <= version for one in plain)


def _number(version: str | bool | None) -> float:
    found = re.match(r"≤?(\d+(?:\.\d+)?)", str(version))
    return float(found[1]) if found else float("inf")


def faults(css: str) -> Iterator[str]:
    """Report what takes from the oldest engines something that they need."""
    for rule in _rules(tinycss2.parse_stylesheet(css, **BARE)):
        selectors = tinycss2.serialize(rule.prelude).strip()
        found = tinycss2.parse_declaration_list(rule.content, **BARE)
        lines = [line for line in found if isinstance(line, ast.Declaration)]
        yield from (f"{selectors}: {fault}" for fault in _in_selectors(selectors))
        if not all(map(_new_in, _parted(selectors))):  # else the rule only adds
            yield from (f"{selectors}: {fault}" for fault in _in_lines(lines))


def _rules(nodes: Iterable[ast.Node]) -> Iterator[ast.QualifiedRule]:
    for node in nodes:
        if isinstance(node, ast.QualifiedRule):
            yield node
        elif isinstance(node, ast.AtRule) and node.lower_at_keyword in ("media", "supports"):
            yield from _rules(tinycss2.parse_rule_list(node.content or [], **BARE))


def _in_selectors(selectors: str) -> Iterator[str]:
    new = [_new_in(one) for one in _parted(selectors)]
    if any(new) and not all(new):
        yield "a selector that is not known takes the others of its list with it"
    for name in sorted(set().union(*new) - ADDS_PSEUDO):
        yield f":{name} takes the rule with it"
    if NOT_SIMPLE.search(selectors):
        yield ":not() of more than one simple selector"


def _parted(selectors: str) -> list[str]:
    """Part a list at its commas, but for those within brackets, which are left out."""
    brackets = r"\((?:[^()]|\([^()]*\))*\)"
    return re.sub(brackets, lambda found: found[0].replace(",", ""), selectors).split(",")


def _new_in(selector: str) -> set[str]:
    return {name for name in PSEUDO.findall(selector) if is_new(known()["selectors"].get(name))}


def _in_lines(lines: list[ast.Declaration]) -> Iterator[str]:
    before = dict[str, bool]()
    displays = {
        tinycss2.serialize(line.value).strip() for line in lines if line.lower_name == "display"
    }
    for line in lines:
        name = line.lower_name
        prefixed = any(other.lower_name == f"-webkit-{name}" for other in lines)
        if is_new(known()["properties"].get(name)) and name not in ADDS and not prefixed:
            yield f"{name} is not known"
        if name in ("gap", "column-gap", "row-gap") and "grid" not in displays:
            yield f"{name} is known of grids only"
        new = [] if name in ADDS or prefixed else [*_in_value(name, line.value)]
        if [one for one in new if (name, one) not in ADDS_VALUE] and not before.get(name):
            yield f"{name}: {' '.join(new)} is not known, and nothing stands before it"
        before[name] = before.get(name, False) or not new


def _in_value(name: str, nodes: Iterable[ast.Node]) -> Iterator[str]:
    """Return the functions, keywords and units of a value that came later."""
    words, types = known()["properties"].get(name, {}), known()["types"]
    for node in nodes:
        match node:
            case ast.IdentToken() if is_new(words.get(node.value)):
                yield node.value
            case ast.DimensionToken() if NEW_UNIT.match(node.lower_unit) or is_new(
                types["length"].get(node.lower_unit)
            ):
                yield node.lower_unit
            case ast.FunctionBlock():
                kinds = types, types["gradient"], types["color"]
                if any(is_new(kind.get(node.lower_name)) for kind in kinds):
                    yield node.lower_name
                yield from _in_value(name, node.arguments)
