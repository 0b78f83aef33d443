"""Everything can be reached: by keyboard, by finger, on a narrow screen, with large letters."""

import pytest
from playwright.sync_api import Page
from tests.browser.states import STATES
from tests.conftest import Built, OpenReader

LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]

FOCUSED = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const on = document.elementFromPoint(
    Math.max(0, box.left + Math.min(box.width, innerWidth) / 2), box.top + box.height / 2);
  return {
    name: at.tagName + " " + (at.id || at.className || at.textContent.trim().slice(0, 20)),
    ring: getComputedStyle(at).outlineStyle !== "none" || at.matches("input[type=radio]"),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: !on || at === on || at.contains(on) || on.contains(at),
    last: at === document.body,
  };
}"""


def walk(page: Page) -> list[str]:
    """Go through the page by Tab; give the name of each place, and fail where it cannot be seen."""
    names: list[str] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["last"]:
            return names
        assert at["seen"], f"{at['name']} has the focus, off the screen"
        assert at["uncovered"], f"{at['name']} has the focus, under something else"
        assert at["ring"], f"{at['name']} has the focus, and does not show it"
        names.append(at["name"])
    raise AssertionError("the focus never leaves the page")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "url",
    ["", "check/", "calculator/", "causes/overdue/", "reference/codes/", "reference/codes/?code=5"],
)
def test_the_focus_is_always_seen(open_reader: OpenReader, language: str, url: str) -> None:
    page = open_reader()
    page.goto(f"/{language}{url}")
    assert len(walk(page)) > 5


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_menu_opens_and_closes_by_keyboard(open_reader: OpenReader, scripts: bool) -> None:
    page = open_reader(java_script_enabled=scripts)
    page.goto("/")
    links = page.locator(".menu a")
    assert links.first.is_hidden()
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    assert links.first.is_visible()
    page.keyboard.press("Tab")
    assert page.locator(".menu a:focus").count() == 1
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert links.first.is_hidden()


def test_a_closed_menu_takes_no_focus(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    page.locator(".menu summary").focus()
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


def test_search_is_worked_by_keyboard_and_gives_the_focus_back(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    button = page.get_by_role("button", name="搜索")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("51")
    page.locator("site-search li").first.wait_for()
    page.keyboard.press("Escape")
    if page.get_by_role("dialog").is_visible():  # the first Escape may only empty the field
        page.keyboard.press("Escape")
    assert page.get_by_role("dialog").is_hidden()
    assert button.evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type("51")
    page.locator("site-search li").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/codes/**")


def test_a_single_letter_is_no_command(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    for key in ("f", "s", "/", "p", "n"):
        page.keyboard.press(key)
    assert page.url.endswith("/")
    assert page.get_by_role("dialog").count() == 0


def test_one_link_skips_the_frame(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/check/")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["seen"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


SMALL = """() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
  .filter((each) => each.checkVisibility() && !each.closest(".skip") && getComputedStyle(each).display !== "inline")
  .map((each) => [each.labels && each.labels.length && each.type.match(/radio|checkbox/) ? each.labels[0] : each, each])
  .map(([target, each]) => [target.getBoundingClientRect(), each, each.matches("a:not([data-leads-to])") ? 24 : 44])
  .filter(([box, each, least]) => box.width && (box.height < least || box.width < least))
  .map(([box, each]) => `${each.outerHTML.slice(0, 90)} ${box.width}×${box.height}`)"""
"""44 px for what does something, 24 px for a link that stands alone; one in a line of text is as high as the line."""
NO_STOP = """() => [...document.querySelectorAll("[tabindex='0']")]
  .filter((each) => each.scrollWidth <= each.clientWidth || !each.getAttribute("aria-label"))
  .map((each) => each.outerHTML.slice(0, 90))"""
UNHEADED = """() => [...document.querySelectorAll("table")]
  .filter((each) => each.checkVisibility())
  .filter((each) => !each.caption || !each.querySelector("th") || each.querySelector("th:not([scope])"))
  .map((each) => each.outerHTML.slice(0, 90))"""
SPOKEN = {
    "small": SMALL,
    "a stop that does not scroll, or has no name": NO_STOP,
    "no caption, or no headers": UNHEADED,
}
WIDER = "document.documentElement.scrollWidth - innerWidth"
LARGE = "document.documentElement.style.fontSize = '250%'"
"""Letters of twice their size: the theme's are 125 %."""
CUT_OFF = """() => [...document.querySelectorAll("main :is(p, li, h1, h2, h3, td, th, dt, dd, label, button, a)")]
  .filter((each) => each.checkVisibility() && !each.closest(".wide"))
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_fits_a_narrow_screen_and_large_letters(
    site: Built, open_reader: OpenReader, language: str
) -> None:
    """320 px is a phone's, or a desk's at 400 %; letters of twice their size are WeChat's largest."""
    page = open_reader(viewport={"width": 320, "height": 640})
    found = []
    for path in sorted(site.folder.rglob("*.html")):
        url = str(path.relative_to(site.folder)).removesuffix("index.html")
        if url.startswith("en/") == (language == "en"):
            page.set_viewport_size({"width": 320, "height": 640})
            page.goto(f"/{url}")
            found += [
                f"{url}, {what}: {one}"
                for what, script in SPOKEN.items()
                for one in page.evaluate(script)
            ]
            found += [f"{url} at 320 px: {cut}" for cut in page.evaluate(CUT_OFF)]
            if page.evaluate(WIDER) > 0:
                found.append(f"{url} scrolls sideways at 320 px")
            page.set_viewport_size({"width": 280, "height": 640})
            page.evaluate(LARGE)
            found += [f"{url} with large letters: {cut}" for cut in page.evaluate(CUT_OFF)]
            if page.evaluate(WIDER) > 0:
                found.append(f"{url} scrolls sideways with large letters")
    assert found == []


