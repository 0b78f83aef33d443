"""Photograph the guide as readers meet it, for eyes to judge: `make shots` fills `.cache/shots/`.

Six pages, both languages, a phone and a desk, light and dark; on the site that `make build` wrote.
"""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import chromium  # noqa: E402  # a command of its own: the path comes first

FOLDER = ROOT / ".cache" / "shots"
SALE = "?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
PAGES = {
    "home": "",
    "check": "check/?approved=slip",
    "outcome": "causes/overdue/",
    "calculator": f"calculator/{SALE}",
    "codes": "reference/codes/",
    "404": "404.html",
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(ROOT / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        for width, scheme in product((390, 1280), SCHEMES):
            page = browser.new_page(
                viewport={"width": width, "height": 844}, color_scheme=scheme, base_url=origin
            )
            for (name, path), folder in product(PAGES.items(), ("", "en/")):
                if name == "404" and folder:
                    continue  # one page for both languages
                page.goto(f"/{folder}{path}")
                language = folder.strip("/") or "zh"
                page.screenshot(path=FOLDER / f"{name}-{language}-{width}-{scheme}.png")
            page.close()
        browser.close()
    print(f"shots: {FOLDER}")


if __name__ == "__main__":
    main()
