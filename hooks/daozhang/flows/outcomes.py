"""Flows × the pages that they lead to → outcomes that lack a part, or that nobody reaches."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from daozhang.flows.model import Answer, Flow
from daozhang.flows.read import read_headings
from daozhang.pages import Page
from daozhang.report import Problem, Spot

PARTS: Final = ("what", "sure", "today", "say", "have", "next")
"""What an outcome says: its headings' ids."""


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
    """Find pages of an outcome's shape to which no answer leads."""
    led_to = _led_to(flows)
    for path, page in pages.items():
        if led_to and path not in led_to and set(PARTS) <= read_headings(page).keys():
            what = "this page has every part of an outcome, and no answer leads to it"
            yield Problem(_top(page), "orphan-outcome", what, "end an answer with a link to it")


def _led_to(flows: Iterable[Flow]) -> dict[str, Answer]:
    """Return the path of every outcome, with an answer that leads to it."""
    return {path: answer for flow in flows for path, answer in flow.outcomes().items()}


def _top(page: Page) -> Spot:
    return next(iter(read_headings(page, level=1).values()), Spot(page.file))
