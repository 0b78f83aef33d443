"""Take the README's picture: the decision page and the calculator, in both languages, on a phone.

Run by `make picture`, on the site that `make build` wrote.
"""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import chromium  # noqa: E402  # a command of its own: the path comes first

SALE = "?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
SHOTS = ["", f"calculator/{SALE}", "en/check/", f"en/calculator/{SALE}"]


def shoot(page: Page, origin: str) -> None:
    """Put four phones side by side on one page, and photograph it."""
    sheet = "".join(f'<iframe src="{origin}/{shot}"></iframe>' for shot in SHOTS)
    style = "body{margin:0;padding:24px;display:flex;gap:24px;background:#d8d5c7}iframe{width:390px;height:780px;border:0}"
    page.set_content(f"<style>{style}</style>{sheet}")
    page.wait_for_timeout(1500)
    page.screenshot(path=ROOT / ".github" / "picture.png")


def main() -> None:
    handler = partial(SimpleHTTPRequestHandler, directory=str(ROOT / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 4 * 414 + 24, "height": 828})
        shoot(page, f"http://127.0.0.1:{server.server_port}")
        browser.close()


if __name__ == "__main__":
    main()
