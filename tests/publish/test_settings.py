"""A publisher's settings: what is refused, and what becomes of the rest at the foot of each page."""

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from tests.conftest import ROOT, build_site
from turbohtml import parse

from daozhang.publish.settings import FILE, check_settings, check_shape, is_example, links
from daozhang.report import render
from daozhang_mkdocs.publisher import read

SOUND = [
    ("site_url", "https://example.org/"),
    ("site_url", "http://192.0.2.1:8080/a/b/"),
    ("name", "某某商会"),
    ("contact", ""),
    ("contact", "help@example.org"),
    ("contact", "https://example.org/mistakes?from=guide"),
    ("icp", "京ICP备12345678号-1"),
    ("icp", "沪B2-20090059"),
    ("police", "京公网安备 11010502030143号"),
    ("version", "0.1.0 · 2026-11-25"),
]
SHAPE = (
    "scheme, host in small letters, path with its last slash, no query: `https://example.org/help/`"
)
REFUSED = {
    "no address": ("site_url", "", SHAPE),
    "an address without a scheme": ("site_url", "pay.cn/help/", "write `https://pay.cn/help/`"),
    "an address with a query": ("site_url", "https://pay.cn/?a=b", "write `https://pay.cn/`"),
    "an address with a fragment": ("site_url", "https://pay.cn/a/#b", "write `https://pay.cn/a/`"),
    "a host without a slash": ("site_url", "https://pay.cn", "write `https://pay.cn/`"),
    "a path without a slash": (
        "site_url",
        "https://pay.cn:8443/a/b",
        "write `https://pay.cn:8443/a/b/`",
    ),
    "a path with two": ("site_url", "https://pay.cn//a//", "write `https://pay.cn/a/`"),
    "a path that leads up": ("site_url", "https://pay.cn/../", SHAPE),
    "a path in Chinese": ("site_url", "https://pay.cn/到账/", SHAPE),
    "a host in Chinese": (
        "site_url",
        "https://到账.中国/",
        "write `https://xn--rcr605l.xn--fiqs8s/`",
    ),
    "a host in capitals": ("site_url", "HTTPS://Pay.CN/Help/", "write `https://pay.cn/Help/`"),
    "a host with a gap": ("site_url", "https://pay..cn/", SHAPE),
    "a port that is none": ("site_url", "https://pay.cn:99999/", SHAPE),
    "spaces around it": ("site_url", " https://pay.cn/ ", "write `https://pay.cn/`"),
    "an address with a name and a password": ("site_url", "https://me:secret@pay.cn/", SHAPE),
    "an address of another kind": ("site_url", "ftp://pay.cn/", SHAPE),
    "a script for a contact": ("contact", "javascript:alert(1)", "with its scheme"),
    "a page without a scheme": ("contact", "example.org/mistakes", "with its scheme"),
    "a number alone": ("icp", "12345678", "京ICP备12345678号-1"),
    "a number of 13 digits": ("police", "京公网安备1101050203014号", "with 14 digits"),
    "a misspelt name": ("contcat", "help@example.org", "did you mean `contact`"),
}


def faults(name: str, value: str) -> list[str]:
    address = value if name == "site_url" else "https://example.org/"
    given = {} if name == "site_url" else {name: value}
    return [render(problem) for problem in check_settings([address], given)]


@pytest.mark.parametrize(("name", "value"), SOUND, ids=[value for _, value in SOUND])
def test_a_sound_setting_is_taken(name: str, value: str) -> None:
    assert faults(name, value) == []


@pytest.mark.parametrize(("name", "value", "help"), REFUSED.values(), ids=REFUSED)
def test_another_one_is_refused_by_name_with_one_that_can_be_used(
    name: str, value: str, help: str
) -> None:
    [said] = faults(name, value)
    assert said.startswith(f"{FILE}: unusable-setting: ")
    assert name in said
    assert help in said.partition("= help: ")[2]


def test_a_setting_is_placed_at_its_line() -> None:
    text = 'site_url: "https://pay.cn/"\nextra:\n  publisher:\n    icp: 12345\n'
    [problem] = check_settings(["https://pay.cn/"], {"icp": "12345"}, text)
    assert render(problem).startswith(f"{FILE}:4:5: unusable-setting: `12345` is no value of `icp`")


