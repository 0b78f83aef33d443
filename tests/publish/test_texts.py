"""What machines that answer people get: each page as Markdown, and a list of them all."""

import re

from tests.conftest import SITE_URL, Built
from turbohtml import parse

TEXT = re.compile(r"\(([^)\s]+)index\.md\): \S")


def test_each_page_names_its_text_and_the_text_names_the_page(site: Built) -> None:
    for page in site.folder.rglob("index.html"):
        document, text = parse(page.read_text()), page.with_suffix(".md").read_text()
        [link] = document.select("link[type='text/markdown']")
        assert (link.attrs["rel"], link.attrs["href"]) == (["alternate"], "index.md")
        [heading], [address] = document.select("article h1"), document.select("link[rel=canonical]")
        assert text.startswith("# ")
        assert re.sub(r"[\W_]", "", text.split("\n")[0]) == re.sub(r"[\W_]", "", heading.text)
        assert f"<{address.attrs['href']}> · CC BY 4.0" in text


def test_facts_are_printed_and_sources_named(site: Built) -> None:
    for url, words in {
        "contacts": ["95580", "## 来源", "本页上次核对：2026-"],
        "en/contacts": ["95580", "## Sources", "This page was last checked on 2026-"],
        "reference/codes": ["| **51** 余额不足"],
    }.items():
        text = (site.folder / url / "index.md").read_text()
        assert [word for word in words if word not in text] == []


def test_nothing_of_the_writers_grammar_or_of_html_is_left(site: Built) -> None:
    left = re.compile(r"\{\{|\{ #|^=== |</?(?:div|span|p|script|button)\b", re.MULTILINE)
    found = {str(path): left.search(path.read_text()) for path in site.folder.rglob("index.md")}
    assert {path: mark for path, mark in found.items() if mark} == {}


def test_the_list_names_every_text(site: Built) -> None:
    listed = TEXT.findall((site.folder / "llms.txt").read_text())
    pages = (
        page.parent.relative_to(site.folder).as_posix() for page in site.folder.rglob("index.md")
    )
    assert sorted(listed) == sorted(f"{SITE_URL}{page}/".replace("/./", "/") for page in pages)
