"""Pages without a line where Playwright does not lead: Firefox and WebKitGTK; and no worker at all."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from shutil import copyfile

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.line import NEXT, Line, always, line_to, never, next_version
from tests.conftest import ROOT, Built
from tests.words import words
from tools.browsers import firefox, webkit
from tools.browsers.window import Window
from tools.engines import SALE, Reader

from daozhang.offline.words import Words

STATUS = "offline-state [role=status]"
TEXT = "each.textContent"
PROGRESS = """(() => {
  window.seen = [];
  const bar = document.querySelector("offline-state progress");
  new MutationObserver(() => seen.push(bar.value / bar.max)).observe(bar, { attributes: true });
})()"""
BUILT = "caches.match(new URL(%s, location.href) + '?built').then((found) => found.json())"
LEFT = """(async () => {
  for (let tries = 0; tries < 50; tries += 1) {
    const [workers, names] = await Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]);
    const kept = await Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())));
    if (!workers.length && kept.every((keys) => !keys.length)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
})()"""
"""Whether, within five seconds, no worker is left and nothing is kept."""


def keep_all(reader: Reader, said: dict[str, str]) -> None:
    """Read one page, and press for the rest: the bar moves up to the last of them."""
    reader.open("")
    reader.read(STATUS, TEXT, said["some"].format(pages=8))
    reader.window.evaluate(PROGRESS)
    reader.press("offline-state [value=keep]")
    reader.read(STATUS, TEXT, said["whole"].partition("{")[0])
    seen = reader.window.evaluate("seen")
    assert len(seen) > 20
    assert seen == sorted(seen)
    assert 0.9 < seen[-1] <= 1


def read_without_line(reader: Reader, line: Line, said: dict[str, str]) -> None:
    """Read what is kept, which says so and of which day; the network wins when it is back."""
    line.cuts = always
    reader.open("steps/court/")
    reader.read(".kept", TEXT, said["page"].partition("{")[0])
    reader.open(f"calculator/?{SALE}")
    reader.read("output [data-result=due]", "each.dateTime", "2026-02-14")
    line.cuts = never
    reader.window.evaluate("dispatchEvent(new Event('online'))")
    reader.read(".kept", TEXT, said["same"])


def meet_next(reader: Reader, line: Line, said: dict[str, str]) -> None:
    """Meet a new version, of which one script is lost: no page is shown with another's script."""
    line.cuts = lambda path: path.endswith(NEXT)
    reader.open("contacts/")
    reader.read("h1", TEXT, "NEW")
    home = "'../../'" if reader.home.endswith("en/") else "'../'"
    reader.window.wait_for(f"{BUILT % home}.then(({{ version }}) => version.startsWith('next-'))")
    line.cuts = always
    reader.open("contacts/")
    reader.read("site-search > button", "each.hidden", "false")
    reader.read(".kept", TEXT, said["ended"].partition("{")[0])
    reader.read("h1", "!/NEW/.test(each.textContent)", "true")


def remove_all(reader: Reader, line: Line, said: dict[str, str]) -> None:
    """Remove it by one press, and have it withdrawn by whoever publishes it."""
    line.cuts = never
    reader.open("evidence/")
    reader.press("offline-state [value=remove]")
    reader.read(STATUS, TEXT, said["removed"])
    reader.open("contacts/")
    reader.read(STATUS, TEXT, said["removed"])
    copyfile(ROOT / "overrides/assets/offline/withdrawn.js", line.folder / "worker.js")
    assert any(is_left_after(reader, path) for path in ("find/", "about/", "mistakes/", "find/"))


def is_left_after(reader: Reader, path: str) -> bool:
    """Read a page, and see whether all is gone; a browser may ask for the new worker a page later."""
    reader.open(path)
    return bool(reader.window.evaluate(LEFT))


def test_nothing_is_promised_where_there_is_no_worker(browser: Browser, site: Built) -> None:
    with line_to(site.folder) as line:
        context = browser.new_context(service_workers="allow")
        page = context.new_page()
        page.add_init_script("delete Navigator.prototype.serviceWorker")
        page.goto(line.origin)
        page.evaluate("customElements.whenDefined('offline-state').then(() => 0)")
        expect(page.locator("offline-state")).to_be_empty()
        expect(page.locator(".kept")).to_have_count(0)
        context.close()


@pytest.mark.parametrize(
    ("opened", "folder"),
    [
        pytest.param(firefox.driven, "", id="Firefox"),
        pytest.param(webkit.window, "en/", id="WebKitGTK"),
    ],
)
def test_the_guide_is_kept_renewed_and_removed(
    opened: Callable[[], AbstractContextManager[Window]],
    folder: str,
    site: Built,
    tmp_path: Path,
) -> None:
    said = dict(words(Words, "en" if folder else "zh").messages)
    following = next_version(site.folder, tmp_path / "next", f"{folder}contacts", "NEW")
    with line_to(site.folder) as line, opened() as window:
        reader = Reader(window, line.origin + folder, patience=30)
        keep_all(reader, said)
        read_without_line(reader, line, said)
        line.folder = following
        meet_next(reader, line, said)
        remove_all(reader, line, said)
        assert list(window.faults) == []
