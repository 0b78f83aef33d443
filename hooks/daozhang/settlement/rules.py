"""The rules of the settlement calendar, each explained in CONTRIBUTING.md."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, str]] = {
    "unreadable-calendar": "every entry of holidays.yml has the shape that its head describes",
    "year-without-notice": "a year names its notice, on gov.cn, and the day when it was checked",
    "missing-year": "the years follow one another, and none is both published and fixed",
    "day-outside-its-year": "a day belongs to the year above it, or to the December before",
    "gap-in-block": "the days off of one festival follow one another",
    "make-up-on-weekday": "a make-up working day is a Saturday or a Sunday",
    "day-given-twice": "a day stands in one place only",
    "yearly-sum": "weekdays off less make-up days are as many as the regulation grants",
    "unknown-festival": "a festival has a name in both languages",
    "calendar-out-of-date": "the published years cover the day of the build",
    "next-year-missing": "after 25 October the next year's notice is looked for",
    "broken-placeholder": "a calculator stands in a paragraph of its own, closed, once a page",
}
