"""What axe finds wrong with a page."""

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

AXE = Axe().axe_script
OPTIONS = "{resultTypes: ['violations'], preload: false}"
"""No rule that runs by default needs a file of a page to be fetched again."""
DESK: ViewportSize = {"width": 1280, "height": 844}
PHONE: ViewportSize = {"width": 390, "height": 844}
Look = tuple[ViewportSize, Literal["light", "dark"]]
LOOKS: dict[str, tuple[Look, Look]] = {
    "zh-CN": ((PHONE, "light"), (DESK, "dark")),
    "en": ((PHONE, "dark"), (DESK, "light")),
}
"""Each language at both widths and in both colours; with its twin, a page is seen in all four."""


def faults(*pages: Page) -> list[str]:
    """Return what axe finds wrong, one line an element; it looks at all the pages at once."""
    for page in pages:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        page.evaluate(f"void (window.axeFinds = axe.run({OPTIONS}))")
    return [
        f"{page.url} {fault['id']}: {node['html']}"
        for page in pages
        for fault in page.evaluate("axeFinds")["violations"]
        for node in fault["nodes"]
    ]


def faults_everywhere(*pages: Page) -> list[str]:
    """Look on a phone and on a desk, in the light and in the dark."""
    found = list[str]()
    for turn in range(2):
        for page in pages:
            width, scheme = LOOKS[page.evaluate("document.documentElement.lang")][turn]
            page.set_viewport_size(width)
            # colours change at once
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += faults(*pages)
    return found