CUT_SHORT = """() => [...document.querySelectorAll("button, input:not([type=file], [type=radio])")]
  .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_fits_fingers_a_narrow_screen_and_large_letters(
    open_reader: OpenReader, language: str
) -> None:
    page = open_reader()
    found = []
    for name, (url, reach) in STATES.items():
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(f"/{language}{url}")
        reach(page)
        found += [
            f"{name}, {what}: {one}"
            for what, script in SPOKEN.items()
            for one in page.evaluate(script)
        ]
        page.set_viewport_size({"width": 280, "height": 640})
        page.evaluate(LARGE)
        found += [
            f"{name}: {cut}" for script in (CUT_OFF, CUT_SHORT) for cut in page.evaluate(script)
        ]
        if page.evaluate(WIDER) > 0:
            found.append(f"{name}: scrolls sideways")
    assert found == []


def test_nothing_moves_for_who_asked_for_less_motion(open_reader: OpenReader) -> None:
    page = open_reader(reduced_motion="reduce")
    page.goto("/check/")
    moving = """() => [...document.querySelectorAll("*")].map((each) => getComputedStyle(each))
      .filter((style) => parseFloat(style.transitionDuration) > 0
        || !["none", "dz-wait"].includes(style.animationName)).length"""
    assert page.evaluate(moving) == 0  # dz-wait shows a button late, and moves nothing


def test_the_readers_own_colours_leave_every_edge_and_ring(open_reader: OpenReader) -> None:
    page = open_reader(forced_colors="active")
    page.goto("/check/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["ring"]
    page.locator("decision-flow input").first.check()
    bar = [".dz-switch", ".menu summary", "site-search > button"]
    assert_edged(page, [*bar, "decision-flow label", ".panel:not([hidden]) [data-leads-to]"])
    page.goto("/calendar/2026/")
    assert_edged(page, [".year-make_up"])


def assert_edged(page: Page, places: list[str]) -> None:
    for place in places:
        border = page.locator(place).first.evaluate("each => getComputedStyle(each).borderTopWidth")
        assert float(border.removesuffix("px")) >= 1, place
