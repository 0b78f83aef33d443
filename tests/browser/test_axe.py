"""No page, in no state, breaks a rule of WCAG 2.2 that a machine can check.

Widths change what is shown, colours change what can be distinguished: every rule is held on a phone in
the light; on a desk and in the dark, the rules that can come out otherwise there.
"""

from collections.abc import Callable
from itertools import zip_longest

import pytest
from playwright.sync_api import Page, expect
from tests.browser.faults import faults, faults_everywhere
from tests.browser.flow import asked, choose
from tests.conftest import Built, OpenReader
from tools.flows import flows

from daozhang.flows.model import Flow

SALE = "?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"


def test_no_page_has_a_fault(site: Built, open_reader: OpenReader) -> None:
    """Two pages at once: as many as CI has processors."""
    files = sorted(site.folder.rglob("*.html"))
    urls = [str(path.relative_to(site.folder)).removesuffix("index.html") for path in files]
    pages = (open_reader(), open_reader())
    found = []
    for pair in zip_longest(urls[::2], urls[1::2], fillvalue=""):
        for page, url in zip(pages, pair, strict=True):
            page.goto(f"/{url}")
        found += faults_everywhere(*pages)
    assert found == []


def open_menu(page: Page) -> None:
    page.locator(".menu summary").click()


def open_search(page: Page) -> None:
    page.locator("site-search > button").click()
    page.get_by_role("searchbox").fill("T+1")
    page.locator("site-search li").first.wait_for()


def refuse(page: Page) -> None:
    page.locator(".settlement-submit").click()
    page.locator("[role=alert]").first.wait_for()


def choose_first(page: Page) -> None:
    page.locator("decision-flow input[type=radio]:visible").first.check()


def compare(page: Page) -> None:
    page.locator("[data-press=try]").click()
    page.locator(".reconcile-sentence").wait_for()
    for folded in page.locator("sales-reconciliation summary:visible").all():
        folded.click()


def compare_nothing(page: Page) -> None:
    page.locator(".reconcile-submit").click()
    page.locator(".reconcile-list [role=alert]").first.wait_for()


def enter_a_case(page: Page) -> None:
    page.locator("sale-case [name=date]").fill("2026-11-09")
    page.locator("sale-case [name=amount]").fill("0")
    page.locator(".case-submit").click()
    page.locator(".case-words select").select_option("complaint")
    page.locator(".case-sheet p").first.wait_for()
    page.locator("sale-case details").evaluate_all(
        "all => all.forEach((one) => { one.open = true; })"
    )


def nothing(page: Page) -> None:
    """The address says it all."""


@pytest.mark.parametrize(
    ("url", "reach"),
    [
        pytest.param("causes/overdue/", open_menu, id="menu open"),
        pytest.param("", open_search, id="search open, with results"),
        pytest.param(f"calculator/{SALE}", nothing, id="an answer of the calculator"),
        pytest.param("calculator/", refuse, id="an input refused"),
        pytest.param("reference/codes/?code=5", nothing, id="codes filtered"),
        pytest.param("reference/codes/?code=b7", nothing, id="no such code"),
        pytest.param("case/", enter_a_case, id="a letter of a case, and a sum refused, all unfolded"),
        pytest.param("check/", choose_first, id="an answer chosen"),
        pytest.param("reconcile/", compare, id="a month compared, all unfolded"),
        pytest.param("reconcile/", compare_nothing, id="two empty lists refused"),
        pytest.param("check/?approved=type", nothing, id="the next question, answers summed up"),
        pytest.param("check/?approved=type&due=no", nothing, id="an answer left out"),
        pytest.param("causes/overdue/?approved=type&type=due", nothing, id="an outcome, with answers"),
    ],
)  # fmt: skip
def test_no_state_has_a_fault(
    open_reader: OpenReader, url: str, reach: Callable[[Page], None]
) -> None:
    pages = [open_reader(), open_reader()]
    for page, language in zip(pages, ("", "en/"), strict=True):
        page.goto(f"/{language}{url}")
        reach(page)
    assert faults_everywhere(*pages) == []


@pytest.mark.parametrize("flow", [pytest.param(flow, id=flow.path) for flow in flows()])
def test_no_question_has_a_fault(open_reader: OpenReader, flow: Flow) -> None:
    pages = [open_reader(), open_reader()]
    answers = "approved=type" if flow.path == "check.md" else "missing=acquirer"
    found = []
    for question in flow.questions:
        for page, language in zip(pages, ("", "en/"), strict=True):
            name = flow.path.removesuffix(".md")
            page.goto(f"/{language}{name}/?{answers}&left=out#{question.id}")
            assert asked(page) == question.id
            choose(page, question.id, question.answers[0].name)
        found += faults_everywhere(*pages)
    assert found == []


def test_no_flow_has_a_fault_where_its_script_never_came(open_reader: OpenReader) -> None:
    pages = [open_reader(), open_reader()]
    for page, url in zip(pages, ("/check/", "/en/check/"), strict=True):
        page.route(
            "**/flow.*js", lambda route: route.fulfill(content_type="text/javascript", body="")
        )
        page.goto(url)
    for page in pages:
        page.locator(".waits a").click()
        expect(page.locator(".panel").last).to_be_visible()
    assert faults(*pages) == []
