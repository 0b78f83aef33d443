"""A page's place and date → what a search engine reads of it: schema.org in JSON-LD."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class PageMetadata:
    """What is true of one page."""

    url: str
    name: str
    description: str
    tag: str
    checked: str
    site: str
    home: str
    """The home page's address."""
    home_name: str


def draw_json_ld(page: PageMetadata) -> str:
    """Draw the page, when a person last held it against its sources, and its trail.

    No `HowTo`, no `FAQPage`: no page of the guide is one list of questions or one craft.
    """
    drawn = json.dumps(
        {"@context": "https://schema.org", "@graph": [_page(page), _trail(page)]},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return drawn.replace("<", "\\u003c")  # nothing in it can end the script element


def _page(page: PageMetadata) -> dict[str, object]:
    drawn: dict[str, object] = {
        "@type": "WebPage",
        "@id": page.url,
        "url": page.url,
        "name": page.name,
        "description": page.description,
        "inLanguage": page.tag,
        "isPartOf": {"@type": "WebSite", "@id": page.home, "url": page.home, "name": page.site},
    }
    if page.checked:
        drawn["lastReviewed"] = page.checked
    return drawn


def _trail(page: PageMetadata) -> dict[str, object]:
    """Lead from the home page to this one."""
    steps = {page.home: page.home_name} | ({page.url: page.name} if page.url != page.home else {})
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (url, name) in enumerate(steps.items(), start=1)
        ],
    }
