"""The reduced stylesheet shows each page as the whole ones would, in every state of the theme."""

from collections.abc import Callable
from pathlib import Path

import material
import pytest
import yaml
from jinja2 import Template
from playwright.sync_api import Page, ViewportSize
from tests.conftest import ROOT, OpenReader

DIFFERENCES = """
  (whole) => {
    const settle = () => document.getAnimations().forEach((animation) => animation.finish());
    const shown = [...document.querySelectorAll("body *:not(script, template, style)")];
    const parts = [null, "::before", "::after"];
    const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
    // no picture, no place: small CSS says `0 0` for `transparent`
    const placed = (style, name) => name !== "background-position" || style.backgroundImage !== "none";
    const drawn = (style) =>
      names.map((name) => `${name}: ${placed(style, name) ? style.getPropertyValue(name) : ""}`);
    const styles = () => shown.map((element) => parts.map((part) => {
      const style = getComputedStyle(element, part);
      return part && (/none|normal/.test(style.content) || style.display === "none") ? [] : drawn(style);
    }).flat());
    settle();
    const reduced = styles();
    for (const style of document.querySelectorAll("style")) style.sheet.disabled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(whole);
    document.adoptedStyleSheets = [sheet];
    settle();
    return styles().flatMap((lines, n) => {
      const { tagName, id, className } = shown[n];
      return lines.filter((line, m) => line !== reduced[n][m])
        .map((line) => `${tagName}#${id}.${className} ${line}`);
    });
  }
"""


def opened(page: Page) -> None:
    """Leave the page as it opened."""


def menu(page: Page) -> None:
    page.locator(".menu summary").click()


def found(page: Page) -> None:
    page.locator("site-search > button").click()
    page.get_by_role("dialog").get_by_role("searchbox").fill("POS")
    page.locator("site-search li").first.wait_for()


@pytest.fixture(scope="session")
def whole() -> str:
    """The theme's stylesheet and all of ours, as they are written."""
    theme = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    # What a feature may say again comes first.
    order = ["common", "site"]
    ours = sorted(
        (ROOT / "overrides").rglob("*.css"),
        key=lambda path: -order.index(path.parent.name) if path.parent.name in order else 1,
    )
    return "".join(_written(path) for path in [*theme.glob("main.*.css"), *ours])


def _written(path: Path) -> str:
    """Return a stylesheet as MkDocs writes it: one of ours is a template of what the frame says."""
    text = path.read_text(encoding="utf-8")
    if "{%" not in text:
        return text
    files = (ROOT / "docs/words").glob("*.yml")
    said = {file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))["frame"] for file in files}
    return str(Template(text).render(languages=said, default_language="zh"))


SALE = "at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 844}


@pytest.mark.parametrize(
    ("url", "viewport", "state"),
    [
        pytest.param("/", PHONE, opened, id="home on a phone"),
        pytest.param("/en/", DESK, menu, id="home on a desk"),
        pytest.param("/check/", PHONE, menu, id="questions, menu open"),
        pytest.param("/en/causes/overdue/", PHONE, found, id="an outcome, something found"),
        pytest.param(f"/en/calculator/?{SALE}", DESK, opened, id="an answer on a desk"),
        pytest.param("/causes/not-due-yet/", PHONE, opened, id="the calculator in an outcome"),
        pytest.param("/reference/codes/", DESK, found, id="tables on a desk, something found"),
        pytest.param("/reference/codes/?code=51", PHONE, opened, id="codes filtered"),
        pytest.param("/evidence/", PHONE, opened, id="a slip"),
        pytest.param("/en/contacts/", DESK, opened, id="a ladder"),
        pytest.param("/404.html", PHONE, menu, id="no such page, menu open"),
    ],
)
def test_reduced_styles_look_like_whole_ones(
    open_reader: OpenReader,
    whole: str,
    url: str,
    viewport: ViewportSize,
    state: Callable[[Page], None],
) -> None:
    page = open_reader(viewport=viewport)
    page.goto(url)
    state(page)
    assert page.evaluate(DIFFERENCES, whole)[:9] == []
