"""People with a real trouble: from the home page, without search, in four choices at most."""

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import OpenReader

SITUATIONS = [
    pytest.param(
        ["check/", "approved=type", "type=due", "due=not-due-yet"],
        id="sold at noon, and in the evening nothing has come",
    ),
    pytest.param(
        ["check/", "approved=type", "type=due", "due=after-cutoff"],
        id="a barbecue stall took its last card at half past eleven at night",
    ),
    pytest.param(
        ["check/", "approved=type", "type=due", "due=day-moved"],
        id="sold on Friday evening, and on Saturday nothing has come",
    ),
    pytest.param(
        ["check/", "approved=slip", "slip=failed-sale"],
        id="the customer's phone says debited, and the terminal printed nothing",
    ),
    pytest.param(
        ["check/", "approved=slip", "slip=charged-twice"],
        id="the line was slow, one swiped again, and two slips came out",
    ),
    pytest.param(
        ["check/", "approved=type", "type=preauth-open"],
        id="a guesthouse took a pre-authorisation and thought it was paid",
    ),
    pytest.param(
        ["check/", "approved=type", "type=offline-sale"],
        id="a stall sold without a signal all morning",
    ),
    pytest.param(
        ["check/", "approved=type", "type=due", "due=no-t0-yet"],
        id="a shop of three weeks was promised money on the same day",
    ),
    pytest.param(
        ["check/", "find/", "causes/less-than-expected/"],
        id="the money came, but some of it is missing",
    ),
    pytest.param(
        ["check/", "find/", "causes/risk-hold/"],
        id="one very large sale, and the app says the money is held",
    ),
    pytest.param(
        ["check/", "find/", "causes/account-blocked/"],
        id="the acquirer says that the bank sent the money back",
    ),
    pytest.param(
        ["check/", "find/", "causes/wrong-acquirer/"],
        id="the account is at PSBC, and PSBC knows nothing of the terminal",
    ),
    pytest.param(
        ["check/", "find/", "causes/unlicensed-middleman/"],
        id="the money has always come from a stranger, and has stopped",
    ),
    pytest.param(
        ["check/", "find/", "causes/agent-vanished/"],
        id="whoever installed the terminal no longer answers",
    ),
]


def _choose(page: Page, choice: str) -> None:
    """Follow a link of the page, or give an answer and follow where it leads."""
    question, _, answer = choice.partition("=")
    if not answer:
        page.locator(f'article a[href$="{choice}"]').first.click()
        return
    page.locator(f'input[name="{question}"][value="{answer}"]').check()
    page.locator("a[data-leads-to]:visible").click()


@pytest.mark.parametrize("choices", SITUATIONS)
def test_a_reader_finds_their_outcome(open_reader: OpenReader, choices: list[str]) -> None:
    assert len(choices) <= 4
    page = open_reader()
    page.goto("/")
    for choice in choices:
        _choose(page, choice)
        page.wait_for_load_state()
    outcome = choices[-1].removeprefix("causes/").rstrip("/").rpartition("=")[2]
    assert f"/causes/{outcome}/" in page.url
    expect(page.locator(f"h1#{outcome}")).to_be_in_viewport()
