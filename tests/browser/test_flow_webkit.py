"""One full path in WebKitGTK: what Chromium shows is not all that phones have."""

from selenium.webdriver import Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait
from tools.browsers import webkit

PATH = [("approved", "type"), ("type", "arrived"), ("arrived", "wrong-place")]


def _visible(window: Remote, selector: str) -> list[str]:
    return [one.text for one in window.find_elements(By.CSS_SELECTOR, selector) if one.text]


def test_a_whole_path_can_be_walked_in_webkit(origin: str) -> None:
    with webkit.driven() as window:
        wait = WebDriverWait(window, 10)
        window.get(f"{origin}/check/")
        for question, answer in PATH:
            wait.until(lambda _: len(_visible(window, "section[data-question] legend")) == 1)
            section = window.find_element(By.CSS_SELECTOR, f"[data-question={question}]")
            assert not section.find_elements(By.CSS_SELECTOR, "input:checked")
            radio = section.find_element(By.CSS_SELECTOR, f"input[value={answer}]")
            radio.find_element(By.XPATH, "..").click()
            assert radio.is_selected()
            [link] = [
                link
                for link in section.find_elements(By.CSS_SELECTOR, "[data-leads-to]")
                if link.is_displayed()
            ]
            link.click()
        wait.until(lambda _: len(_visible(window, "flow-answers li")) == len(PATH))
        assert window.current_url == (
            f"{origin}/causes/wrong-place/?approved=type&type=arrived&arrived=wrong-place"
        )
        window.back()
        given = (By.CSS_SELECTOR, "[name=arrived][value=wrong-place]")
        wait.until(lambda _: window.find_element(*given).is_selected())
        window.back()
        wait.until(lambda _: window.find_element(By.CSS_SELECTOR, "#type").is_displayed())
        assert window.current_url == f"{origin}/check/?approved=type"
