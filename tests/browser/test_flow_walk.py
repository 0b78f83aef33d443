"""Every path of every flow, walked link by link in a real browser: one in each language."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.flow import asked, choose, follow
from tests.conftest import OpenReader
from tools.flows import flows, paths

FLOWS = {flow.path: flow for flow in flows()}


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


@pytest.mark.parametrize(
    ("path", "root", "width"),
    [
        pytest.param("check.md", "/", 390, id="before the due date, in Chinese, on a phone"),
        pytest.param("late.md", "/en/", 1280, id="after it, in English, on a desk"),
    ],
)  # twins have one graph and one script: a rule and tests/flows/ hold that
def test_every_path_is_walked(open_reader: OpenReader, path: str, root: str, width: int) -> None:
    page = open_reader(viewport={"width": width, "height": 844})
    page.goto(root + path.removesuffix(".md") + "/")
    walker = Walker(page)
    walker.walk()
    print(f"{len(walker.walked)} paths, the longest: {max(walker.walked, key=len)}")
    assert walker.walked == [
        "&".join(f"{question.id}={answer.name}" for question, answer in way)
        for way in paths(FLOWS[path])
    ]


def test_no_flow_is_left_out() -> None:
    assert set(FLOWS) == {"check.md", "late.md"}
