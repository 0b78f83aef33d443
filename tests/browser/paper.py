"""Pages on paper, for tests."""

import re
from base64 import b64decode

from playwright.sync_api import Page
from tools.browsers.devtools import DevTools


def sheets(page: Page) -> int:
    """Count the sheets of A4 that the page takes."""
    return _sheets(page.pdf(prefer_css_page_size=True))


def old_sheets(window: DevTools) -> int:
    """Count those that an old Chromium takes."""
    return _sheets(b64decode(window.send("Page.printToPDF", preferCSSPageSize=True)["data"]))


def _sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
