"""mkdocs.yml: every fault at its line, all at once, in the project's words, whoever finds it."""

import re
from pathlib import Path

import pytest
from tests.conftest import ROOT

from daozhang.data.said_by_mkdocs import said_by_mkdocs
from daozhang.data.site_settings import Known, faults_of_settings
from daozhang.report import render
from daozhang_mkdocs.settings import UnusableError, load

KNOWN = Known(
    ("site_name", "site_url", "strict", "theme", "plugins", "markdown_extensions", "hooks", "nav", "extra", "extra_css"),
    {"plugin": ("i18n",), "theme": ("material",), "extension": ("toc", "def_list"), "hook": ("hooks/links.py",)}, lambda name: name == "overrides",
)  # fmt: skip
SOUND = """\
site_name: 甲
theme: {name: material, custom_dir: overrides}
plugins: [{i18n: {}}]
markdown_extensions:
  - toc:
      permalink: false
  - def_list
hooks: [hooks/links.py]
nav:
  - 首页: index.md
  - 原因:
      - a.md
"""
FAULTS = {
    "a list": (SOUND, "- a\n", ": settings-unreadable: these are no settings"),
    "nothing": (SOUND, "", ": settings-unreadable: these are no settings"),
    "a tab": ("theme:", "\ttheme:", "2:1: settings-unreadable: a tab stands before a key: YAML takes spaces only"),
    "an unknown key": ("plugins:", "plugin:", "3:1: unusable-setting: nothing asks for `plugin`"),
    "a key twice": ("plugins:", "site_name: 乙\nplugins:", "3:1: unusable-setting: `site_name` stands here more than once"),
    "a number": ("甲", "5", "1:12: unusable-setting: `5` is no text to YAML"),
    "a list for a text": ("甲", "[甲]", "1:1: unusable-setting: `site_name` is one text"),
    "no address": ("甲", "甲\nsite_url: 5", "2:11: unusable-setting: `5` is no address"),
    "no folder": ("overrides", "override", "2:37: unusable-setting: `override` is not there"),
    "a theme misspelt": ("material", "materail", "2:15: unusable-setting: `materail` is no theme"),
    "a plugin misspelt": ("i18n", "i18m", "3:11: unusable-setting: `i18m` is no plugin"),
    "an extension misspelt": ("def_list", "deflist", "7:5: unusable-setting: `deflist` is no extension"),
    "an item with two names": ("  - def_list", "    def_list: {}", "5:5: unusable-setting: one item of a list has `toc`, `def_list`"),
    "a hook misspelt": ("hooks/links", "hooks/link", "8:9: unusable-setting: `hooks/link.py` is no hook"),
    "a switch misspelt": ("nav:", "extra: {offline: flase}\nnav:", "9:18: unusable-setting: `extra.offline` is `true` or `false`"),
    "a template that is gone": ("overrides}", "overrides, static_templates: [a.txt]}", "2:67: unusable-setting: `a.txt` is not in `overrides`"),
    "a hook left out": ("[hooks/links.py]", "[]", "8:1: unusable-setting: no build runs `hooks/links.py`"),
    "an item without its space": ("  - def_list", "  -def_list", "7:3: settings-unreadable: no space stands behind this hyphen: write it as in `- page.md`"),
    "a tag without its space": ("甲", "!ENV[A, 甲]", "1:16: settings-unreadable: no space stands before this: write `!ENV [NAME, default]`"),
    "words behind a quotation mark": ("甲", "'甲' 乙", "1:16: settings-unreadable: words stand behind a closing quotation mark: put it at the end of the text"),
    "an item further out": ("  - 原因:", " - 原因:", "11:2: settings-unreadable: this line is indented otherwise than the one above"),
    "a menu of parts": ("  - 首页: index.md\n  - 原因:\n      - a.md\n", "  首页: index.md\n", "9:1: unusable-setting: `nav` is a list"),
    "a title without pages": ("  - 首页: index.md", "  - 首页:", "10:5: unusable-setting: `nav.0.首页` says nothing"),
    "two titles in one item": ("  - 原因:", "    原因:", "10:5: unusable-setting: one item of a list has `首页`, `原因`"),
    "no list below a title": ("      - a.md", "      乙: a.md", "11:5: unusable-setting: `nav.1.原因` is a list"),
}  # fmt: skip


