"""A stylesheet as it is written → as it is sent: small, and rule by rule."""

from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2 import ast
from turbohtml.clean import minify_css

BARE = {"skip_comments": True, "skip_whitespace": True}
GROUPS = ("media", "supports")
"""At-rules that contain rules; all others, as `@keyframes`, are kept as they are."""


def minify(css: str) -> str:
    """Return it without what is not seen; raises ValueError, with the line, for what is not CSS.

    Rule by rule: joined to one that an old engine cannot read, one is lost.
    """
    return "".join(_drawn(tinycss2.parse_stylesheet(css, **BARE)))


def _drawn(nodes: Iterable[ast.Node]) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.QualifiedRule():
                _check(node.content)
                yield minify_css(node.serialize())
            case ast.AtRule(lower_at_keyword=keyword) if keyword in GROUPS:
                rules = tinycss2.parse_rule_list(node.content or [], **BARE)
                head = tinycss2.serialize(node.prelude).strip()
                yield f"@{keyword} {head}{{{''.join(_drawn(rules))}}}"
            case ast.AtRule():
                yield " ".join(node.serialize().split())
            case _:
                raise ValueError(f"not CSS at line {node.source_line}")


def _check(content: Iterable[ast.Node]) -> None:
    for node in tinycss2.parse_declaration_list(content, **BARE):
        if not isinstance(node, ast.Declaration):
            raise ValueError(f"not CSS at line {node.source_line}")
