"""What axe finds wrong with a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe().axe_script
EVERY_RULE = "{resultTypes: ['violations']}"


def faults(page: Page, options: str = EVERY_RULE) -> list[str]:
    """Return what axe finds wrong, one line an element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(f"axe.run({options})")
    return [
        f"{page.url} {fault['id']}: {node['html']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]