def said(text: str) -> list[str]:
    found = faults_of_settings("mkdocs.yml", text.encode(), KNOWN)
    assert all(
        one.help or one.rule == "settings-unreadable" or "twice" in one.what or "once" in one.what
        for one in found
    )
    return [render(one).partition("\n")[0] for one in found]


@pytest.mark.parametrize("text", [SOUND, SOUND.replace("甲", "!ENV [NAME, 甲]"), (ROOT / "mkdocs.yml").read_text().partition("site_name")[0] + "strict: true\nhooks: [hooks/links.py]\n"], ids=["as it is", "of the environment", "without a menu"])  # fmt: skip
def test_sound_settings_pass(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(("sound", "faulty", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_reported_once_at_its_line(sound: str, faulty: str, message: str) -> None:
    assert sound in SOUND
    place = "mkdocs.yml" if message.startswith(":") else "mkdocs.yml:"
    assert said(SOUND.replace(sound, faulty, 1)) == [place + message]


def test_what_pages_are_written_with_is_not_left_out() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("  - attr_list\n", "")
    hooks = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("hooks/*.py")}
    names = {
        "plugin": ["i18n"],
        "theme": ["material"],
        "extension": re.findall(r"  - ([\w.]+)", text),
    }
    known = Known(
        ["extra", *re.findall(r"^\w+", text, re.MULTILINE)], names | {"hook": hooks}, bool
    )
    assert [one.what for one in faults_of_settings("mkdocs.yml", text.encode(), known)] == [
        "pages are written with `attr_list`"
    ]


@pytest.mark.parametrize(
    ("key", "words", "message"),
    [
        pytest.param("plugins", "Plugin 'i18n' option 'build': Expected type: <class 'bool'> but received: <class 'int'>", "mkdocs.yml:3:12: unusable-setting: `build` is `true` or `false`", id="a plugin's option"),
        pytest.param("markdown_extensions", "Failed to load extension 'toc'.\nTypeError", "mkdocs.yml:5:5: unusable-setting: `markdown_extensions` cannot be used: Failed to load extension 'toc'", id="an item of a list"),
        pytest.param("site_name", "Required configuration not provided.", "mkdocs.yml:1:12: unusable-setting: `site_name` is missing", id="what is missing"),
        pytest.param("", "Inherited config file 'a.yml' does not exist", "mkdocs.yml: unusable-setting: `` cannot be used: Inherited config file 'a.yml' does not exist", id="of no key"),
    ],
)  # fmt: skip
def test_what_mkdocs_says_is_placed(key: str, words: str, message: str) -> None:
    problem = said_by_mkdocs("mkdocs.yml", SOUND.encode(), key, words)
    assert render(problem).partition("\n")[0] == message


def test_mkdocs_reads_what_is_sound_and_is_heard_where_it_is_not(tmp_path: Path) -> None:
    assert load(str(ROOT / "mkdocs.yml"), strict=True).site_name == "到账"
    path = tmp_path / "mkdocs.yml"
    for text, message in (
        ("site_name: 甲\nwatch: [gone]\n", "`gone` is not there"),
        ("site_name: 甲\nstrict: maybe\nextra_cs: []\n", "`strict` is `true` or `false`, nothing asks for `extra_cs`"),
        (None, "no such file"),
    ):  # fmt: skip
        path.write_text(text) if text else path.unlink()
        (tmp_path / "docs").mkdir(exist_ok=True)
        with pytest.raises(UnusableError) as error:
            load(str(path))
        assert ", ".join(one.what for one in error.value.problems) == message
