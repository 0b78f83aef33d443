"""The flow as a reader meets it, with scripts: one question at a time, every answer an address."""

import pytest
from playwright.sync_api import Route, expect
from tests.browser.flow import OUTCOME, answer, choose, expect_asked
from tests.conftest import OpenReader

CHECK = ["/check/", "/en/check/"]


@pytest.mark.parametrize("address", CHECK)
def test_one_question_is_asked_and_no_answer_is_preselected(
    open_reader: OpenReader, address: str
) -> None:
    page = open_reader()
    page.goto(address)
    expect_asked(page, "approved")
    assert page.locator("input:checked").count() == 0
    assert page.locator(".panel:visible").count() == 0
    assert page.locator(".answers:visible").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_choosing_shows_what_an_answer_means_and_moves_nothing(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    choose(page, "approved", "type")
    expect_asked(page, "approved")
    assert page.url.endswith("/check/")
    expect(page.locator(".panel:visible")).to_have_count(1)
    choose(page, "approved", "slip")
    expect(page.locator(".panel:visible a[data-leads-to]")).to_have_attribute(
        "data-leads-to", "slip"
    )
    panel = page.locator(".panel:visible").inner_text().split()
    expect(page.locator(".heard")).to_have_text("".join(panel))  # said once, as it opens


def test_following_asks_the_next_question_and_moves_there(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type")
    assert page.url.endswith("/check/?approved=type")
    expect_asked(page, "type")
    heading = page.locator("h2#type")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    assert page.title().startswith(heading.inner_text())
    expect(page.locator("article > p").first).to_be_hidden()  # read before the first question
    assert page.locator("input:checked").count() == 0


def test_an_answer_can_lead_back_to_its_own_question(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/?approved=type")
    answer(page, type="type")
    assert page.url.endswith("/check/?approved=type")
    expect_asked(page, "type")
    assert page.locator("input:checked").count() == 0
    expect(page.locator("h2#type")).to_be_focused()


def test_back_and_forward_walk_the_answers(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="arrived", arrived="due")
    page.go_back()
    expect_asked(page, "arrived")
    expect(page.locator('input[name="arrived"][value="due"]')).to_be_checked()
    page.go_back()
    expect_asked(page, "type")
    page.go_forward()
    page.go_forward()
    assert page.url.endswith("?approved=type&type=arrived&arrived=due")
    expect_asked(page, "due")


def test_an_address_is_reloaded_and_shared(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="arrived")
    choose(page, "arrived", "due")
    page.reload()
    expect_asked(page, "arrived")
    assert page.locator("input:checked").count() == 0
    assert page.locator(".answers li").count() == 2
    other = open_reader()
    other.goto(page.url)
    expect_asked(other, "arrived")


def test_answers_are_summed_up_and_each_can_be_changed(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/?approved=type&type=arrived&arrived=due")
    lines = page.locator(".answers li")
    expect(lines).to_have_count(3)
    title = page.locator("#arrived").text_content()
    change = lines.nth(2).get_by_role("link", name=f"修改 {title}")
    change.click()
    expect_asked(page, "arrived")
    expect(page.locator('input[name="arrived"][value="due"]')).to_be_checked()
    expect(page.locator("#arrived")).to_be_focused()


def test_changing_an_early_answer_keeps_later_ones_that_still_hold(
    open_reader: OpenReader,
) -> None:
    page = open_reader()
    page.goto("/check/?approved=type&type=arrived&arrived=due#approved")
    answer(page, approved="slip", slip="arrived")
    assert page.url.endswith("/check/?approved=slip&slip=arrived")


def test_start_again_is_a_link(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/?approved=type&type=arrived")
    page.get_by_role("link", name="重新开始").click()
    assert page.url.endswith("/check/")
    expect_asked(page, "approved")
    expect(page.locator("#approved")).to_be_focused()


def test_an_outcome_sums_up_how_the_reader_came(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="arrived", arrived="wrong-place")
    assert page.url.endswith("/causes/wrong-place/?approved=type&type=arrived&arrived=wrong-place")
    expect(page.locator("flow-answers li")).to_have_count(3)
    page.go_back()
    expect_asked(page, "arrived")
    expect(page.locator('input[name="arrived"][value="wrong-place"]')).to_be_checked()
    page.go_back()
    expect_asked(page, "type")


def test_the_language_switch_keeps_the_answers(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    answer(page, approved="type", type="arrived")
    page.locator("a.dz-switch").click()
    assert page.url.endswith("/en/check/?approved=type&type=arrived")
    expect_asked(page, "arrived")
    answer(page, arrived="wrong-place")
    expect(page.locator("flow-answers li")).to_have_count(3)
    page.locator("a.dz-switch").click()
    expect(page.locator("flow-answers li")).to_have_count(3)


def test_a_link_to_a_question_shows_it(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/#arrived")
    expect_asked(page, "arrived")
    answer(page, arrived="due")
    assert page.url.endswith("/check/?arrived=due")
    expect_asked(page, "due")
    expect(page.locator(".answers li")).to_have_count(1)


def test_a_question_says_how_many_it_is_the_last_of(open_reader: OpenReader) -> None:
    """How many are to come depends on the answers, so that nothing is said of them."""
    page = open_reader(viewport={"width": 1280, "height": 844})
    page.goto("/check/?approved=type")
    expect(page.locator(".asked")).to_have_text("第 2 题")
    assert page.locator(".toc").count() == 0  # the questions to come are no contents
    page.goto("/check/?approved=type#approved")  # to change an answer
    expect(page.locator(".asked")).to_have_text("第 1 题")
    page.evaluate("location.hash = 'day'")
    expect(page.locator("#day")).to_be_focused()
    page.go_back()
    expect_asked(page, "approved")


def test_what_the_calculator_put_into_the_address_stays(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/?at=2026-02-12T23:01&channel=qr&approved=type")
    expect(page.locator(".left-out")).to_have_text("")
    answer(page, type="arrived")
    assert page.url.endswith("/check/?approved=type&type=arrived&at=2026-02-12T23%3A01&channel=qr")


def test_a_link_opened_elsewhere_carries_the_answers(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    choose(page, "approved", "type")
    link = page.locator("a[data-leads-to]:visible")
    assert link.evaluate("link => link.href").endswith("/check/?approved=type")
    with page.context.expect_page() as opened:
        link.click(modifiers=["Control"])
    expect_asked(opened.value, "type")
    assert page.url.endswith("/check/")


def test_answers_are_large_targets_and_work_by_keyboard(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    for target in page.locator("section:visible label").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44
    page.locator("section:visible input").nth(2).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("section:visible input").nth(3)).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.locator("a[data-leads-to]:visible")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("section:visible h2")).to_be_focused()


def test_answers_are_copied_as_text_for_the_call(open_reader: OpenReader) -> None:
    page = open_reader(permissions=["clipboard-read", "clipboard-write"])
    page.goto(OUTCOME)
    page.get_by_role("button", name="复制这些回答").click()
    expect(page.locator("[data-copied]")).not_to_have_text("")
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0] == page.locator("h1").inner_text()
    assert len(copied) == 5
    assert copied[-1] == page.url
    lines = page.locator("flow-answers li").all()
    for said, line in zip(copied[1:4], lines, strict=True):
        assert said == f"{line.locator('span').inner_text()} {line.locator('b').inner_text()}"


def test_where_copying_is_forbidden_the_text_is_offered(open_reader: OpenReader) -> None:
    page = open_reader()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(OUTCOME)
    page.get_by_role("button", name="复制这些回答").click()
    page.get_by_role("button", name="复制这些回答").click()
    area = page.locator("flow-answers textarea")
    expect(area).to_have_count(1)
    assert area.input_value().endswith(page.url)
    expect(area).to_be_focused()


@pytest.mark.parametrize(
    ("query", "lines", "message"),
    [
        pytest.param("", 0, "", id="no answers, nothing said"),
        pytest.param("?at=2026-02-12T23:01", 0, "", id="only the calculator's"),
        pytest.param(
            "?approved=slip&slip=failed-sale", 0, "网址", id="answers that lead elsewhere"
        ),
        pytest.param("?approved=type&type=arrived", 0, "网址", id="answers that stop on the way"),
        pytest.param(
            "?approved=type&type=arrived&arrived=wrong-place&x=y", 3, "网址", id="and more"
        ),
    ],
)
def test_an_outcome_believes_no_address(
    open_reader: OpenReader, query: str, lines: int, message: str
) -> None:
    page = open_reader()
    page.goto(f"/causes/wrong-place/{query}", wait_until="networkidle")
    expect(page.locator("flow-answers")).to_contain_text(message)
    expect(page.locator("flow-answers li")).to_have_count(lines)


HOSTILE = {
    "unknown keys and values": "?colour=red&approved=maybe",
    "HTML": "?<img src=x onerror=alert(1)>=<script>alert(1)</script>&approved=<b>",
    "HTML, encoded": "?%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1&approved=%22%3E%3Cscript%3E",
    "broken percent signs": "?%E0%A4%A=%&approved=%zz&%",
    "names of every object": "?__proto__=x&constructor=y&approved=toString",
    "the same key many times": "?approved=maybe" + "&approved=maybe" * 50,
    "a script as address": "?approved=javascript:alert(1)",
    "a hash of HTML": "?x=1#<img src=x onerror=alert(1)>",
    "ten thousand parameters": "?" + "&".join(f"{n:x}" for n in range(10_000)),
}


def test_a_hostile_address_is_dropped_and_said_so(open_reader: OpenReader) -> None:
    address = "/en/check/"  # one script reads it in every language; English takes more room
    page = open_reader()
    page.on("dialog", lambda dialog: pytest.fail(f"executed: {dialog.message}"))
    page.goto(address)
    usual = page.locator("main").bounding_box()
    for name, query in HOSTILE.items():
        page.goto(address + query)
        expect_asked(page, "approved")
        expect(page.locator(".left-out")).not_to_have_text("")
        assert page.locator("input:checked, .answers:visible").count() == 0, name
        assert page.url.partition("#")[0].endswith(address), name
        shown = page.locator("main").bounding_box()
        assert usual
        assert shown
        assert (shown["x"], shown["width"]) == (usual["x"], usual["width"]), name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


@pytest.mark.parametrize(
    "address",
    ["/en/check/?approved=type&type=arrived", f"/en{OUTCOME}"],
    ids=["questions", "outcome"],
)
def test_words_that_are_only_heard_take_no_room(open_reader: OpenReader, address: str) -> None:
    page = open_reader()
    page.goto(address)
    expect(page.locator(".answers i").first).to_be_attached()
    whole = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    )
    assert whole == page.evaluate(
        "[innerWidth, Math.round(document.querySelector('footer').getBoundingClientRect().bottom)]"
    )


def test_print_gives_the_answers_and_not_the_machinery(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto(OUTCOME)
    expect(page.locator("flow-answers li")).to_have_count(3)
    page.emulate_media(media="print")
    for id in ("what", "sure", "today", "say", "have", "next"):
        expect(page.locator(f"h2#{id}")).to_be_visible()
    expect(page.locator("flow-answers b").first).to_be_visible()
    assert page.locator("flow-answers a:visible, flow-answers button:visible").count() == 0
    page.goto("/check/?approved=type&type=arrived")
    choose(page, "arrived", "due")
    page.emulate_media(media="print")
    expect(page.locator(".answers b").first).to_be_visible()
    assert page.locator(".answers a:visible").count() == 0


def test_nothing_jumps_when_the_script_comes_late(open_reader: OpenReader) -> None:
    page = open_reader()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => {"
        " for (const entry of list.getEntries()) shift += entry.value;"
        "}).observe({ type: 'layout-shift', buffered: true })"
    )
    late: list[Route] = []
    page.route("**/flow.*js", lambda route: late.append(route))
    page.goto("/check/", wait_until="commit")
    expect(page.locator("h2#approved")).to_be_visible()
    assert page.locator("section[data-question]:visible").count() == 1
    late[0].continue_()
    expect(page.locator("decision-flow:defined")).to_have_count(1)
    page.wait_for_load_state()
    assert page.evaluate("shift") < 0.02


def test_what_was_chosen_before_the_script_came_stays_chosen(open_reader: OpenReader) -> None:
    page = open_reader()
    late: list[Route] = []
    page.route("**/flow.*js", lambda route: late.append(route))
    page.goto("/check/", wait_until="commit")
    page.locator("input[name=approved][value=type]").check()
    late[0].continue_()
    expect(page.locator("decision-flow:defined")).to_have_count(1)
    expect(page.locator("input[name=approved][value=type]")).to_be_checked()
    expect(page.locator("a[data-leads-to=type]:visible")).to_have_count(1)


def test_all_appears_where_the_script_never_comes(open_reader: OpenReader) -> None:
    page = open_reader()
    page.route("**/flow.*js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto("/check/")
    panels = page.locator(".panel")
    expect(page.locator(".panel:visible")).to_have_count(0)
    page.locator(".waits a").click()
    expect(page.locator(".panel:visible")).to_have_count(panels.count())
