"""What readers get: each page in cases/ beside the HTML that it becomes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.flows.world import FLOW, SOUND, page_of
from tests.templates import TEMPLATES, place
from tests.words import words

from daozhang.flows.draw import draw_all, draw_answers, draw_flow
from daozhang.flows.read import read_flow
from daozhang.flows.read_html import read_html
from daozhang.flows.words import Words

CHINESE = words(Words)
CASES = Path(__file__).parent / "cases"


def _flow(case: str) -> str:
    page = page_of("check.md", (CASES / f"{case}.md").read_text())
    flow = read_flow(page)
    html = read_html(page.html, {question.id for question in flow.questions})
    return draw_flow(flow, html, CHINESE, place("flows"))


def _outcome(case: str) -> str:
    page = page_of("causes/x.md", (CASES / f"{case}.md").read_text())
    return draw_answers(page.html, "check.md", CHINESE, place("flows", "../../"))


@pytest.mark.parametrize(
    ("case", "draw"),
    [
        pytest.param("tabs-become-radios", _flow, id="a flow"),
        pytest.param("an-outcome-sums-up-answers", _outcome, id="an outcome"),
    ],
)
def test_a_page_becomes_the_html_beside_it(case: str, draw: Callable[[str], str]) -> None:
    assert draw(case) == (CASES / f"{case}.html").read_text()


def test_what_another_hook_puts_behind_the_questions_stays_there() -> None:
    page = page_of("check.md", FLOW)
    sources = '<h2 id="sources">来源</h2>\n<ul><li>某法</li></ul>\n'
    page = replace(page, html=f"{page.html}\n{sources}")
    flow = read_flow(page)
    pages = {path: page_of(path, source) for path, source in SOUND.items()} | {"check.md": page}
    drawn, problems = draw_all([flow], {}, pages, CHINESE, TEMPLATES)
    assert problems == []
    assert drawn["check.md"].endswith(sources)
    assert sources not in drawn["check.md"].partition("</decision-flow>")[0]


def test_a_faulty_flow_stays_as_markdown_made_it() -> None:
    pages = {
        path: page_of(path, source)
        for path, source in {**SOUND, "check.md": FLOW.replace("(#due)", "(#deu)")}.items()
    }
    drawn, problems = draw_all([read_flow(pages["check.md"])], {}, pages, CHINESE, TEMPLATES)
    assert drawn == {}
    assert problems


def test_an_outcome_of_two_flows_sums_up_either() -> None:
    pages = {
        path: page_of(path, source)
        for path, source in {**SOUND, "again.md": FLOW.replace("check.md", "again.md")}.items()
    }
    flows = [read_flow(pages["check.md"]), read_flow(pages["again.md"])]
    drawn, problems = draw_all(flows, {}, pages, CHINESE, TEMPLATES)
    assert problems == []
    assert 'data-flow="../../check/"' in drawn["causes/wait.md"]
    assert 'data-flow="../../again/"' in drawn["causes/wait.md"]
    assert drawn["causes/wait.md"].count("flows.css") == 1


def test_a_second_flow_begins_without_answers_and_is_no_outcome() -> None:
    first = FLOW.replace("(causes/call.md)", "(late.md)")
    pages = {
        path: page_of(path, source)
        for path, source in {**SOUND, "check.md": first, "late.md": FLOW}.items()
    }
    flows = [read_flow(pages["late.md"]), read_flow(pages["check.md"])]
    drawn, problems = draw_all(flows, {}, pages, CHINESE, TEMPLATES)
    assert problems == []
    assert '<a href="late.md" data-leads-to="late" data-second-flow="">' in drawn["check.md"]
    assert "<decision-flow " in drawn["late.md"]
    assert "<flow-answers" not in drawn["late.md"]
