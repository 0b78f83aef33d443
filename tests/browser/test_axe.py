"""No page, in no state, breaks a rule of WCAG 2.2 that a machine can check.

Widths change what is shown, colours change what can be distinguished: twins, which have one outline and
one stylesheet, are seen on a phone and on a desk, in the light and in the dark.
"""

from collections.abc import Callable
from itertools import zip_longest

import pytest
from playwright.sync_api import Page, expect
from tests.browser.faults import faults, faults_everywhere
from tests.browser.flow import choose, expect_asked
from tests.browser.states import STATES
from tests.conftest import Built, OpenReader
from tools.flows import flows

from daozhang.flows.model import Flow


def test_no_page_has_a_fault(site: Built, open_reader: OpenReader) -> None:
    """Two pages at once: as many as CI has processors."""
    files = (path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html"))
    urls = sorted(file.removesuffix("index.html") for file in files)
    english = [url for url in urls if url.startswith("en/")]
    assert len(urls) == 2 * len(english) + 1  # and the page for what is lost
    pages = (open_reader(), open_reader())
    found = []
    for pair in zip_longest([url for url in urls if url not in english], english, fillvalue="en/"):
        for page, url in zip(pages, pair, strict=True):
            page.goto(f"/{url}")
        found += faults_everywhere(*pages)
    assert found == []


@pytest.mark.parametrize(
    ("url", "reach"), [pytest.param(*state, id=name) for name, state in STATES.items()]
)
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
            expect_asked(page, question.id)
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
