"""What MkDocs' own strict build catches and what it lets through: all of it in one small world."""

import re
from shutil import copytree
from urllib.parse import urlsplit

import pytest
from tests.conftest import ROOT, SITE_URL, Built, build_site, but_for_typing

HOST, HOME = SITE_URL.partition(":")[2], urlsplit(SITE_URL).path  # //guide.example/ and /
HEAD = "---\ndescription: d\nchecked: 2026-11-23\n---\n"
PAGES = {
    # name: (text from line 6 on, what is reported of it: line, column, rule, target)
    "page-in-tab": ('=== "一"\n\n    [x](nope.md)', ["8:9: unknown-page: `nope.md`"]),
    "page-in-html": ('<div markdown>\n\n[x](nope.md#a)\n\n</div>', ["8:5: unknown-page: `nope.md#a`"]),
    "page-in-table": ("| a |\n| - |\n| [x](nope.md) |", ["8:7: unknown-page: `nope.md`"]),
    "page-in-front": ("[x](nope.md){ .button }", ["6:5: unknown-page: `nope.md`"]),
    "anchor-here": ("[x](#nope)", ["6:5: unknown-anchor: `#nope`"]),
    "anchor-there": ("[x](sound.md#nope)", ["6:5: unknown-anchor: `sound.md#nope`"]),
    "anchor-case": ("[x](sound.md#Cut-off)", ["6:5: unknown-anchor: `sound.md#Cut-off`"]),
    "file-case": ("[x](Sound.md)", ["6:5: unknown-page: `Sound.md`"]),
    "anchor-encoded": ("[x](#%E8%B4%B9)", ["6:5: unknown-anchor: `#%E8%B4%B9`"]),
    "tab-anchor": ('=== "一"\n\n    [x](#__tabbed_1_9) [y](#__tabbed_1_1)', ["8:9: unknown-anchor: `#__tabbed_1_9`"]),
    "image": ("![x](nope.png)", ["6:6: unknown-asset: `nope.png`"]),
    "download": ("[x](nope.pdf)", ["6:5: unknown-page: `nope.pdf`"]),
    "absolute-right": (f"[x]({HOME}sound/){{ hreflang=zh }} [y]({HOME}en/sound/){{ hreflang=en }}", []),
    "absolute-wrong": (f"[x]({HOME}nope/)", []),
    "folder-right": ("[x](../sound/)", []),
    "folder-wrong": ("[x](nope/)", ["6:5: unknown-page: `nope/`"]),
    "out-of-docs": ("[x](../../../mkdocs.yml)", ["6:5: outside-site: `../../../mkdocs.yml`"]),
    "space": ("[x](<no pe.md>)", ["6:6: unknown-page: `no pe.md`"]),
    "mail": ("[x](a@b.cn)", ["6:5: malformed-address: `a@b.cn`"]),
    "other-language": ("[x](../fr/sound.md)", ["6:5: unknown-page: `../fr/sound.md`"]),
    "raw-page": ('<p><a href="nope/">x</a></p>', ["6:13: unknown-page: `nope/`"]),
    "raw-md": ('<p><a href="sound.md">x</a></p>', []),
    "raw-anchor": ('<p><a href="#nope">x</a></p>', ["6:13: unknown-anchor: `#nope`"]),
    "raw-image": ('<p><img alt="x" src="nope.png"></p>', ["6:22: unknown-asset: `nope.png`"]),
    "raw-srcset": ('<p><img alt="x" srcset="nope.png 2x"></p>', ["6:25: unknown-asset: `nope.png`"]),
    "protocol": (f"[x]({HOST}nope/)", [f"6:5: unknown-page: `{HOST}nope/`"]),
    "script": ("[x](javascript:void(0))", ["6:5: script-link: `javascript:void(0)`"]),
    "undefined": ("看[费用][fees]。", ["6:2: leftover-markdown: `[费用][fees]`"]),
    "empty": ("[x]()", ["6:5: empty-link: the address"]),
    "two-ids": ("## a { #same }\n\n## b { #same }", ["8:9: duplicate-id: the id `same`"]),
    "raw-id": ('## a { #same }\n\n<p id="same">x</p>', ["8:8: duplicate-id: the id `same`"]),
    "block": ("//// nonsense | x\n\ny\n\n////", ["6:1: leftover-markdown: `//// nonsense | x`", "10:1: leftover-markdown: `////`"]),
    "fence": ("```\n[x](nope.md) <a href='nope'>\n```\n\n    [x](nope.md)", []),
    "insecure": ("[x](http://www.pbc.gov.cn/)", ["6:5: insecure-link: `http://www.pbc.gov.cn/`"]),
    "unofficial": ("[x](https://blog.example/)", ["6:5: unofficial-host: `blog.example`"]),
    "wrong-number": ("[95588](tel:95580)", ["6:9: wrong-telephone: `95588`"]),
    "reference": ("[x][r] and [y][r]\n\n[r]: nope.md", ["8:6: unknown-page: `nope.md`"]),
    "twice": ("[x](nope.md) [x](nope.md)\n[x](nope.md)", ["6:5: unknown-page: `nope.md`", "7:5: unknown-page: `nope.md`"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """All rows, one page each, in both languages; `only-zh.md` and `only-en.md` in one."""
    docs = tmp_path_factory.mktemp("world") / "docs"
    pages = {name: f"{HEAD}# T {{ #t }}\n{text}\n" for name, (text, _) in PAGES.items()}
    pages["sound"] = f"{HEAD}# T {{ #t }}\n\n## x {{ #cut-off }}\n"
    pages["index"] = f"{HEAD}# T {{ #t }}\n[z](only-zh.md) [e](only-en.md)\n"
    for language in ("zh", "en"):
        for name, text in pages.items():
            path = docs / language / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        other = "en" if language == "zh" else "zh"
        across = f"{pages['sound']}[x](../{other}/sound.md)\n"
        (docs / language / f"only-{language}.md").write_text(across)
    nav = [f"{name}.md" for name in (*pages, "only-zh")]
    copytree(ROOT / "docs/words", docs / "words")
    return build_site(docs.parent / "site", docs_dir=str(docs), nav=nav, extra_css=["gone.css"])


def said_of(built: Built, file: str) -> list[str]:
    """Return what is reported of a file, without the file."""
    said = but_for_typing(built.warnings)
    return [w.removeprefix(f"{file}:").strip() for w in said if w.startswith(f"{file}:")]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_each_row_is_caught_at_its_place_or_passes(built: Built, name: str, language: str) -> None:
    reported = said_of(built, f"docs/{language}/{name}.md")
    assert [line[: len(start)] for line, start in zip(reported, PAGES[name][1], strict=True)] == (
        PAGES[name][1]
    )


def test_a_page_in_one_language_is_named_where_it_is_missed(built: Built) -> None:
    assert said_of(built, "docs/zh/only-zh.md")[:1] == [
        "missing-twin: the page has no twin in `en`\n   = help: write `docs/en/only-zh.md`"
    ]
    assert said_of(built, "docs/en/only-en.md")[:1] == [
        "missing-twin: the page has no twin in `zh`\n   = help: write `docs/zh/only-en.md`"
    ]
    assert said_of(built, "docs/zh/index.md") == []  # its link follows from that


def test_a_link_into_the_other_language_is_told_its_twin(built: Built) -> None:
    [_, reported] = said_of(built, "docs/zh/only-zh.md")
    assert reported.endswith("= help: write `sound.md`: readers change the language above the page")


def test_a_stylesheet_that_is_gone_is_named_once(built: Built) -> None:
    [reported] = [warning for warning in built.warnings if "gone.css" in warning]
    assert re.match(r"404\.html:\d+:\d+: unknown-asset: ", reported)
    assert "(and so do" in reported


def test_mkdocs_says_nothing_of_its_own(built: Built) -> None:
    assert not [warning for warning in built.warnings if "Doc file" in warning]
