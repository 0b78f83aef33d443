"""A drawn page → the same with a field in front of what stands above its table."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from jinja2 import Environment, StrictUndefined
from turbohtml import Element, parse_fragment

from daozhang.codes.words import CODES, Words

PLACE = "div.code-filter"
"""What leads to the table without scripts; it makes way as soon as something is typed."""

NAME = "td:has(> [id^=code-])"
"""The cell that says what its row is about."""

FORM = Environment(autoescape=True, undefined=StrictUndefined).from_string("""\
<link rel="stylesheet" href="{{ assets }}/codes.css">
<p data-late="form" role="status" data-search-exclude>\
<span data-failed="{{ late.failed }}">{{ late.coming }}</span> \
<button type="button" hidden>{{ late.retry }}</button></p>
<form hidden data-search-exclude>
<label for="code-filter">{{ words.label }}</label>
<input id="code-filter" type="search" name="code" maxlength="40" autocomplete="off" \
autocapitalize="off" spellcheck="false" enterkeyhint="search">
<button type="button" hidden>{{ words.clear }}</button>
<p role="status"></p>
</form>
""")


def draw_filter(html: str, words: Words, signs: Mapping[str, str], assets: str) -> str:
    """Draw the field where the page asks for it; `assets` leads to its files."""
    page = parse_fragment(html)
    place = page.select_one(PLACE)
    if place is None:
        return html
    table = words.tables.get(str(place.attrs.get("data-table")), words.tables[CODES])
    said = {
        "data-later": f"{assets}/filter.js",
        "data-one": table.one,
        "data-many": table.many,
        "data-none": table.none,
        "data-elsewhere": table.elsewhere,
    }
    for cell in page.select(NAME):
        cell.tag = "th"
        cell.attrs["scope"] = "row"
    for link in page.select(".code-elsewhere a"):
        link.attrs["data-signs"] = signs.get(PurePosixPath(str(link.attrs["href"])).name, "")
    place.wrap(Element("code-filter", said))
    place.insert_adjacent_html("beforebegin", FORM.render(words=table, late=words, assets=assets))
    return page.inner_html
