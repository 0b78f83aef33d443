"""A page → the places where it asks for a calculator or a year, and what is wrong with them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from daozhang.markdown import read_markdown
from daozhang.report import Problem, Spot

CALCULATOR = "settlement-calculator"
YEAR = "settlement-year"
RULE = "broken-placeholder"

_TAG = re.compile(rf"<(?:{CALCULATOR}|{YEAR})\b[^>]*>?")
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


@dataclass(frozen=True)
class Placeholder:
    """One place, from its paragraph's start to its end, and the writer's own words in it."""

    tag: str
    start: int
    end: int
    inner: str
    year: int


def find_placeholders(html: str) -> Iterator[Placeholder]:
    """Find them in order. Code samples are escaped by now, and hold none."""
    for match in _PLACEHOLDER.finditer(html):
        if match["tag"]:
            inner = match["inner"].strip().removeprefix("</p>").removesuffix("<p>").strip()
            year = int(match["year"] or 0)
            yield Placeholder(match["tag"], match.start(), match.end(), inner, year)


def check_placeholders(
    file: str, source: str, html: str, years: Collection[int]
) -> Iterator[Problem]:
    """Find those that cannot be drawn, at their place in the source."""
    spots = _spots(file, source) or [Spot(file)]
    found = list(find_placeholders(html))
    if f"<{CALCULATOR}" in (left := _PLACEHOLDER.sub("", html)) or f"<{YEAR}" in left:
        spot = spots[min(len(found), len(spots) - 1)]
        what = "this placeholder is not closed, or has an attribute that it does not know"
        yield _problem(spot, what, f"write it as `{_example(spot)}`")
        return
    for number, (spot, place) in enumerate(zip(spots, found, strict=False)):
        if _in_sentence(html, place):
            yield _problem(spot, "this placeholder stands inside a sentence", "give it a paragraph")
        if place.tag == CALCULATOR and CALCULATOR in [other.tag for other in found[:number]]:
            yield _problem(spot, "this page has a calculator already", "keep one of them")
        if place.tag == YEAR and place.year not in years:
            what = f"{place.year} is no year of holidays.yml"
            known = ", ".join(str(year) for year in sorted(years))
            yield _problem(spot, what, f"add it there, or write one of {known}")


def _spots(file: str, source: str) -> list[Spot]:
    document = read_markdown(file, source)
    return [document.spot(*match.span()) for match in _TAG.finditer(document.plain)]


def _problem(spot: Spot, what: str, help: str) -> Problem:
    return Problem(spot, RULE, what, help, spot.guilty)


def _example(spot: Spot) -> str:
    attribute = ' year="2026"' if f"<{YEAR}" in spot.text else ""
    tag = YEAR if attribute else CALCULATOR
    return f"<{tag}{attribute}>…</{tag}>"


def _in_sentence(html: str, place: Placeholder) -> bool:
    before = html[: place.start]
    return before.rfind("<p>") > before.rfind("</p>")
