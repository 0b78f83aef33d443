"""People with a real trouble: from the home page, without search, to what to do, whom to call, when."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.conftest import ROOT, OpenReader

SOLD = ["check/", "approved=type", "type=arrived"]
NOTHING = [*SOLD, "arrived=due"]
ASKED = ["late/", "missing=acquirer"]
SITUATIONS = {
    "sold at noon, and in the evening nothing has come": [*NOTHING, "due=day", "day=not-due-yet"],
    "a barbecue stall took its last card at half past eleven at night": [
        *NOTHING,
        "due=day",
        "day=after-cutoff",
    ],
    "sold before a make-up Saturday, and the calculator gave two dates": [
        *NOTHING,
        "due=day",
        "day=day-moved",
    ],
    "the same-day money always came, and failed today": [
        *NOTHING,
        "due=instant",
        "instant=instant-failed",
    ],
    "a shop of three weeks was promised money on the same day": [
        *NOTHING,
        "due=instant",
        "instant=no-t0-yet",
    ],
    "money came long after the due date, and too little": [*SOLD, "arrived=less-than-expected"],
    "the till got the QR money, but not the card money": [*SOLD, "arrived=part-arrived"],
    "the customer's phone says debited, and the terminal printed nothing": [
        "check/",
        "approved=slip",
        "slip=failed-sale",
    ],
    "the line was slow, one swiped again, and two slips came out": [
        "check/",
        "approved=slip",
        "slip=charged-twice",
    ],
    "a guesthouse took a pre-authorisation and thought it was paid": [
        *SOLD[:2],
        "type=preauth-open",
    ],
    "the till took a foreign Visa": [*SOLD[:2], "type=foreign-card"],
    "a void was tried after the evening's settlement, and refused": [
        *SOLD[:2],
        "type=refund-refused",
    ],
    "somebody pasted another code over the shop's": ["check/", "approved=code-swapped"],
    "the salesman says: wait a little longer": [*ASKED, "acquirer=overdue"],
    "the acquirer says wait, and refuses a reason and a day": [*ASKED, "acquirer=no-answer"],
    "the acquirer has paid, and the bank has nothing": [*ASKED, "acquirer=not-booked"],
    "the acquirer sent the shop to its bank, and police froze the account": [
        *ASKED,
        "acquirer=account",
        "account=account-frozen",
    ],
    "the longest way: reprinted, due, asked, held for a risk check": [
        "check/",
        "approved=slip",
        "slip=arrived",
        "arrived=due",
        "due=late",
        "missing=acquirer",
        "acquirer=held",
        "held=risk-hold",
    ],
    "the card that the shop is paid on was lost": [
        *ASKED,
        "acquirer=account",
        "account=account-blocked",
    ],
    "only the large sales are missing": ["late/", "missing=account-limit"],
    "a stranger used to pay, and has stopped": ["late/", "missing=unlicensed-middleman"],
    "the licence was cancelled with money still to come": ["late/", "missing=licence-cancelled"],
    "a terminal came by post, and was not used yet": ["find/", "terminal/by-post/"],
    "no number in the shop: whose terminal is it": ["find/", "reference/acquirers/"],
    "a cardholder waits for a refund": ["find/", "who/refund/"],
    "a WeChat merchant's money was not withdrawn": ["find/", "who/wallet/"],
}
WHEN = {"": re.compile("今天|马上|当天|先"), "en/": re.compile("today|at once|now|first", re.I)}
WHERE = {
    "": re.compile("机器背面|卡背面|印的客服电话|上的号码"),
    "en/": re.compile("on the back of|printed on the slip"),
}


def _choose(page: Page, choice: str) -> None:
    """Follow a link of the page, or give an answer and follow where it leads."""
    question, _, answer = choice.partition("=")
    if not answer:
        page.locator(f'article a[href$="{choice}"]').first.click()
        return
    page.locator(f'input[name="{question}"][value="{answer}"]').check()
    page.locator("a[data-leads-to]:visible").click()


def _in_first_screen(found: Locator) -> list[str]:
    """Return the words of those that are seen whole before anything is scrolled."""
    boxes = [(one.inner_text(), one.bounding_box()) for one in found.all()]
    return [text for text, box in boxes if box and 0 <= box["y"] <= 844 - box["height"]]


@pytest.mark.parametrize("choices", [pytest.param(way, id=id) for id, way in SITUATIONS.items()])
def test_a_reader_finds_what_to_do_whom_to_call_and_when(
    open_reader: OpenReader, choices: list[str]
) -> None:
    answers = [choice for choice in choices if "=" in choice]
    assert len(answers) <= 7
    assert len(choices) - len(answers) + bool(answers) <= 4
    page = open_reader()
    page.goto("/")
    for choice in choices:
        _choose(page, choice)
        page.wait_for_load_state()
    name = choices[-1].rstrip("/").rpartition("=")[2].rpartition("/")[2]
    _answers_at_once(page, name, "")
    reached = urlsplit(page.url)  # answers are named alike, and lead alike, in both languages
    page.goto(f"/en{reached.path}?{reached.query}")
    _answers_at_once(page, name, "en/")


def _answers_at_once(page: Page, name: str, language: str) -> None:
    """What to do, when, and whom to call are seen before anything is scrolled."""
    expect(page.locator(f"h1#{name}")).to_be_in_viewport()
    # The lead is what stands between the title and the first heading.
    lead = "article > p:not(h2 ~ p)"
    assert _in_first_screen(page.locator(f"{lead} strong"))
    seen = " ".join(_in_first_screen(page.locator(f"{lead}, article > h2 + ol > li")))
    assert WHEN[language].search(seen)
    called = _in_first_screen(page.locator('article a[href^="tel:"]'))
    assert called or WHERE[language].search(seen)


def test_the_first_step_and_the_words_of_every_outcome_are_seen_at_once(
    open_reader: OpenReader,
) -> None:
    page = open_reader()
    outcomes = sorted(path.stem for path in (ROOT / "docs/zh/causes").glob("*.md"))
    unseen = []
    for path in (f"{language}causes/{name}/" for language in ("", "en/") for name in outcomes):
        page.goto(f"/{path}", wait_until="domcontentloaded")
        step = page.locator("#today + * > li, #today + p").first
        words = page.locator('article a[href="#say"]').first
        if not (_in_first_screen(step) and _in_first_screen(words)):
            unseen.append(path)
    assert unseen == []
