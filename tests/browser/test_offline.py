"""Pages without a line: cut at every step, with a new version between two visits, with the clock turned."""

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile, copytree

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.faults import faults
from tests.browser.line import NEXT, Line, always, line_to, never, next_version
from tests.conftest import PHONE, ROOT, Built
from tests.words import words

from daozhang.offline.words import Words

LANGUAGES = [pytest.param("zh", "", id="zh"), pytest.param("en", "en/", id="en")]
EIGHT = (
    "",
    "check/",
    "calculator/",
    "contacts/",
    "find/",
    "reference/codes/",
    "evidence/",
    "causes/overdue/",
)
SALE = "calculator/?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
WITHDRAWN = "assets/offline/withdrawn.js"
KEYS = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) found.push(url.replace(/.*\\/guide\\//, ""));
  return found;
}"""
INCOMPLETE = """async () => {
  const cache = await caches.open((await caches.keys())[0]);
  const lost = [];
  for (const { url } of await cache.keys())
    for (const name of (await (await cache.match(url)).text()).match(/[\\w./-]+\\.[0-9a-f]{8}\\.js/g) || [])
      if (!url.includes("?") && !(await cache.match(new URL(name, url).href))) lost.push(url + " needs " + name);
  return lost;
}"""
EARLIER = """async (days) => {
  const cache = await caches.open((await caches.keys())[0]);
  for (const request of await cache.keys()) {
    const found = await cache.match(request);
    const headers = new Headers(found.headers);
    headers.set("x-kept", String(Date.now() - days * 864e5));
    await cache.put(request, new Response(await found.text(), { headers }));
  }
}"""


@pytest.fixture
def line(site: Built) -> Iterator[Line]:
    with line_to(site.folder) as led:
        yield led


@pytest.fixture
def page(browser: Browser, line: Line) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, base_url=line.origin)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def said(key: str, language: str = "zh") -> str:
    """Return what is said, up to what is put into it."""
    return words(Words, language).messages[key].partition("{")[0]


def state(page: Page) -> Locator:
    return page.locator("offline-state")


def visit(page: Page, path: str = "", pages: int = len(EIGHT), language: str = "zh") -> None:
    """Read a page until so many are kept."""
    page.goto(path)
    kept = words(Words, language).messages["some"].format(pages=pages)
    expect(state(page).get_by_role("status")).to_contain_text(kept)


@pytest.mark.parametrize(("language", "folder"), LANGUAGES)
def test_after_one_visit_eight_pages_are_read_without_a_line(
    page: Page, line: Line, language: str, folder: str
) -> None:
    visit(page, folder, language=language)
    assert page.evaluate(INCOMPLETE) == []
    line.cuts = always
    for path in EIGHT:
        page.goto(folder + path)
        expect(page.locator(".kept")).to_contain_text(said("page", language))
        expect(page.locator("site-search > button")).to_be_visible()
    page.goto(folder + SALE)
    expect(page.locator("[data-result=due]")).to_have_attribute("datetime", "2026-02-14")
    page.goto(f"{folder}causes/no-answer/")
    expect(page.locator(f"#not-found{'-en' if folder else ''}")).to_have_text(
        said("missing", language)
    )


def test_what_is_read_is_kept(page: Page, line: Line) -> None:
    visit(page)
    visit(page, "steps/court/", 9)
    line.cuts = always
    page.goto("steps/court/")
    expect(page.locator(".kept")).to_be_visible()


def test_one_press_keeps_the_guide_however_often_the_line_breaks(page: Page, line: Line) -> None:
    visit(page)
    left = 0

    def cuts(_path: str) -> bool:
        nonlocal left
        left -= 1
        return left < 0

    line.cuts = cuts
    presses = 0
    while page.locator("[value=keep]").is_visible():
        left, presses = 25, presses + 1
        page.locator("[value=keep]").click()
        ended = re.compile(f"{said('failed')}|{said('whole')}")
        expect(state(page).get_by_role("status")).to_contain_text(ended)
        assert page.evaluate(INCOMPLETE) == []
    assert presses > 3
    line.cuts = always
    for path in ("en/", "terminal/by-post/", "case/", "reconcile/"):
        page.goto(path)
        expect(
            page.locator(".kept" if not path.startswith("en/") else "#not-found")
        ).to_be_visible()
    page.locator("site-search > button").click()
    page.get_by_role("searchbox").fill("到账")
    expect(page.locator("site-search li").first).to_be_visible()


def test_one_press_removes_it_and_nothing_comes_back(page: Page) -> None:
    visit(page)
    page.locator("[value=remove]").click()
    expect(state(page).get_by_role("status")).to_have_text(said("removed"))
    for path in ("contacts/", "steps/court/"):
        page.goto(path)
        expect(state(page).get_by_role("status")).to_have_text(said("removed"))
    assert sorted(page.evaluate(KEYS)) == ["?built", "?choice"]


def test_two_versions_are_never_mixed(page: Page, line: Line, site: Built, tmp_path: Path) -> None:
    visit(page)
    line.folder = next_version(site.folder, tmp_path / "next", "contacts", "NEW")
    line.cuts = lambda path: path.endswith(NEXT)  # the new page comes, and its script does not
    page.goto("contacts/")
    expect(page.locator("h1")).to_contain_text("NEW")
    line.cuts = always
    page.goto("contacts/")
    expect(page.locator("h1")).not_to_contain_text("NEW")
    expect(page.locator("site-search > button")).to_be_visible()
    line.cuts = never
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".kept")).to_contain_text(said("changed"))
    page.locator(".kept a").click()
    expect(page.locator("h1")).to_contain_text("NEW")
    expect(page.locator(".kept")).to_have_count(0)
    line.cuts = always
    page.goto("contacts/")
    expect(page.locator(".kept")).to_be_visible()
    expect(page.locator("h1")).to_contain_text("NEW")
    expect(page.locator("site-search > button")).to_be_visible()


def test_an_old_page_says_so(page: Page, line: Line) -> None:
    visit(page)
    page.evaluate(EARLIER, 31)
    line.cuts = always
    page.goto("contacts/")
    expect(page.locator(".kept")).to_contain_text("31")
    assert faults(page) == []


def test_a_guide_that_is_withdrawn_takes_all_of_it_away(
    page: Page, line: Line, tmp_path: Path
) -> None:
    visit(page)
    copytree(line.folder, tmp_path / "withdrawn")
    line.folder = tmp_path / "withdrawn"
    copyfile(ROOT / "overrides" / WITHDRAWN, line.folder / "worker.js")
    gone = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    page.evaluate("navigator.serviceWorker.ready.then((found) => found.update())")
    page.evaluate(f"""new Promise((resolve, reject) => {{
      setTimeout(reject, 9000, Error("the worker stays"));
      const look = async () => ((await {gone}) || (await caches.keys()).length ? setTimeout(look, 50) : resolve());
      look();
    }})""")
