"""Where a feature is drawn on a page: `<sale-case>what is read without it</sale-case>`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem, Spot


@dataclass(frozen=True)
class Placeholder:
    """One place, from its paragraph's start to its end."""

    tag: str
    number: int
    """Of its attribute; 0 where it has none."""
    inner: str
    """The writer's own words in it."""
    start: int
    end: int


@dataclass(frozen=True)
class Placeholders:
    """The elements in whose place a feature draws, and the rule that they must keep."""

    tags: tuple[str, ...]
    rule: str
    attribute: str = ""
    """The one that they may have, with a number, as in `year="2026"`."""

    def are_in(self, html: str) -> bool:
        """Return whether a page has one, sound or not."""
        return any(f"<{tag}" in html for tag in self.tags)

    def find(self, html: str) -> list[Placeholder]:
        """Find them in order. Code samples are escaped by now, so none are found in them."""
        found = (match for match in self._pattern.finditer(html) if match["tag"])
        return [
            Placeholder(match["tag"], int(match["number"] or 0), _inner(match), *match.span())
            for match in found
        ]

    def draw(self, html: str, drawn: Callable[[Placeholder], str]) -> str:
        """Draw each from the last to the first, so that the places of the others stay true."""
        for found in reversed(self.find(html)):
            html = html[: found.start] + drawn(found) + html[found.end :]
        return html

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
            yield self.problem(spot, what, f"write it as `{self._example(spot)}`")
            return
        for number, (spot, place) in enumerate(zip(spots, found, strict=False)):
            if page.html.rfind("<p>", 0, place.start) > page.html.rfind("</p>", 0, place.start):
                what = "this placeholder stands inside a sentence"
                yield self.problem(spot, what, "give it a paragraph")
            if not place.number and place.tag in [other.tag for other in found[:number]]:
                what = f"this page has a `<{place.tag}>` already"
                yield self.problem(spot, what, "keep one of them")

    def problem(self, spot: Spot, what: str, help: str) -> Problem:
        """Return what is wrong with one of them."""
        return Problem(spot, self.rule, what, help, spot.guilty)

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


def _inner(found: re.Match[str]) -> str:
    return found["inner"].strip().removeprefix("</p>").removesuffix("<p>").strip()
