"""The table of codes once in WebKitGTK: an address, a word, and back to all."""

from selenium.webdriver import Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait
from tools.browsers import webkit

SHOWN = "return [...document.querySelectorAll('table [id^=code-]')].filter((each) => each.checkVisibility()).map((each) => each.textContent)"


def _left(window: Remote) -> list[str]:
    codes: list[str] = window.execute_script(SHOWN)
    return codes


def test_codes_are_filtered_and_all_come_back_in_webkit(origin: str) -> None:
    with webkit.driven() as window:
        wait = WebDriverWait(window, 10)
        window.get(f"{origin}/reference/codes/?code=Ａ０")
        wait.until(lambda _: _left(window) == ["A0"])
        field = window.find_element(By.ID, "code-filter")
        field.clear()
        field.send_keys("余额")
        wait.until(lambda _: _left(window) == ["51"])
        found = window.find_element(By.CSS_SELECTOR, "code-filter form p")
        wait.until(lambda _: found.text == "找到 1 个代码")
        field.send_keys(Keys.ESCAPE)
        wait.until(lambda _: len(_left(window)) == 63)
        wait.until(lambda _: window.current_url == f"{origin}/reference/codes/")
