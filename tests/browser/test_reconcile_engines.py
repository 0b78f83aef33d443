"""A workbook against a list of sales in WebKitGTK, which unpacks by itself; and a month tried in Firefox."""

from base64 import b64encode
from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import presence_of_element_located
from selenium.webdriver.support.ui import WebDriverWait
from tests.conftest import ROOT
from tools.browsers import firefox, webkit

SAMPLES = ROOT / "tests/reconcile/samples"
STATES = "return [...document.querySelectorAll('tr[data-day]')].map((row) => row.dataset.state)"
DROP = """
const bytes = Uint8Array.from(atob(arguments[1]), (letter) => letter.charCodeAt(0));
const data = new DataTransfer();
data.items.add(new File([bytes], arguments[2]));
document.querySelector(`[data-list=${arguments[0]}]`).dispatchEvent(new DragEvent("drop", {dataTransfer: data}));
"""


def test_a_workbook_is_unpacked_in_webkit(origin: str) -> None:
    with webkit.driven() as window:
        window.get(f"{origin}/reconcile/")
        wait = WebDriverWait(window, 20)
        wait.until(
            lambda page: page.find_element(By.CSS_SELECTOR, ".reconcile-form").is_displayed()
        )
        files = (("statement", "15_psbc_statement.xlsx"), ("sales", "07_lakala_JY_fen.txt"))
        for kind, name in files:
            content = b64encode(Path(SAMPLES, name).read_bytes()).decode()
            window.execute_script(DROP, kind, content, name)
            wait.until(
                presence_of_element_located(
                    (By.CSS_SELECTOR, f"[data-list={kind}] [data-file] button")
                )
            )
        wait.until(lambda page: page.execute_script(STATES))
        assert window.execute_script(STATES) == ["arrived"]


def test_a_made_up_month_is_tried_in_firefox(origin: str) -> None:
    with firefox.driven() as window:
        window.open(f"{origin}/en/reconcile/")
        window.wait_for("document.querySelector('.reconcile-form:not([hidden])') !== null")
        window.evaluate("document.querySelector('[data-press=try]').click()")
        window.wait_for("document.querySelector('.reconcile-sentence') !== null")
        sentence = window.evaluate("document.querySelector('.reconcile-sentence').textContent")
        assert sentence == "27 days arrived, 1 day missing: 377.85 yuan of March 19."
