"""A drawn page → the same with a field in front of what stands above its table."""

from pathlib import PurePosixPath

from jinja2 import Environment, StrictUndefined
from turbohtml import Element, parse_fragment

from daozhang.codes.words import CODES, SIGNS, WORDS

PLACE = "div.code-filter"
"""What leads to the table without scripts; it makes way as soon as something is typed."""

NAME = "td:has(> [id^=code-])"
"""The cell that says what its row is about."""

FORM = Environment(autoescape=True, undefined=StrictUndefined).from_string("""\
<link rel="stylesheet" href="{{ assets }}/codes.css">
<script type="module" src="{{ assets }}/filter.js"></script>
<form hidden data-search-exclude>
<label for="code-filter">{{ words.label }}</label>
<input id="code-filter" type="search" name="code" maxlength="40" autocomplete="off" \
autocapitalize="off" spellcheck="false" enterkeyhint="search">
<button type="button" hidden>{{ words.clear }}</button>
<p role="status"></p>
</form>
""")


def draw_filter(html: str, language: str, assets: str) -> str:
    """Draw the field where the page asks for it; `assets` leads to its files."""
    page = parse_fragment(html)
    place = page.select_one(PLACE)
    if place is None:
        return html
    words = WORDS.get(str(place.attrs.get("data-table")), WORDS[CODES])[language]
    said = {
        "data-one": words.one,
        "data-many": words.many,
        "data-none": words.none,
        "data-elsewhere": words.elsewhere,
    }
    for cell in page.select(NAME):
        cell.tag = "th"
        cell.attrs["scope"] = "row"
    for link in page.select(".code-elsewhere a"):
        link.attrs["data-signs"] = SIGNS.get(PurePosixPath(str(link.attrs["href"])).name, "")
    place.wrap(Element("code-filter", said))
    place.insert_adjacent_html("beforebegin", FORM.render(words=words, assets=assets))
    return page.inner_html
