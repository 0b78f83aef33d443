"""What axe finds wrong with a page."""

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

AXE = Axe().axe_script
EVERY_RULE = "{resultTypes: ['violations']}"
RULES_OF_COLOUR = "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations']}"
DESK: ViewportSize = {"width": 1280, "height": 844}
PHONE: ViewportSize = {"width": 390, "height": 844}
LOOKS: list[tuple[ViewportSize, Literal["light", "dark"], str]] = [
    (PHONE, "light", EVERY_RULE),
    (PHONE, "dark", RULES_OF_COLOUR),
    (DESK, "dark", EVERY_RULE),
    (DESK, "light", RULES_OF_COLOUR),
]
"""Widths change what is shown, colours what can be told apart: every rule once of each."""


def faults(*pages: Page, options: str = EVERY_RULE) -> list[str]:
    """Return what axe finds wrong, one line an element; it looks at all the pages at once."""
    for page in pages:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        page.evaluate(f"void (window.axeFinds = axe.run({options}))")
    return [
        f"{page.url} {fault['id']}: {node['html']}"
        for page in pages
        for fault in page.evaluate("axeFinds")["violations"]
        for node in fault["nodes"]
    ]


def faults_everywhere(*pages: Page) -> list[str]:
    """Look on a phone and on a desk, in the light and in the dark."""
    found = list[str]()
    for width, scheme, options in LOOKS:
        for page in pages:
            page.set_viewport_size(width)
            # colours change at once
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += faults(*pages, options=options)
    return found
