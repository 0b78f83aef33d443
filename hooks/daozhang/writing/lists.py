"""A page's `slip` and `ladder` as rendered → what a reader would look for in vain."""

import re
from collections.abc import Iterator
from typing import Final

from turbohtml import Element, parse_fragment

from daozhang.lines import spot_at
from daozhang.pages import Page
from daozhang.report import Problem, Spot

_FIRST: Final = ord("①")
_STEPS: Final = ".ladder > ol > li"


def faults_of_lists(page: Page) -> Iterator[Problem]:
    """Find fields of a slip that do not fit their rows, and steps that lack a part of the first."""
    if 'class="slip"' in page.html or 'class="ladder"' in page.html:
        drawn = parse_fragment(page.html)
        for number, field in enumerate(drawn.select(".slip li > a[href^='#']")):
            yield from _field(page, drawn, field, chr(_FIRST + number))
        steps = drawn.select(_STEPS)
        for step in steps[1:]:
            if lacks := [label for label in _labels(steps[0]) if label not in _labels(step)]:
                link = step.select_one("a[href]")
                what = f"the step `{link.text if link else '…'}` lacks `{lacks[0]}`"
                help = "write for each step what the first has: whose it is, and when to take it"
                yield _problem(
                    page, rf"\[\W*{re.escape(link.text)}" if link else "ladder", what, help
                )


def _field(page: Page, drawn: Element, field: Element, number: str) -> Iterator[Problem]:
    href = str(field.attrs["href"])
    rows = [row for row in drawn.select("tr [id]") if row.attrs["id"] == href[1:]]
    for row in rows:  # one that is not there is the link check's
        cell = row.closest("td, th")
        named = [strong.text for strong in cell.select("strong")] if cell else []
        back = row.attrs.get("href") == f"#{field.attrs.get('id')}"
        if row.text != number or not back or field.text not in named:
            what = f"the row of `{field.text}` is not its {number}, or does not lead back to it"
            help = "keep the rows in the order of the slip; each begins `[①](#slip-…){ #field-… }`"
            yield _problem(page, re.escape(f"({href})"), what, help)


def _labels(step: Element) -> list[str]:
    """Return how the parts of a step begin, as in `何时：`."""
    return [part.text.partition(strong.text)[0].strip() for part in step.select("ul li")
            for strong in part.select("strong")]  # fmt: skip


def _problem(page: Page, sign: str, what: str, help: str) -> Problem:
    found = re.search(sign, page.source)
    spot = spot_at(page.file, page.source, *found.span()) if found else Spot(page.file)
    return Problem(spot, "drawn-list", what, help)
