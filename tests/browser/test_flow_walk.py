"""Every path of every flow, walked link by link in a real browser; axe at every question."""

from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.flow import OUTCOME, asked, choose, follow
from tests.conftest import OpenReader
from tools.flows import flows, paths

from daozhang.flows.model import Flow

FLOWS = [pytest.param(flow, id=flow.path) for flow in flows()]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()


class Walker:
    """Walks the tree of answers, and goes back by the browser's Back."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.walked: list[str] = []

    def walk(self, way: tuple[str, ...] = ()) -> None:
        question = asked(self.page)
        radios = self.page.locator(f'input[name="{question}"]')
        for answer in radios.evaluate_all("radios => radios.map((radio) => radio.value)"):
            self._take(str(question), answer, (*way, f"{question}={answer}"))

    def _take(self, question: str, answer: str, way: tuple[str, ...]) -> None:
        before = self.page.url
        choose(self.page, question, answer)
        panel = self.page.locator(".panel:visible")
        expect(panel).to_have_count(1)
        back_here = panel.locator(f'a[data-leads-to="{question}"]').count()
        follow(self.page)
        if back_here:
            expect(self.page.locator(f"#{question}")).to_be_focused()
            assert self.page.locator("input:checked").count() == 0
            if self.page.url != before:  # an answer given before is taken back
                self.page.go_back()
            return
        if self.page.locator("decision-flow").count() and self._same_page(before):
            self.walk(way)
        elif self.page.locator("decision-flow").count():  # a second flow begins without answers
            assert "?" not in self.page.url
            assert asked(self.page)
            expect(
                self.page.locator("input:checked, .answers, .left-out:not(:empty)")
            ).to_have_count(0)
            self.walked.append("&".join(way))
        else:
            expect(self.page.locator("flow-answers li")).to_have_count(len(way))
            assert self.page.url.endswith("?" + "&".join(way))
            self.walked.append("&".join(way))
        self.page.go_back()
        expect(self.page.locator(f'input[name="{question}"][value="{answer}"]')).to_be_checked()

    def _same_page(self, before: str) -> bool:
        return urlsplit(before).path == urlsplit(self.page.url).path


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize(
    ("root", "width"),
    [pytest.param("/", 390, id="zh on a phone"), pytest.param("/en/", 1280, id="en on a desk")],
)
def test_every_path_is_walked(open_reader: OpenReader, root: str, width: int, flow: Flow) -> None:
    page = open_reader(viewport={"width": width, "height": 844})
    page.goto(root + flow.path.removesuffix(".md") + "/")
    walker = Walker(page)
    walker.walk()
    print(f"{len(walker.walked)} paths, the longest: {max(walker.walked, key=len)}")
    assert walker.walked == [
        "&".join(f"{question.id}={answer.name}" for question, answer in path)
        for path in paths(flow)
    ]


def violations(page: Page) -> list[str]:
    """Return what in this page, as it stands, keeps some of its readers out."""
    found = AXE.run(page, "main", {"runOnly": WCAG}).response["violations"]
    return [f"{page.url}: {one['id']}: {node['html']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [pytest.param(390, id="phone"), pytest.param(1280, id="desk")])
@pytest.mark.parametrize("root", [pytest.param("/", id="zh"), pytest.param("/en/", id="en")])
def test_axe_finds_nothing_at_any_node(
    open_reader: OpenReader, root: str, width: int, scheme: Literal["light", "dark"], flow: Flow
) -> None:
    page = open_reader(viewport={"width": width, "height": 844}, color_scheme=scheme)
    answers = "approved=type" if flow.path == "check.md" else "missing=acquirer"
    address = f"{root}{flow.path.removesuffix('.md')}/?{answers}&left=out"
    page.goto(address)
    found = []
    for question in flow.questions:
        page.goto(f"{address}#{question.id}")
        assert asked(page) == question.id
        choose(page, question.id, question.answers[0].name)
        found += violations(page)
    page.goto(root.rstrip("/") + OUTCOME)
    expect(page.locator("flow-answers li").first).to_be_visible()
    found += violations(page)
    assert found == []


@pytest.mark.parametrize("root", [pytest.param("/", id="zh"), pytest.param("/en/", id="en")])
def test_axe_finds_nothing_where_the_script_never_came(open_reader: OpenReader, root: str) -> None:
    page = open_reader()
    page.route("**/flow.*js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto(f"{root}check/")
    expect(page.locator(".panel").last).to_be_visible(timeout=8_000)
    assert violations(page) == []
