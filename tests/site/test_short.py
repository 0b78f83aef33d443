"""A page is short enough for a phone: its own words, with the facts that it prints."""

import re

import pytest
from tests.conftest import ROOT, Built
from turbohtml import parse

MOST = 1200
"""Chinese characters: three minutes of reading. Pages of reference are looked up, not read."""

ZH = ROOT / "docs/zh"
PAGES = [path.relative_to(ZH).with_suffix("").as_posix() for path in sorted(ZH.rglob("*.md"))]
READ = [page for page in PAGES if not page.startswith("reference/")]
BESIDE = "template, settlement-calculator, settlement-year, #sources, #sources ~ *"
"""What is drawn beside a page's own words: forms, tables, and where its facts come from."""


@pytest.mark.parametrize("page", READ)
def test_a_page_is_short_enough_for_a_phone(site: Built, page: str) -> None:
    document = parse(site.html(page.removesuffix("index")))
    document.remove(BESIDE)
    [article] = document.select("article")
    assert 0 < len(re.findall(r"[\u4e00-\u9fff]", article.text)) <= MOST
