"""A drawn page → the same with a filter field above its table."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from turbohtml import parse_fragment

from daozhang.codes.words import CODES, Words
from daozhang.pages import Place

ASKED = "code-filter"
"""The class of what leads to the table without scripts; it makes way once something is typed."""


def draw_filter(html: str, words: Words, signs: Mapping[str, str], place: Place) -> str:
    """Draw the field in place of the page's `div.code-filter`."""
    page = parse_fragment(html)
    asked = page.select_one(f"div.{ASKED}")
    if asked is None:
        return html
    table = words.tables.get(str(asked.attrs.get("data-table")), words.tables[CODES])
    for link in page.select(".code-elsewhere a"):
        link.attrs["data-signs"] = signs.get(PurePosixPath(str(link.attrs["href"])).name, "")
    drawn = place.render("codes/filter", table=table, words=words, asked=asked.html)
    asked.insert_adjacent_html("beforebegin", drawn)
    asked.extract()
    return page.inner_html
