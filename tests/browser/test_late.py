"""Scripts that are late, or do not come: the page says so, nothing jumps under a finger, no choice is lost."""

import re

import pytest
from playwright.sync_api import Page, Request, Route, expect
from tests.browser.calculator import address
from tests.conftest import ROOT, OpenReader

SCRIPTS = re.compile(r"\.js(\?|$)")
SHIFTS = """
  shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
"""
FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What was painted before is measured after it."""

MOST = 0.05
FORMS = {
    "calculator/": "settlement-calculator form",
    "reference/codes/": "code-filter form",
    "case/": "sale-case form",
    "reconcile/": "sales-reconciliation form",
}
ALIVE = FORMS | {
    "": "site-search > button",
    "check/": "decision-flow:defined",
    "check/?approved=type": "section[data-question=type] h2",
    f"calculator/?{address('2026-02-12T23:01')}": "[data-result=due]",
    "reference/codes/?code=51": "code-filter form",
    "causes/wrong-place/?approved=type&type=arrived&arrived=wrong-place": "flow-answers li",
    f"en/calculator/?{address('2026-02-12T23:01')}": "[data-result=due]",
    "en/reference/codes/?code=51": "code-filter form",
}
"""Address → what shows once its script is alive."""


class Held:
    """Scripts on their way, until they are let go."""

    def __init__(self) -> None:
        self._routes: list[Route] = []
        self._gone = False

    def hear(self, route: Route) -> None:
        if self._gone:
            route.continue_()
        else:
            self._routes.append(route)

    def let_go(self) -> None:
        self._gone = True
        for route in self._routes:
            route.continue_()


def held_back(page: Page, url: str) -> Held:
    """Open a page whose scripts are on their way; what it shows meanwhile has been painted."""
    page.add_init_script(SHIFTS)
    held = Held()
    page.route(SCRIPTS, lambda route: held.hear(route))  # Playwright marks what it is given
    with page.expect_request(SCRIPTS):
        page.goto(url, wait_until="commit")
    page.locator("footer").wait_for()
    page.evaluate(FRAMES)
    return held


@pytest.mark.parametrize("url", ALIVE)
def test_a_late_script_moves_nothing_that_was_seen(open_reader: OpenReader, url: str) -> None:
    page = open_reader()
    held = held_back(page, f"/{url}")
    assert page.locator(ALIVE[url]).count() == 0 or page.locator(ALIVE[url]).first.is_hidden()
    held.let_go()
    expect(page.locator(ALIVE[url]).first).to_be_visible()
    page.evaluate(FRAMES)
    assert page.evaluate("shifted") < MOST


@pytest.mark.parametrize("url", FORMS)
def test_a_form_whose_script_did_not_come_is_not_shown_and_can_be_asked_for_again(
    open_reader: OpenReader, url: str
) -> None:
    page = open_reader()
    page.route(
        re.compile(r"/(calculator|filter|case|reconcile)\b[\w.]*\.js$"),
        lambda route: route.abort("aborted"),
    )
    page.goto(f"/en/{url}")
    again = page.locator("main [data-late] button")
    expect(again).to_be_visible()
    expect(page.locator(FORMS[url])).to_be_hidden()
    assert page.locator("main :is(input, button, select, textarea):visible").count() == 1
    again.click()
    expect(page.locator(FORMS[url])).to_be_visible()
    expect(again).to_be_hidden()


def test_a_choice_made_before_the_script_is_kept(open_reader: OpenReader) -> None:
    page = open_reader()
    held = held_back(page, "/check/")
    first = page.locator("section[data-question=approved]")
    first.locator("label").nth(1).click()
    held.let_go()
    expect(first.locator("[data-leads-to]:visible")).to_have_count(1)
    expect(first.locator("input").nth(1)).to_be_checked()


def test_questions_that_are_being_read_stay_until_one_is_answered(open_reader: OpenReader) -> None:
    page = open_reader()
    held = held_back(page, "/check/")
    second = page.locator("section[data-question]").nth(1)
    page.locator(".waits a").click()  # the script is very late: all is asked for
    expect(second).to_be_visible()
    assert page.evaluate("shifted") < MOST
    held.let_go()
    expect(page.locator("decision-flow:defined")).to_be_visible()
    expect(second).to_be_visible()
    second.locator("label").first.click()
    expect(page.locator("section[data-question]:visible")).to_have_count(1)
    expect(second.locator("input").first).to_be_checked()
    expect(second.locator("[data-leads-to]").first).to_be_visible()


@pytest.mark.parametrize(("language", "lost"), [("", "search_index"), ("en/", "results")])
def test_a_search_that_lost_its_index_says_so_and_asks_again(
    open_reader: OpenReader, language: str, lost: str
) -> None:
    page = open_reader()
    page.route(re.compile(rf"/{lost}\b[\w.]*\.js(on)?$"), lambda route: route.abort("aborted"))
    page.goto(f"/{language}")
    page.locator("site-search > button").click()
    again = page.locator("dialog [data-late] button")
    expect(again).to_be_visible()
    page.unroute_all()
    again.click()
    page.get_by_role("searchbox").fill("51")
    expect(page.locator("site-search li").first).to_be_visible()
    expect(again).to_be_hidden()


def test_answers_whose_flow_was_lost_say_so_and_ask_again(open_reader: OpenReader) -> None:
    page = open_reader()

    def lose(route: Route, request: Request) -> None:
        if request.resource_type == "fetch":
            route.abort("aborted")
        else:
            route.continue_()

    page.route("**/check/", lose)
    page.goto("/causes/wrong-place/?approved=type&type=arrived&arrived=wrong-place")
    again = page.locator("flow-answers [data-late] button")
    expect(again).to_be_visible()
    page.unroute_all()
    again.click()
    expect(page.locator("flow-answers li")).to_have_count(3)
    expect(again).to_be_hidden()


def test_modules_that_buttons_lost_are_asked_for_again(open_reader: OpenReader) -> None:
    page = open_reader()
    workbook = ROOT / "tests/reconcile/samples/15_psbc_statement.xlsx"
    report = page.locator(".reconcile-progress")
    page.route(re.compile(r"/(demo|save|sheets)\b"), lambda route: route.abort("aborted"))
    page.goto("/en/reconcile/")
    page.locator("[name=statement-file]").set_input_files(workbook)
    expect(page.locator("[data-list=statement] [role=alert]")).to_contain_text("did not load")
    page.locator("[data-press=try]").click()
    expect(report).to_contain_text("press again")
    page.unroute_all()
    page.locator("[name=statement-file]").set_input_files(workbook)
    expect(page.locator("[data-list=statement] [data-file]")).to_contain_text(workbook.name)
    page.locator("[data-press=try]").click()
    expect(page.locator(".reconcile-sentence")).to_be_visible()
    page.route(re.compile(r"/save\b"), lambda route: route.abort("aborted"))
    page.locator("[data-press=copy]").click()
    expect(report).to_contain_text("press again")
    page.unroute_all()
    page.locator("[data-press=copy]").click()
    expect(page.locator(".reconcile-copied")).not_to_be_empty()


def test_what_a_case_lost_is_asked_for_again(open_reader: OpenReader) -> None:
    page = open_reader()
    lost = re.compile(r"merchant\.json$|/steps/check-sale/$")
    page.route(lost, lambda route: route.abort("aborted"))
    page.goto("/en/case/")
    page.locator("#case-fold-numbers").click()
    page.locator("[name=merchant]").fill("898110058120017")
    page.locator("[name=batch]").click()
    places = {".case-words": "reprint", ".case-reading": "5812"}
    for place in places:
        expect(page.locator(f"{place} [role=alert] button")).to_be_visible()
    page.unroute_all()
    for place, came in places.items():
        page.locator(f"{place} [role=alert] button").click()
        expect(page.locator(place)).to_contain_text(came)
        expect(page.locator(f"{place} [role=alert]")).to_have_count(0)


def test_without_scripts_nothing_waits(open_reader: OpenReader) -> None:
    page = open_reader(java_script_enabled=False)
    for url, form in FORMS.items():
        page.goto(f"/{url}")
        expect(page.locator(form)).to_be_hidden()
        expect(page.locator("main [data-late]")).to_be_hidden()
        box = page.locator(form).bounding_box()
        assert box is None or box["height"] == 0
