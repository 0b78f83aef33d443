"""The calculator in a browser: its addresses, and the dates of its answer."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]


def address(at: str, channel: str = "card", cycle: str = "T+1", cutoff: str = "23:00") -> str:
    return urlencode({"at": at, "channel": channel, "cycle": cycle, "cutoff": cutoff})


def results(page: Page) -> dict[str, str]:
    """Return each marked date of the answer, but for the day from which to call."""
    dates = page.locator("output time[data-result]:not([data-result=call-from])").all()
    return {
        str(found.get_attribute("data-result")): str(found.get_attribute("datetime"))
        for found in dates
    }
