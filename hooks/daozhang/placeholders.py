"""Where a feature is drawn on a page: `<sale-case>what is read without it</sale-case>`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem, Spot


class Placeholder(NamedTuple):
    """One place."""

    tag: str
    number: int
    """Of its attribute; 0 where it has none."""
    inner: str
    """The writer's own words in it."""
    inside: bool
    """It has no paragraph of its own."""


@dataclass(frozen=True)
class Placeholders:
    """The elements in whose place a feature draws."""

    tags: tuple[str, ...]
    attribute: str = ""
    """The one that they may have, with a number, as in `year="2026"`."""

    def are_in(self, html: str) -> bool:
        """Return whether a page has one, sound or not."""
        return any(f"<{tag}" in html for tag in self.tags)

    def find(self, html: str) -> list[Placeholder]:
        """Find them in order. Code samples are escaped by now, so none are found in them."""
        return [_placeholder(match) for match in self._pattern.finditer(html) if match["tag"]]

    def draw(self, page: Page, drawn: Callable[[Placeholder], str]) -> tuple[str, list[Problem]]:
        """Draw each in its place, or find why that cannot be."""
        if problems := list(self.check(page)):
            return page.html, problems
        return self._pattern.sub(
            lambda found: drawn(_placeholder(found)) if found["tag"] else found[0], page.html
        ), []

    def spots(self, page: Page) -> list[Spot]:
        """Return their spots in the source, in order; at least the file as a whole."""
        document = read_markdown(page.file, page.source)
        opened = re.finditer(rf"<(?:{'|'.join(self.tags)})\b[^>]*>?", document.plain)
        return [document.spot(*found.span()) for found in opened] or [Spot(page.file)]

    def check(self, page: Page) -> Iterator[Problem]:
        """Find those that cannot be drawn, at their place in the source."""
        spots, found = self.spots(page), self.find(page.html)
        if self.are_in(self._pattern.sub("", page.html)):
            spot = spots[min(len(found), len(spots) - 1)]
            what = "this placeholder is not closed, or has an attribute that it does not know"
            yield problem(spot, what, f"write it as `{self._example(spot)}`")
            return
        for number, (spot, place) in enumerate(zip(spots, found, strict=False)):
            if place.inside:
                yield problem(
                    spot, "this placeholder stands inside a sentence", "give it a paragraph"
                )
            if not place.number and place.tag in [other.tag for other in found[:number]]:
                yield problem(spot, f"this page has a `<{place.tag}>` already", "keep one of them")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        attribute = re.sub(r"\d+", r"(?P<number>\\d{4})", self.attribute or 'number="1"')
        return re.compile(
            rf"""
            <!--.*?-->                              # a comment asks for nothing
            | (?P<p><p>\s*)?                        # Markdown takes an unknown element for text
              <(?P<tag>{"|".join(self.tags)})       # <settlement-calculator>  <settlement-year
              (?:\s+{attribute})?\s*>               # year="2026">
              (?P<inner>.*?)
              </(?P=tag)>
              (?(p)\s*</p>)
            """,
            re.VERBOSE | re.DOTALL,
        )

    def _example(self, spot: Spot) -> str:
        tag = next((one for one in self.tags if spot.guilty.startswith(f"<{one}")), self.tags[0])
        attribute = f" {self.attribute}" if self.attribute and tag != self.tags[0] else ""
        return f"<{tag}{attribute}>…</{tag}>"


def problem(spot: Spot, what: str, help: str) -> Problem:
    """Return what is wrong with a placeholder."""
    return Problem(spot, "broken-placeholder", what, help, spot.guilty)


def _placeholder(found: re.Match[str]) -> Placeholder:
    inner = found["inner"].strip().removeprefix("</p>").removesuffix("<p>").strip()
    opened, closed = (found.string.rfind(mark, 0, found.start()) for mark in ("<p>", "</p>"))
    return Placeholder(found["tag"], int(found["number"] or 0), inner, opened > closed)
