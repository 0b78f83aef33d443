"""The flow as a page: everything in reading order, and every link leads on, without any script."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import OpenReader
from tools.flows import flows

from daozhang.flows.model import Flow, ToQuestion

FLOWS = [
    pytest.param(f"{root}{flow.path.removesuffix('.md')}/", flow, id=root + flow.path)
    for root, language in (("/", "zh"), ("/en/", "en"))
    for flow in flows(language)
]


def _open(open_reader: OpenReader, address: str) -> Page:
    page = open_reader(java_script_enabled=False)
    page.goto(address)
    return page


@pytest.mark.parametrize(("address", "flow"), FLOWS)
def test_every_question_answer_and_panel_is_read_in_order(
    open_reader: OpenReader, address: str, flow: Flow
) -> None:
    page = _open(open_reader, address)
    sections = page.locator("section[data-question]")
    expect(sections).to_have_count(len(flow.questions))
    for section, question in zip(sections.all(), flow.questions, strict=True):
        assert section.get_attribute("data-question") == question.id
        expect(section.locator("legend h2")).to_be_visible()
        radios = section.locator("fieldset input[type=radio]")
        panels = section.locator(".panel")
        expect(radios).to_have_count(len(question.answers))
        for radio, panel, answer in zip(radios.all(), panels.all(), question.answers, strict=True):
            assert radio.get_attribute("name") == question.id
            assert radio.get_attribute("value") == answer.name
            expect(radio).not_to_be_checked()
            expect(panel).to_be_visible()


@pytest.mark.parametrize(("address", "flow"), FLOWS)
def test_every_answers_link_leads_where_it_says(
    open_reader: OpenReader, address: str, flow: Flow
) -> None:
    page = _open(open_reader, address)
    start = page.url
    links = page.locator("a[data-leads-to]")
    answers = [answer for question in flow.questions for answer in question.answers]
    for link, answer in zip(links.all(), answers, strict=True):
        assert answer.leads_to
        assert link.get_attribute("data-leads-to") == answer.leads_to.name
        if isinstance(answer.leads_to, ToQuestion):
            link.click()
            assert page.url == f"{start}#{answer.leads_to.id}"
            expect(page.locator(f"section h2#{answer.leads_to.id}")).to_be_in_viewport()
        else:
            outcome = urljoin(start, link.get_attribute("href") or "")
            assert outcome.endswith(f"/{answer.leads_to.path.removesuffix('.md')}/")
            assert page.request.get(outcome).ok


@pytest.mark.parametrize(("address", "flow"), FLOWS)
def test_choosing_hides_nothing_and_prints_all(
    open_reader: OpenReader, address: str, flow: Flow
) -> None:
    page = _open(open_reader, address)
    page.locator("input[type=radio]").last.check()
    page.emulate_media(media="print")
    panels = page.locator(".panel:visible")
    expect(panels).to_have_count(sum(len(question.answers) for question in flow.questions))
