"""The flow as a reader meets it, with scripts: one question at a time, every answer an address."""

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import OpenReader

CHECK = ["/check/", "/en/check/"]


def choose(page: Page, question: str, answer: str) -> None:
    page.locator(f'input[name="{question}"][value="{answer}"]').check()


def follow(page: Page) -> None:
    page.locator("a[data-leads-to]:visible").click()


def answer(page: Page, **answers: str) -> None:
    for question, value in answers.items():
        choose(page, question, value)
        follow(page)


def asked(page: Page) -> str | None:
    section = page.locator("section[data-question]:visible")
    expect(section).to_have_count(1)
    return section.get_attribute("data-question")


@pytest.mark.parametrize("address", CHECK)
def test_one_question_is_asked_and_no_answer_is_preselected(
    open_reader: OpenReader, address: str
) -> None:
    page = open_reader()
    page.goto(address)
    assert asked(page) == "approved"
    assert page.locator("input:checked").count() == 0
    assert page.locator(".panel:visible").count() == 0
    assert page.locator(".answers:visible").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_choosing_shows_what_an_answer_means_and_moves_nothing(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    choose(page, "approved", "type")
    assert asked(page) == "approved"
    assert page.url.endswith("/check/")
    expect(page.locator(".panel:visible")).to_have_count(1)
    choose(page, "approved", "slip")
    expect(page.locator(".panel:visible a[data-leads-to]")).to_have_attribute(
        "data-leads-to", "slip"
    )


def test_following_asks_the_next_question_and_moves_there(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type")
    assert page.url.endswith("/check/?approved=type")
    assert asked(page) == "type"
    heading = page.locator("h2#type")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    assert page.title().startswith(heading.inner_text())
    assert page.locator("input:checked").count() == 0


def test_an_answer_can_lead_back_to_its_own_question(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/?approved=type")
    answer(page, type="type")
    assert page.url.endswith("/check/?approved=type")
    assert asked(page) == "type"
    assert page.locator("input:checked").count() == 0
    expect(page.locator("h2#type")).to_be_focused()


def test_back_and_forward_walk_the_answers(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="due", due="arrived")
    page.go_back()
    assert asked(page) == "due"
    expect(page.locator('input[name="due"][value="arrived"]')).to_be_checked()
    page.go_back()
    assert asked(page) == "type"
    page.go_forward()
    page.go_forward()
    assert page.url.endswith("?approved=type&type=due&due=arrived")
    assert asked(page) == "arrived"


def test_an_address_is_reloaded_and_shared(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="due")
    choose(page, "due", "arrived")
    page.reload()
    assert asked(page) == "due"
    assert page.locator("input:checked").count() == 0
    assert page.locator(".answers li").count() == 2
    other = open_reader()
    other.goto(page.url)
    assert asked(other) == "due"


def test_answers_are_summed_up_and_each_can_be_changed(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/?approved=type&type=due&due=arrived")
    lines = page.locator(".answers li")
    expect(lines).to_have_count(3)
    title = page.locator("#due").text_content()
    change = lines.nth(2).get_by_role("link", name=f"修改 {title}")
    change.click()
    assert asked(page) == "due"
    expect(page.locator('input[name="due"][value="arrived"]')).to_be_checked()
    expect(page.locator("#due")).to_be_focused()


def test_changing_an_early_answer_keeps_later_ones_that_still_hold(
    open_reader: OpenReader,
) -> None:
    page = open_reader()
    page.goto("/check/?approved=type&type=due&due=arrived#approved")
    answer(page, approved="slip", slip="type")
    assert page.url.endswith("/check/?approved=slip&slip=type")


def test_start_again_is_a_link(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/?approved=type&type=due")
    page.get_by_role("link", name="重新开始").click()
    assert page.url.endswith("/check/")
    assert asked(page) == "approved"
    expect(page.locator("#approved")).to_be_focused()


def test_an_outcome_sums_up_how_the_reader_came(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="due", due="not-due-yet")
    assert page.url.endswith("/causes/not-due-yet/?approved=type&type=due&due=not-due-yet")
    expect(page.locator("flow-answers li")).to_have_count(3)
    page.go_back()
    assert asked(page) == "due"
    expect(page.locator('input[name="due"][value="not-due-yet"]')).to_be_checked()
    page.go_back()
    assert asked(page) == "type"


def test_the_language_switch_keeps_the_answers(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="due")
    page.locator("a.dz-switch").click()
    assert page.url.endswith("/en/check/?approved=type&type=due")
    assert asked(page) == "due"
    answer(page, due="not-due-yet")
    page.locator("a.dz-switch").click()
    expect(page.locator("flow-answers li")).to_have_count(3)