SOUND_FILE = "site_url: https://example.org/\nextra: {publisher: {name: 某某}}\n"
MISSHAPEN = {
    "a list": ("- a\n", "publish.yml: settings-unreadable: these are no settings"),
    "a text": ("hello\n", "publish.yml: settings-unreadable: these are no settings"),
    "nothing": ("", "publish.yml: settings-unreadable: these are no settings"),
    "a number": ("5\n", "publish.yml: settings-unreadable: these are no settings"),
    "a sign that nobody sees": ("site_url: \x01\n", "publish.yml:1:11: settings-unreadable: this cannot be read: control characters are not allowed"),
    "a program": ("site_url: !!python/object:os.system x\n", "publish.yml:1:11: unusable-setting: `!!python/object:os.system` is a program"),
    "a tag misspelt": ("site_url: !EVN [A, b]\n", "publish.yml:1:11: settings-unreadable: `!EVN` is a tag: leave it out, or correct its name"),
    "a variable with more behind it": ('site_url: !ENV A, ""\n', "publish.yml:1:11: settings-unreadable: a default stands in brackets: write `!ENV [NAME, default]`"),
    "a setting of the environment twice": ("site_url: !ENV A\nsite_url: !ENV B\n", "publish.yml:2:1: unusable-setting: `site_url` stands here more than once"),
    "a setting twice": ("site_url: https://a.cn/\nsite_url: https://b.cn/\n", "publish.yml:2:1: unusable-setting: `site_url` stands here more than once"),
    "another setting": (f"{SOUND_FILE}nav: []\n", "publish.yml:3:1: unusable-setting: `nav`: nothing asks for it"),
    "extra, a list": ("extra: [1]\n", "publish.yml:1:1: unusable-setting: `extra`: holds no settings of its own"),
    "the publisher, a text": (SOUND_FILE.replace("{name: 某某}", "某某"), "publish.yml:2:9: unusable-setting: `publisher`: holds no settings of its own"),
    "a name, a list": (SOUND_FILE.replace("某某", "[某某]"), "publish.yml:2:21: unusable-setting: `name`: `['某某']` is no text"),
    "an address, a list": ("site_url: [a]\n", "publish.yml:1:1: unusable-setting: `site_url`: `['a']` is no text"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), MISSHAPEN.values(), ids=MISSHAPEN)
def test_a_file_that_holds_no_settings_is_reported_at_its_line(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    [problem] = read(tmp_path / FILE, check_shape)[1]
    assert render(problem).splitlines()[0] == said


def test_a_file_of_settings_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(SOUND_FILE, encoding="utf-8")
    given = {"site_url": "https://example.org/", "extra": {"publisher": {"name": "某某"}}}
    assert read(tmp_path / FILE, check_shape) == (given, [])


@pytest.mark.parametrize(
    ("host", "nobodys"),
    {
        "guide.example": True,
        "www.example.com": True,
        "localhost:8000": True,
        "guide.example.cn": False,
        "192.0.2.1": False,
    }.items(),
)
def test_an_example_is_nobodys_address(host: str, nobodys: bool) -> None:
    assert is_example(f"https://{host}/") is nobodys


def test_settings_lead_where_the_law_asks() -> None:
    given = {"contact": "a@b.cn", "icp": "京ICP备1号", "police": "京公网安备11010502030143号"}
    assert links(given) == {
        "contact": "mailto:a@b.cn",
        "icp": "https://beian.miit.gov.cn/",
        "police": "https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143",
    }


GIVEN = {
    "name": "某某商会",
    "contact": "https://git.example.org/mistakes",
    "icp": "京ICP备12345678号-1",
    "police": "京公网安备11010502030143号",
    "version": "0.1.0",
}
FEET = {
    "an example": ("https://guide.example/", {}, "Not published"),
    "all of it": (
        "https://guide.org/help/",
        GIVEN,
        "Published by 某某商会 · Report a mistake · 京ICP备12345678号-1 · 京公网安备11010502030143号 · Version 0.1.0",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("address", "given", "foot"), FEET.values(), ids=FEET)
def test_the_foot_of_a_page_says_who_publishes_it(
    tmp_path: Path, address: str, given: dict[str, str], foot: str
) -> None:
    docs = tmp_path / "docs"
    copytree(ROOT / "docs/words", docs / "words")
    for language in ("zh", "en"):
        (docs / language).mkdir()
        (docs / language / "index.md").write_text("# T { #t }\n")
    settings: dict[str, Any] = {"site_url": address, "extra": {"publisher": given}}
    built = build_site(tmp_path / "site", docs_dir=str(docs), nav=["index.md"], **settings)
    [said] = parse(built.html("en")).select(".foot > p:last-of-type")
    assert said.text == foot
    assert [link.attrs["href"] for link in said.select("a")] == [*links(given).values()]
