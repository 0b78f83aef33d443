"""Pages on paper, for tests."""

import re

from playwright.sync_api import Page


def sheets(page: Page) -> int:
    """Count the sheets of A4 that the page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
