"""A drawn page → the same with a filter field above its table."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from turbohtml import Element, parse_fragment

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
    attributes = {
        "data-later": f"{place.assets}/filter.js",
        "data-one": table.one,
        "data-many": table.many,
        "data-none": table.none,
        "data-elsewhere": table.elsewhere,
    }
    for link in page.select(".code-elsewhere a"):
        link.attrs["data-signs"] = signs.get(PurePosixPath(str(link.attrs["href"])).name, "")
    asked.wrap(Element("code-filter", attributes))
    form = place.render("codes/filter", table=table, words=words)
    asked.insert_adjacent_html("beforebegin", form)
    return page.inner_html
