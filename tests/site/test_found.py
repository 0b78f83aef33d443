"""Every page can be found, by itself and in its own language."""

import json
import re
import struct
import subprocess
from collections import Counter
from itertools import pairwise
from pathlib import Path
from unicodedata import east_asian_width
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from tests.conftest import ROOT, SITE_URL, Built
from turbohtml import Document, Text, parse

TAGS = {"": "zh-CN", "en/": "en"}


@pytest.fixture(scope="module")
def pages(site: Built) -> dict[str, Document]:
    """Each page of the site by its address from the root, as in `en/check/`; not the 404."""
    return {
        str(path.parent.relative_to(site.folder)).removeprefix(".") + "/": parse(path.read_text())
        for path in sorted(site.folder.rglob("index.html"))
    }


def address(url: str) -> str:
    return SITE_URL + url.removeprefix("/")


def twin(url: str) -> str:
    return url.removeprefix("en/") or "/" if url.startswith("en/") else "en/" + url.lstrip("/")


def attribute(page: Document, selector: str, name: str) -> str:
    [element] = page.select(selector)
    return str(element.attrs[name])


def test_titles_and_descriptions_are_each_pages_own(pages: dict[str, Document]) -> None:
    for say in (
        lambda page: page.select_one("title").text,
        lambda page: attribute(page, "meta[name=description]", "content"),
    ):
        repeated = [said for said, times in Counter(map(say, pages.values())).items() if times > 1]
        assert repeated == []


def cells(said: str) -> int:
    """Return how wide a line is: a Chinese character fills two cells."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in said)


def test_a_list_of_results_cuts_no_title_and_no_description(pages: dict[str, Document]) -> None:
    cut = {
        url: (title, said)
        for url, page in pages.items()
        for title in [page.select("title")[0].text]
        for said in [attribute(page, "meta[name=description]", "content")]
        if cells(title) > 60 or not 50 <= cells(said) <= 160
    }
    assert cut == {}


def test_each_page_names_itself_its_twin_and_the_default(pages: dict[str, Document]) -> None:
    for url, page in pages.items():
        chinese, english = sorted((url, twin(url)), key=lambda each: each.startswith("en/"))
        assert attribute(page, "link[rel=canonical]", "href") == address(url)
        assert {
            str(link.attrs["hreflang"]): link.attrs["href"]
            for link in page.select("head link[hreflang]")
        } == {
            "zh-CN": address(chinese),
            "en": address(english),
            "x-default": address(chinese),
        }
        assert twin(url) in pages
        tag = TAGS["en/" if url.startswith("en/") else ""]
        assert attribute(page, "html", "lang") == tag


def test_a_page_is_a_card_in_a_chat(site: Built, pages: dict[str, Document]) -> None:
    for url, page in pages.items():
        card = {
            str(meta.attrs["property"]): str(meta.attrs["content"])
            for meta in page.select("meta[property]")
        }
        assert card["og:url"] == address(url)
        assert all(card[f"og:{name}"] for name in ("title", "description", "site_name", "locale"))
        picture = site.folder / card["og:image"].removeprefix(SITE_URL)
        size = struct.unpack(">II", picture.read_bytes()[16:24])  # a PNG says its size there
        assert size == (int(card["og:image:width"]), int(card["og:image:height"])) == (1200, 630)


REQUIRED = {
    "WebPage": {"@id", "url", "name", "description", "inLanguage", "isPartOf", "lastReviewed"},
    "BreadcrumbList": {"itemListElement"},
}


def test_structured_data_is_whole_and_true(pages: dict[str, Document]) -> None:
    for url, page in pages.items():
        [script] = page.select('script[type="application/ld+json"]')
        drawn = json.loads(script.text)
        assert drawn["@context"] == "https://schema.org"
        for thing in drawn["@graph"]:
            assert set(thing) >= REQUIRED[thing["@type"]]
        web_page, trail = drawn["@graph"]
        assert web_page["url"] == address(url)
        steps = trail["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[-1]["item"] == address(url)
        assert all(step["item"].removeprefix(SITE_URL) in {"", *pages} for step in steps)


VOCABULARY = f'import type {{ Graph }} from "{ROOT}/node_modules/schema-dts/dist/schema.js";\n'
"""schema.org's own types, properties and what each may hold, as types of TypeScript."""


