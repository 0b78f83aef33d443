"""A drawn page → the places where it asks for a calculator or a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CALCULATOR = "settlement-calculator"
YEAR = "settlement-year"


@dataclass(frozen=True)
class Placeholder:
    """One place, from its paragraph's start to its end, and the writer's own words in it."""

    tag: str
    start: int
    end: int
    inner: str
    year: int = 0


_PLACEHOLDER = re.compile(
    rf"""
    <!--.*?-->                                  # a comment asks for nothing
    | (?P<p><p>\s*)?                            # Markdown takes an unknown element for text
      <(?P<tag>{CALCULATOR}|{YEAR})             # <settlement-calculator>  <settlement-year
      (?:\s+year="(?P<year>\d{{4}})")?\s*>      # year="2026">
      (?P<inner>.*?)
      </(?P=tag)>
      (?(p)\s*</p>)
    """,
    re.VERBOSE | re.DOTALL,
)


def find_placeholders(html: str) -> Iterator[Placeholder]:
    """Find them in order. Code samples are escaped by now, and hold none."""
    for match in _PLACEHOLDER.finditer(html):
        if match["tag"]:
            inner = match["inner"].strip().removeprefix("</p>").removesuffix("<p>").strip()
            year = int(match["year"] or 0)
            yield Placeholder(match["tag"], match.start(), match.end(), inner, year)
