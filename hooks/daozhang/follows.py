"""Which faults follow from others: one cause is reported once."""

import re
from collections.abc import Callable, Collection
from pathlib import PurePosixPath
from typing import Final

from daozhang.report import Problem

Near = Callable[[Problem, Problem], bool]
_NOT_MEANT: Final = ("unrendered", "foreign", "heading", "front-matter", "nav", "look", "invisible")
"""How the rules begin by which what is written on a line is not what was meant."""


def _on_its_line(one: Problem, cause: Problem) -> bool:
    return bool(one.spot.line) and one.spot.where == cause.spot.where


def _where_a_meta_leads(one: Problem, cause: Problem) -> bool:
    return _on_its_line(one, cause) and cause.target.lower() == "<meta"


def _in_its_file(one: Problem, cause: Problem) -> bool:
    return one.spot.file == cause.spot.file


def _on_its_page(one: Problem, cause: Problem) -> bool:
    """Return whether both are of one page or its twin, `docs/zh/fees.md` and `docs/en/fees.md`."""
    path = one.spot.file.split("/", 2)[-1]
    return cause.spot.file.endswith(f"/{path}")


def _to_its_id(one: Problem, cause: Problem) -> bool:
    """Return whether a link leads to what the line at fault was to name."""
    anchor = one.spot.guilty.rpartition("#")[2]
    return bool(anchor) and anchor in cause.spot.text


def _drawn(one: Problem, _cause: Problem) -> bool:
    """Return whether no source has a place for it: the sources are corrected first."""
    return one.spot.file.endswith((".html", ".yml"))


def _anywhere(_one: Problem, _cause: Problem) -> bool:
    return True


def _of_a_missing_file(one: Problem, cause: Problem) -> bool:
    """Return whether a table is gone that a problem may come of; a name says of which table."""
    table = PurePosixPath(cause.spot.file)
    named = one.target.partition(".")[0] if one.rule == "unknown-fact" else table.stem
    return table.parent.name == "data" and named == table.stem


def _of_a_fact_gone(one: Problem, cause: Problem) -> bool:
    """Return whether a name's own table has the fault already, with all places that name it."""
    path, table = cause.target.split("."), PurePosixPath(cause.spot.file)
    return table.name == f"{path[0]}.yml" and one.target.split(".")[: len(path)] == path


def _said_in_data(_one: Problem, cause: Problem) -> bool:
    return cause.spot.file.endswith(".yml")


def _without_its_twin(one: Problem, cause: Problem) -> bool:
    """Return whether a problem is that a page is not there of which the twin alone is left."""
    path = re.sub(r"^/|^(\.\./)*|(\.md)?(#.*)?$", "", one.target)
    return bool(path) and cause.spot.file.removesuffix(".md").endswith(f"/{path}")


_DATA: Final = ("data-not-yaml", "fact-incomplete", "fact-not-printable", "unknown-fact")
_CALENDAR: Final = (
    "unreadable-calendar", "missing-year", "day-outside", "gap-in", "make-up-on", "day-given",
    "yearly-sum", "unknown-festival",
)  # fmt: skip
_OF_DATA: Final = (
    "answer-lost", "broken-placeholder", "page-too-long", "sentences-too-long", "unknown-anchor",
    "unknown-blank", "unknown-fact", "unknown-page", "unknown-source", "wrong-example",
)  # fmt: skip
"""What may be wrong where a file of data is gone."""
_NOT_DRAWN: Final = (
    "unrendered-attributes", "unrendered-heading", "unrendered-block", "never-closed",
    "broken-placeholder",
)  # fmt: skip
_TABLE: Final[tuple[tuple[tuple[str, ...], tuple[str, ...], Near], ...]] = (
    (("broken-tabs",), ("spacing", *_NOT_MEANT), _on_its_line),
    (("spacing",), ("broken-table", "typed-number"), _on_its_line),
    (("",), ("unsafe-html",), _where_a_meta_leads),
    (("unknown",), ("unsafe-html",), _on_its_line),  # what an element that goes would show
    (("spacing", "dead-end"), ("unrendered-link", "unrendered-emphasis"), _in_its_file),
    (("unrendered-block",), ("never-closed",), _on_its_line),
    (("unrendered-attributes",), ("unrendered-link",), _on_its_line),
    (("unrendered-emphasis",), ("unrendered-list",), _on_its_line),
    (("unrendered-fact",), ("broken-expression",), _on_its_line),
    (("unreachable",), ("dead-end", "leads-nowhere", "unrendered-link"), _in_its_file),
    (("unknown-anchor", "unknown-page"), ("leads-nowhere",), _on_its_line),
    (("leads-nowhere", "unknown-anchor"), ("unrendered-attributes", "heading"), _to_its_id),
    (("twin-outline",), _NOT_DRAWN, _on_its_page),
    (("leftover-markdown",), ("unrendered-block",), _in_its_file),
    (("missing-twin", "nav-omitted", "orphan-page"), ("page-elsewhere", "page-name"), _in_its_file),
    (("orphan-page",), ("nav-omitted",), _in_its_file),
    (("missing-twin", "other-language"), ("missing-twin",), _in_its_file),
    (("nav-unknown", "unknown-page", "leads"), ("missing-twin",), _without_its_twin),
    (("said-otherwise", "said-wrongly"), ("unknown-page",), _said_in_data),
    (("twin-differs",), ("unrendered", "broken-tabs"), _on_its_page),
    (("twin-words",), ("unknown-blank",), _on_its_page),
    (("gap-in",), ("make-up-on",), _in_its_file),  # the day that should be made up for
    (("twin-lacks-anchor",), (*_NOT_DRAWN, "heading", "twin", "page-shape"), _on_its_page),
    (
        ("twin-lacks-anchor", "unknown-anchor", "malformed-address", "leftover-markdown"),
        ("",),
        _drawn,
    ),
    (("unknown-page", "wrong-language"), ("nav-unknown", *_DATA), _drawn),
    (("answer-lost",), ("",), lambda _, cause: cause.spoils),
    # What is not drawn keeps styles on all pages.
    (("page-too-heavy",), ("",), lambda one, cause: one.rule != cause.rule),
    (("unknown-blank",), ("incomplete-blank",), _anywhere),
    (("unknown-fact", "unknown-source"), ("unknown-fact", "fact-incomplete"), _of_a_fact_gone),
    (("answer-lost", "sentences-too-long"), _DATA, _anywhere),
    (("page-too-long",), _DATA[:3], _anywhere),
    (_OF_DATA, ("file-missing", "conflict-marker", "not-utf-8"), _of_a_missing_file),
    (("unknown-page",), (*_DATA, *_CALENDAR), lambda one, _: "v1/" in one.target),  # v1/codes.json
    (("wrong-example", "broken-placeholder"), (*_DATA[:3], *_CALENDAR), _anywhere),
)


def follows(problem: Problem, known: Collection[Problem]) -> bool:
    """Return whether a problem is known already, or follows from one that is."""
    if problem in known:
        return True
    rows = [(causes, near) for rules, causes, near in _TABLE if problem.rule.startswith(rules)]
    if not problem.rule.startswith(_NOT_MEANT):
        rows.append((_NOT_MEANT, _on_its_line))
    return any(
        cause.rule.startswith(causes) and near(problem, cause)
        for causes, near in rows
        for cause in known
    )
