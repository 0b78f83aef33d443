"""The flow as a page: everything in reading order, and every link leads on, without any script."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import OpenReader
from tools.flows import flows

from daozhang.flows.model import Flow, name_of

FLOWS = [
    pytest.param(f"{root}{flow.path.removesuffix('.md')}/", flow, id=root + flow.path)
    for root, language in (("/", "zh"), ("/en/", "en"))
    for flow in flows(language)
]


def _open(open_reader: OpenReader, address: str) -> Page:
    page = open_reader(java_script_enabled=False)
    page.goto(address)
    return page


DRAWN = """sections => sections.map((section) => ({
  question: section.dataset.question,
  titled: section.querySelector("legend h2").checkVisibility(),
  radios: [...section.querySelectorAll("fieldset input[type=radio]")].map(
    ({ name, value, checked }) => `${name}=${value}${checked ? " checked" : ""}`),
  panels: [...section.querySelectorAll(".panel")].map((panel) => panel.checkVisibility()),
}))"""


@pytest.mark.parametrize(("address", "flow"), FLOWS)
def test_every_question_answer_and_panel_is_read_in_order(
    open_reader: OpenReader, address: str, flow: Flow
) -> None:
    page = _open(open_reader, address)
    assert page.locator("section[data-question]").evaluate_all(DRAWN) == [
        {
            "question": question.id,
            "titled": True,
            "radios": [f"{question.id}={answer.name}" for answer in question.answers],
            "panels": [True] * len(question.answers),
        }
        for question in flow.questions
    ]


@pytest.mark.parametrize(("address", "flow"), FLOWS)
def test_every_answers_link_leads_where_it_says(
    open_reader: OpenReader, address: str, flow: Flow
) -> None:
    page = _open(open_reader, address)
    links = page.locator("a[data-leads-to]").evaluate_all(
        "links => links.map((link) => [link.dataset.leadsTo, link.href])"
    )
    ways = [answer.leads_to for question in flow.questions for answer in question.answers]
    assert links == [[name_of(way), urljoin(page.url, leads(way, address))] for way in ways if way]
    for target in sorted({href for _, href in links if "#" in href}):
        page.goto(target)
        expect(page.locator(f"section h2#{target.partition('#')[2]}")).to_be_in_viewport()


def leads(way: str, address: str) -> str:
    """Return where an answer leads, from the root."""
    if way.startswith("#"):
        return f"{address}{way}"
    root = "/en/" if address.startswith("/en/") else "/"
    return f"{root}{way.removesuffix('.md')}/"


@pytest.mark.parametrize(("address", "flow"), FLOWS)
def test_choosing_hides_nothing_and_prints_all(
    open_reader: OpenReader, address: str, flow: Flow
) -> None:
    page = _open(open_reader, address)
    page.locator("input[type=radio]").last.check()
    page.emulate_media(media="print")
    panels = page.locator(".panel:visible")
    expect(panels).to_have_count(sum(len(question.answers) for question in flow.questions))
