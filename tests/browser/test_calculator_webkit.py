"""The calculator once in WebKitGTK: an address, its answer, and a refusal that keeps what was typed."""

from selenium.webdriver.common.by import By
from tests.browser.calculator import address
from tools.browsers import webkit


def test_an_address_is_answered_and_a_bad_one_refused_in_webkit(origin: str) -> None:
    with webkit.driven() as window:
        window.implicitly_wait(10)
        window.get(f"{origin}/calculator/?{address('2026-02-12T23:01')}")
        found = window.find_elements(By.CSS_SELECTOR, "output [data-result]")
        assert [
            (one.get_attribute("data-result"), one.get_attribute("datetime")) for one in found
        ] == [
            ("due", "2026-02-14"),
            ("due-without-makeup", "2026-02-24"),
            ("due-other-side", "2026-02-13"),
            ("clearing", "2026-02-13"),
        ]
        assert found[0].text == "2026年2月14日星期六"
        window.get(f"{origin}/calculator/?{address('2026-02-31')}")
        alert = window.find_element(By.CSS_SELECTOR, "[role=alert]")
        assert alert.text == "没有这一天。请照 2026-02-12 这样填。"
        assert window.find_element(By.NAME, "date").get_property("value") == "2026-02-31"
