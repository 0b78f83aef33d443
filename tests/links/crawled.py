"""Random sites, and what a browser that follows every link of them meets."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from urllib.parse import quote

from playwright.sync_api import Page
from tests.links.site import site_of, write
from tools.browsers import chromium
from tools.server import served

from daozhang.links.check import check
from daozhang.links.model import Settings

Places = set[tuple[str, str]]
"""The page and the address of each link."""

NAMES = (
    "index.html",
    "a.html",
    "b c.html",
    "费用.html",
    "d/index.html",
    "d/e.html",
    "d/f g/index.html",
)
PICTURES = ("p.png", "d/q r.png", "图.png")
IDS = ("one", "über uns", "a%20b", "费用", "x.y:z")
SEEN = """() => [
  ...[...document.querySelectorAll('a[href]')].map(a => ['link', a.getAttribute('href'), a.href]),
  ...[...document.querySelectorAll('img')].map(i => ['image', i.getAttribute('src'), i.src]),
]"""


def make(seed: int, broken: bool) -> Mapping[str, str]:
    """Write a site: every page links others in every spelling; a broken one has some slips."""
    chance = Random(seed)
    files = dict.fromkeys(PICTURES, "")
    for name in NAMES:
        base = chance.choice(["", "", "", f"<base href='{'../' * name.count('/')}d/'>"])
        links = [_link(chance, name, base, broken and chance.random() < 0.2) for _ in range(6)]
        ids = "".join(f'<p id="{one}">x</p>' for one in IDS)
        files[name] = (
            f"<!doctype html><html lang=en><meta charset=utf-8><title>x</title>{base}<body>{ids}{''.join(links)}"
        )
    return files


def _link(chance: Random, page: str, base: str, slip: bool) -> str:
    is_link = chance.random() < 0.75
    target = chance.choice(NAMES if is_link else PICTURES)
    if slip:
        target = chance.choice([target.upper(), f"gone/{target}", target.replace(".", "-")])
    address = _spelt(chance, target, "d/" if base else page)
    if not is_link:
        return f'<img alt="" src="{address}">'
    anchor = chance.choice([*IDS, "", "", "top"]) + (chance.choice(["", "no"]) if slip else "")
    anchor = chance.choice([anchor, quote(anchor)])
    query = chance.choice(["", "", "?a=1&amp;b=2"])
    return f'<a href="{address}{query}{"#" if anchor else ""}{anchor}">x</a>'


def _spelt(chance: Random, target: str, page: str) -> str:
    """Write a path from the root or from the page, encoded or not, an index by its folder or not."""
    if target.endswith("index.html") and chance.random() < 0.7:
        target = target.removesuffix("index.html")
    path = chance.choice([quote(target), target])
    return chance.choice([f"/{path}", "../" * page.count("/") + path or "./"])


def met(page: Page, origin: str, files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Follow every link of every page; return the page and the address of each that fails."""
    for name in sorted(file for file in files if file.endswith(".html")):
        page.goto(f"{origin}/{quote(name)}")
        for kind, written, url in page.evaluate(SEEN):
            fragment = url.partition("#")[2] if kind == "link" else ""
            if not page.request.get(url).ok or (
                fragment not in ("", "top") and not _shown(page, url)
            ):
                yield name, written


def _shown(page: Page, url: str) -> bool:
    page.goto(url)
    return bool(page.evaluate("() => document.querySelector(':target') !== null"))


def compare(page: Page, seed: int, broken: bool, folder: Path) -> tuple[Places, Places]:
    """Return what a browser meets on a random site, and what the check finds there."""
    files = make(seed, broken)
    site = site_of(files, "", "plain")
    with served(write(folder, files)) as origin:
        crawled = set(met(page, origin, files))
    return crawled, {(finding.file, finding.target) for finding in check(site, Settings())}


def main() -> None:
    """Compare as many sites as are asked for: `python -m tests.links.crawled 200`."""
    with chromium.launched() as browser, browser.new_page() as page:
        for seed in range(int(sys.argv[1])):
            with TemporaryDirectory() as folder:
                crawled, found = compare(page, seed, bool(seed % 3), Path(folder))
            print(seed, "alike" if crawled == found else crawled ^ found, len(found), flush=True)


if __name__ == "__main__":
    main()