def strangers(graphs: list[str], folder: Path) -> list[str]:
    """Return the numbers of those that hold a type, a property or a value unknown to schema.org."""
    lines = (f"export const _{n}: Graph = {graph};\n" for n, graph in enumerate(graphs, start=2))
    (folder / "graphs.ts").write_text(VOCABULARY + "".join(lines))
    tsc = [f"{ROOT}/node_modules/.bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "graphs.ts"]
    said = subprocess.run(tsc, cwd=folder, stdout=subprocess.PIPE, text=True).stdout
    return re.findall(r"^graphs\.ts\((\d+),", said, re.MULTILINE)


def test_structured_data_keeps_to_the_vocabulary(
    pages: dict[str, Document], tmp_path: Path
) -> None:
    drawn = (page.select('script[type="application/ld+json"]')[0].text for page in pages.values())
    shapes = {re.sub(r'(?<!"@type"):"[^"]+"', "", graph): graph for graph in drawn}
    assert strangers([*shapes.values()], tmp_path) == []


def test_what_schema_org_does_not_know_is_found(tmp_path: Path) -> None:
    things = [
        '{"@type": "WebPaeg", "name": "x"}',
        '{"@type": "WebPage", "nmae": "x"}',
        '{"@type": "ListItem", "position": {"@type": "Person"}}',
    ]
    graphs = [f'{{"@context": "https://schema.org", "@graph": [{thing}]}}' for thing in things]
    assert strangers(graphs, tmp_path) == ["2", "3", "4"]


def test_the_sitemap_lists_every_page_with_its_twins_and_no_other(
    site: Built, pages: dict[str, Document]
) -> None:
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    sitemap = ElementTree.parse(site.folder / "sitemap.xml")
    listed = {
        entry.findtext("s:loc", "", names): {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", names)
        }
        for entry in sitemap.findall("s:url", names)
    }
    assert set(listed) == {address(url) for url in pages}
    for url, page in pages.items():
        assert listed[address(url)] == {
            link.attrs["hreflang"]: link.attrs["href"]
            for link in page.select("head link[hreflang]")
        }


def test_robots_may_read_all_and_are_led_to_the_sitemap(site: Built) -> None:
    assert (site.folder / "robots.txt").read_text().split("\n") == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {SITE_URL}sitemap.xml",
    ]
    lost = parse((site.folder / "404.html").read_text())
    assert attribute(lost, "meta[name=robots]", "content") == "noindex"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_home_screen_gets_a_picture_and_a_name(site: Built, language: str) -> None:
    folder = site.folder / "assets" / "site"
    manifest = json.loads((folder / f"{language}.webmanifest").read_text())
    assert manifest["lang"] == {"zh": "zh-CN", "en": "en"}[language]
    start = (folder / manifest["start_url"] / "index.html").resolve()
    assert start.is_file()
    home = urlsplit(address({"zh": "/", "en": "en/"}[language])).path
    assert manifest["id"] == home  # resolved from the host's root, where others may live too
    for icon in manifest["icons"]:
        width, height = struct.unpack(">II", (folder / icon["src"]).read_bytes()[16:24])
        assert icon["sizes"] == f"{width}x{height}"


def test_one_main_heading_and_no_level_is_skipped(pages: dict[str, Document]) -> None:
    for url, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1, url
        assert levels.count(1) == 1, url
        assert all(down - up <= 1 for up, down in pairwise(levels)), url


def test_chinese_is_marked_wherever_it_stands_in_an_english_page(
    pages: dict[str, Document],
) -> None:
    for url, page in pages.items():
        if not url.startswith("en/"):
            continue
        [body] = page.select("body")
        for text in body.descendants:
            if isinstance(text, Text) and re.search(r"[\u3400-\u9fff]", text.data):
                assert text.closest("script, [lang|=zh]"), text.data
