"""Photograph the guide as readers meet it, for eyes to judge: `make shots` fills `.cache/shots/`.

Fourteen pages, both languages, a phone and a desk, light and dark; on the site that was built.
"""

from itertools import product
from pathlib import Path
from typing import Literal

from tools.browsers import chromium
from tools.server import served

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".cache" / "shots"
SALE = "?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
PAGES = {
    "home": "",
    "check": "check/?approved=slip",
    "late": "late/",
    "outcome": "causes/overdue/",
    "calculator": "calculator/",
    "answer": f"calculator/{SALE}",
    "calendar": "calendar/2026/",
    "codes": "reference/codes/",
    "contacts": "contacts/",
    "evidence": "evidence/",
    "case": "case/",
    "reconcile": "reconcile/",
    "letters": "reference/letters/",
    "404": "404.html",
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    """Write one picture for each page, language, width and colour scheme."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(ROOT / "site") as origin, chromium.launched() as browser:
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
    print(f"shots: {FOLDER}")


if __name__ == "__main__":
    main()
