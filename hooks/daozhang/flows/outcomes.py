"""Flows × the pages that they lead to → outcomes that lack a part, or that no answer leads to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from daozhang.flows.model import Answer, Flow
from daozhang.flows.read import read_headings
from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem, Spot

PARTS: Final = ("what", "sure", "today", "say", "have", "next")
"""The parts of an outcome: the ids of its headings."""

_OUTCOMES: Final = "causes/"
"""Where outcomes are; elsewhere what has all their parts is one."""
_FIND: Final = "find.md"
"""Lists them all, by what a reader sees."""


def check_outcomes(flows: Iterable[Flow], pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Find outcomes that lack a part which every outcome has; a second flow is none."""
    flows = list(flows)
    asking = {flow.path for flow in flows}
    for path, answer in _led_to(flows).items():
        if path not in pages or path in asking:
            continue
        headings = read_headings(pages[path])
        if missing := [part for part in PARTS if part not in headings]:
            parts = ", ".join(f"`#{part}`" for part in missing)
            what = f"the outcome of {answer.spot.where} has no part {parts}"
            help = f"add `## … {{ #{missing[0]} }}`, or let that answer lead elsewhere"
            yield Problem(_top(pages[path]), "missing-part", what, help, missing[0])


def check_orphans(flows: Iterable[Flow], pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Find outcomes to which no answer leads, or that who looks for one by its name cannot find."""
    led_to, find = _led_to(flows), pages.get(_FIND)
    found = {one.href for one in read_markdown(find.file, find.source).links} if find else {*pages}
    for path, page in pages.items() if led_to else ():
        if not path.startswith(_OUTCOMES) and not set(PARTS) <= read_headings(page).keys():
            continue
        if path not in led_to:
            what, help = "no answer leads to this outcome", "end one with a link to it"
            yield Problem(_top(page), "orphan-outcome", what, help)
        elif path not in {href.partition("#")[0] for href in found}:
            what, help = f"`{_FIND}` does not lead to this outcome", "name it there, with a link"
            yield Problem(_top(page), "orphan-outcome", what, help)


def _led_to(flows: Iterable[Flow]) -> dict[str, Answer]:
    """Return the path of every outcome, with an answer that leads to it."""
    return {path: answer for flow in flows for path, answer in flow.outcomes().items()}


def _top(page: Page) -> Spot:
    return next(iter(read_headings(page, level=1).values()), Spot(page.file))
