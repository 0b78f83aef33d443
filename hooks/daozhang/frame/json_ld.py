"""A page's place and date → what a search engine reads of it: schema.org in JSON-LD."""

from dataclasses import dataclass

from daozhang.frame.words import Words
from daozhang.scripts import as_json


@dataclass(frozen=True)
class PageMetadata:
    """What describes one page; addresses are absolute, as in `https://example.org/check/`."""

    url: str
    name: str
    description: str
    checked: str
    """The day on which a person last checked it, as in `2026-11-23`."""
    site: str
    home: str


def draw_json_ld(words: Words, page: PageMetadata) -> str:
    """Draw the page and its trail from the home page.

    No `HowTo`, no `FAQPage`: no page of the guide is one list of questions or one craft.
    """
    graph = {"@context": "https://schema.org", "@graph": [_page(words, page), _trail(words, page)]}
    return as_json(graph).replace("<", "\\u003c")  # nothing in it can end the script element


def _page(words: Words, page: PageMetadata) -> dict[str, object]:
    drawn: dict[str, object] = {
        "@type": "WebPage",
        "@id": page.url,
        "url": page.url,
        "name": page.name,
        "description": page.description,
        "inLanguage": words.tag,
        "isPartOf": {"@type": "WebSite", "@id": page.home, "url": page.home, "name": page.site},
    }
    return drawn | ({"lastReviewed": page.checked} if page.checked else {})


def _trail(words: Words, page: PageMetadata) -> dict[str, object]:
    steps = {page.home: words.home} | ({page.url: page.name} if page.url != page.home else {})
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (url, name) in enumerate(steps.items(), start=1)
        ],
    }
