"""Draw the pictures that stand for the guide elsewhere: on a home screen, and in a chat.

Run by `make icons`; what it writes is committed, because a build machine need not have a browser
nor a Chinese font. The drawing is `favicon.svg`, the words are here.
"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import chromium  # noqa: E402  # a command of its own: the path comes first

FOLDER = ROOT / "overrides" / "assets" / "site"
SIZES = (180, 192, 512)
CARDS = {
    "zh": ("到账", "刷了卡，<br>钱没到账？", "哪天到 · 卡在哪 · 今天打给谁"),
    "en": (
        "Daozhang",
        "Swiped.<br>No money yet?",
        "When it is due · what went wrong · whom to call",
    ),
}
STYLE = """
body { margin: 0; font-family: "Noto Sans CJK SC", sans-serif; background: #0b4a33; color: #fff }
svg { display: block }
.card { box-sizing: border-box; width: 1200px; height: 630px; padding: 70px 90px; display: flex; flex-direction: column }
.name { display: flex; align-items: center; gap: 18px; font-size: 44px; font-weight: 700 }
.name svg { width: 64px; height: 64px }
h1 { font-size: 96px; line-height: 1.25; margin: auto 0 }
p { font-size: 36px; color: #cfe0d6; margin: 0 }
"""


def draw(page: Page, width: int, height: int, body: str, target: str) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.set_content(f"<style>{STYLE}</style>{body}")
    page.screenshot(path=FOLDER / target)


def main() -> None:
    # A home screen rounds the corners by itself, and cuts off up to a tenth at each edge.
    icon = (FOLDER / "favicon.svg").read_text().replace('rx="4" ', "")
    icon = icon.replace('viewBox="0 0 24 24"', 'viewBox="-4 -4 32 32"').replace(
        'x="0" y="0" width="24" height="24"', 'x="-4" y="-4" width="32" height="32"'
    )
    mark = (FOLDER / "logo.svg").read_text()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        page = browser.new_page()
        for size in SIZES:
            draw(page, size, size, icon, f"icon-{size}.png")
        for language, (name, asks, answers) in CARDS.items():
            body = f'<div class="card"><div class="name">{mark}{name}</div><h1>{asks}</h1><p>{answers}</p></div>'
            draw(page, 1200, 630, body, f"card-{language}.png")
        browser.close()


if __name__ == "__main__":
    main()
