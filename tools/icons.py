"""Draw the pictures that stand for the guide elsewhere: on a home screen, and in a chat.

Run by `make icons`; what it writes is committed, because a build machine need not have a browser
nor a Chinese font. The drawing is `favicon.svg`, the words are here.
"""

from pathlib import Path

from playwright.sync_api import Page
from tools.browsers import chromium

FOLDER = Path(__file__).parent.parent / "overrides" / "assets" / "site"
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
.card { box-sizing: border-box; width: 1200px; height: 630px; padding: 70px 90px }
.card { display: flex; flex-direction: column }
.name { display: flex; align-items: center; gap: 18px; font-size: 44px; font-weight: 700 }
.name svg { width: 64px; height: 64px }
h1 { font-size: 96px; line-height: 1.25; margin: auto 0 }
p { font-size: 36px; color: #cfe0d6; margin: 0 }
"""


def draw(page: Page, width: int, height: int, body: str, target: str) -> None:
    """Show a body of HTML at a size in CSS pixels, and photograph it."""
    page.set_viewport_size({"width": width, "height": height})
    page.set_content(f"<style>{STYLE}</style>{body}")
    page.screenshot(path=FOLDER / target)


def main() -> None:
    """Write the icons and, in each language, the card that a chat shows."""
    # A home screen rounds the corners by itself, and cuts off up to a tenth at each edge.
    icon = (FOLDER / "favicon.svg").read_text().replace('rx="4" ', "")
    icon = icon.replace('viewBox="0 0 24 24"', 'viewBox="-4 -4 32 32"').replace(
        'x="0" y="0" width="24" height="24"', 'x="-4" y="-4" width="32" height="32"'
    )
    mark = (FOLDER / "logo.svg").read_text()
    with chromium.launched() as browser:
        page = browser.new_page()
        for size in SIZES:
            draw(page, size, size, icon, f"icon-{size}.png")
        for language, (name, asks, answers) in CARDS.items():
            card = f'<div class="name">{mark}{name}</div><h1>{asks}</h1><p>{answers}</p>'
            draw(page, 1200, 630, f'<div class="card">{card}</div>', f"card-{language}.png")


if __name__ == "__main__":
    main()
