"""What a page may write between braces: names of facts, loops over a table, and four filters."""

import re
from collections.abc import Iterator
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from daozhang.lines import Lines, spot_at
from daozhang.report import Problem, Spot, did_you_mean

RULE: Final = "broken-expression"
FILTERS: Final = ("capitalize", "lower", "tel", "upper")
_HELP: Final = "write it as in `{{ contacts.psbc.phone }}`"
_ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem,
    nodes.Const, nodes.For, nodes.If, nodes.Assign, nodes.Filter, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.Concat, nodes.Slice, nodes.Keyword,
)  # fmt: skip
_AT: Final = re.compile(r" at (\d+)$")
_OPENS: Final = re.compile(r"\{\{|\{%")
_PRINTED: Final = re.compile(r"\{\{[^\n]*?\}\}")


def grammar() -> Environment:
    """Return Jinja's grammar, but for comments: `{#` opens a heading's id in Markdown."""
    return Environment(
        comment_start_string="{{#", comment_end_string="#}}", keep_trailing_newline=True
    )


def syntax_problem(file: str, source: str, error: TemplateSyntaxError) -> Problem:
    """Return the syntax error that keeps a page from being read, where Jinja reports it."""
    what = (error.message or "not an expression").partition(". ")[0].rstrip(".")
    spot = _spot(file, source, error.lineno)
    if at := _AT.search(what):  # of the whole text, for a sign that no expression has
        what, start = what[: at.start()], int(at[1])
        spot = spot_at(file, source, start, start + 1)
    return Problem(spot, RULE, what, _HELP, spoils=True)


def expression_problems(file: str, source: str, tree: nodes.Template) -> Iterator[Problem]:
    """Find what is an expression, and none that a page needs: sums, calls, unknown filters."""
    printed = [one for node in tree.find_all(nodes.Output) for one in node.nodes]
    for node in tree.find_all(nodes.Node):
        what, help = _fault(node)
        if isinstance(node, nodes.Const) and node in printed:
            what, help = "a text in quotation marks names no fact", _HELP
        if what:
            yield Problem(_spot(file, source, node.lineno), RULE, what, help, spoils=True)
            return


def rendering_problem(file: str, source: str, line: int, error: Exception) -> Problem:
    """Return the error that Jinja raised while rendering, on a line of the file."""
    what = f"this cannot be printed: {error}"
    return Problem(_spot(file, source, line), RULE, what, _HELP, spoils=True)


def _spot(file: str, source: str, line: int) -> Spot:
    """Return the first expression at fault of a line, or where one opens, or else the line."""
    lines = Lines(source)
    start = lines.offset(Spot(file, min(line, source.count("\n") + 1)))
    end = source.find("\n", start)
    for found in _PRINTED.finditer(source, start, end if end >= 0 else len(source)):
        if _is_wrong(found[0]):
            return lines.spot(file, *found.span())
    opens = _OPENS.search(source, start)
    if opens and "\n" not in source[start : opens.start()]:
        start = opens.start()
    return lines.spot(file, start, len(source))


def _is_wrong(expression: str) -> bool:
    try:
        return any(_fault(node)[0] for node in grammar().parse(expression).find_all(nodes.Node))
    except TemplateSyntaxError:
        return True


def _fault(node: nodes.Node) -> tuple[str, str]:
    if not isinstance(node, _ALLOWED):
        kind = type(node).__name__.lower()
        help = "a name has `_` where this has `-`" if kind == "sub" else _HELP
        return f"a page prints facts, and computes nothing (`{kind}`)", help
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        help = did_you_mean(node.name, FILTERS) or f"the filters are {', '.join(FILTERS)}"
        return f"`{node.name}` is no filter", help
    return "", ""
