"""Take the README's picture: the decision page and the calculator, in both languages, on a phone.

Run by `make picture`, on the site that `make build` wrote.
"""

from pathlib import Path

from playwright.sync_api import Page
from tools.browsers import chromium
from tools.server import served

ROOT = Path(__file__).parent.parent
SALE = "?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
SHOTS = ["", f"calculator/{SALE}", "en/check/", f"en/calculator/{SALE}"]
STYLE = """
body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #d8d5c7 }
iframe { width: 390px; height: 780px; border: 0 }
"""


def shoot(page: Page, origin: str) -> None:
    """Put four phones side by side on one page, and photograph it."""
    sheet = "".join(f'<iframe src="{origin}/{shot}"></iframe>' for shot in SHOTS)
    page.set_content(f"<style>{STYLE}</style>{sheet}")
    page.wait_for_timeout(1500)
    page.screenshot(path=ROOT / ".github" / "picture.png")


def main() -> None:
    """Write `.github/picture.png`."""
    with served(ROOT / "site") as origin, chromium.launched() as browser:
        shoot(browser.new_page(viewport={"width": 4 * 414 + 24, "height": 828}), origin)


if __name__ == "__main__":
    main()
