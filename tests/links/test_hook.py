"""The hook, in small worlds built by the real settings: what a writer is shown."""

import re
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.conftest import ROOT, World, build_site

HEAD = "---\ndescription: d\nchecked: 2026-11-23\n---\n"
FRONT_LINES = 4


def page(body: str, heading: str = "home") -> str:
    return f"{HEAD}# T {{ #{heading} }}\n\n{textwrap.dedent(body)}\n"


def twins(path: str, body: str) -> dict[str, str]:
    return {f"zh/{path}": page(body), f"en/{path}": page(body)}


SOUND = {
    "a page": "[费](fees.md)",
    "an anchor of another page": "[费](fees.md#home)",
    "an anchor of its own": "[费](#home)",
    "an anchor, percent-encoded": "[费](fees.md#%68ome)",
    "a reference": "[费][f]\n\n[f]: fees.md",
    "raw HTML": '<a href="../fees/#home">费</a>',
    "code": "`[费](nope.md)` `<a href='nope'>`",
    "a code fence": "```\n[费](nope.md)\n```",
    "a comment": "<!-- [费](nope.md) <a href='nope'> -->",
}


def test_sound_links_are_silent(world: World) -> None:
    names = {f"{name.replace(' ', '-').replace(',', '')}.md": body for name, body in SOUND.items()}
    ways = " ".join(f"[x]({name})" for name in names)
    pages = {path: body for name, text in names.items() for path, body in twins(name, text).items()}
    built = world(twins("index.md", f"{ways} [f](fees.md)") | pages | twins("fees.md", ""))
    assert built.warnings == []


def test_a_missing_page_is_named_at_its_line_with_what_was_meant(world: World) -> None:
    files = twins("index.md", "[费](fees.md)") | twins("fees.md", "")
    files["zh/index.md"] = page("见[费](fee.md)。[f](fees.md)")
    [warning] = world(files).warnings
    assert warning == (
        "docs/zh/index.md:7:6: unknown-page: `fee.md` leads to `docs/zh/fee.md`,"
        " which does not exist\n"
        " 7 | 见[费](fee.md)。[f](fees.md)\n"
        "   |        ^^^^^^\n"
        "   = help: did you mean `fees.md`?"
    )


def test_a_missing_anchor_is_named_in_a_tab_and_a_reference(world: World) -> None:
    body = """
    === "一"

        [费](fees.md#cutof)

    [b]: fees.md#cutof
    [再][b]
    """
    files = twins("index.md", body) | {
        f"{lang}/fees.md": page("## x { #cut-off }", "fees") for lang in ("zh", "en")
    }
    warnings = world(files).warnings
    assert [warning.splitlines()[0] for warning in warnings] == [
        f"docs/{lang}/index.md:{line}:{column}: unknown-anchor: `fees.md#cutof` names an anchor"
        f" that `{home}fees/` does not have"
        for lang, home in (("en", "en/"), ("zh", ""))
        for line, column in ((10, 9), (12, 6))
    ]
    assert all("did you mean `fees.md#cut-off`?" in warning for warning in warnings)


PLACES = {
    "past-indented-code": "文\n\n    [x](nope.md)\n\n[x](¦nope.md)",
    "past-raw-code": "<pre>[x](nope.md)</pre>\n\n[x](¦nope.md)",
    "in-a-list": "- 一\n\n    [x](¦nope.md)",
    "a-picture": "[x](fees.md){ .sound }\n\n![y](¦nope.jpg)",
    "the-telephone-that-differs": "[95580](tel:95580) [95588](¦tel:95580)",
    "two-of-one-host": "[x](¦https://blog.example/a) [y](¦https://blog.example/b)",
}


def test_the_guilty_one_is_named_and_no_other(world: World) -> None:
    files, sound = twins("index.md", "[f](fees.md)") | twins("fees.md", ""), page("[f](fees.md)")
    meant = []
    for name, body in PLACES.items():
        files[f"zh/{name}.md"], files[f"en/{name}.md"] = page(body.replace("¦", "")), sound
        meant += [
            f"docs/zh/{name}.md:{number}:{found.start() - at + 1}"
            for number, line in enumerate(page(body).split("\n"), 1)
            for at, found in enumerate(re.finditer("¦", line))
        ]
    reported = [warning for warning in world(files).warnings if "orphan" not in warning]
    assert sorted(":".join(warning.split(":", 3)[:3]) for warning in reported) == sorted(meant)


def test_a_missing_picture_is_looked_for_where_the_writer_keeps_it(world: World) -> None:
    files = twins("index.md", "x") | {"zh/index.md": page("![签购单](silp.png)"), "zh/slip.png": ""}
    assert world(files).warnings == [
        "docs/zh/index.md:7:8: unknown-asset: `silp.png` leads to `docs/zh/silp.png`,"
        " which does not exist\n"
        " 7 | ![签购单](silp.png)\n"
        "   |           ^^^^^^^^\n"
        "   = help: did you mean `slip.png`?"
    ]


def test_a_block_that_fell_apart_is_named_on_a_page_that_has_been_made_small(world: World) -> None:
    files = twins("index.md", "x") | {"zh/index.md": page("先看：\n/// note | 注意\n再说。")}
    assert world(files).warnings == [
        "docs/zh/index.md:8:1: leftover-markdown: `/// note | 注意` was left standing as text\n"
        " 8 | /// note | 注意\n"
        "   | ^^^^^^^^^^^^^^^"
    ]


def test_a_missing_twin_is_one_fault(world: World) -> None:
    files = twins("index.md", "[费](fees.md)") | {"zh/fees.md": page("")}
    assert world(files).warnings == [
        "docs/zh/fees.md: missing-twin: the page has no twin in `en`\n"
        "   = help: write `docs/en/fees.md`"
    ]
    assert world(twins("index.md", "") | {"en/fees.md": page("")}).warnings == []


def test_two_builds_say_the_same_and_a_fixed_fault_is_forgotten(world: World) -> None:
    files = twins("index.md", "[费](fee.md)")
    first = world(files).warnings
    assert world(files).warnings == first
    assert len(first) == 2
    assert world(twins("index.md", "费")).warnings == []


def test_nothing_names_this_machine(world: World) -> None:
    for warning in world(twins("index.md", '<img alt="x" src="nope.png">')).warnings:
        assert not re.search(r"/(?:tmp|home|work)/", warning)


PLAIN = """
site_name: x
site_url: https://guide.example/sub/
theme: {{name: null, custom_dir: own}}
plugins: []
strict: true
extra_css: [gone.css]
hooks: [{hook}]
validation: {{links: {{not_found: ignore, anchors: ignore, unrecognized_links: ignore}}}}
"""
TEMPLATE = """<html lang="en"><head>
{% for path in config.extra_css %}<link rel="stylesheet" href="{{ path | url }}">{% endfor %}
</head><body>{{ page.content }}
<a href="{{ 'nowhere/' | url }}">x</a> <a href="{{ nav.homepage.url | url }}">home</a>
</body></html>
"""


@pytest.fixture
def plain(tmp_path: Path) -> Callable[[Mapping[str, str]], list[str]]:
    """Build a project without i18n, theme and settings of its own, and give its warnings."""
    files = {
        "mkdocs.yml": PLAIN.format(hook=ROOT / "hooks" / "links.py"),
        "own/main.html": TEMPLATE,
    }

    def build_plain(pages: Mapping[str, str]) -> list[str]:
        for name, text in {**files, **pages}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return build_site(tmp_path / "site", tmp_path / "mkdocs.yml").warnings

    return build_plain


def test_a_fault_of_a_template_or_of_settings_is_named_once(
    plain: Callable[[Mapping[str, str]], list[str]],
) -> None:
    reported = plain(
        {"docs/index.md": "[a](a.md)", "docs/a.md": "[b](b.md#x)", "docs/b.md": "[a](a.md)"}
    )
    assert reported == [
        "docs/a.md:1:5: unknown-anchor: `b.md#x` names an anchor that `b/` does not have\n"
        " 1 | [b](b.md#x)\n"
        "   |     ^^^^^^",
        "mkdocs.yml:7:13: unknown-asset: `../gone.css` leads to `gone.css`,"
        " which the site does not have\n"
        " 7 | extra_css: [gone.css]\n"
        "   |             ^^^^^^^^",
        "own/main.html:4:14: unknown-page: `../nowhere/` leads to `nowhere/`,"
        " which the site does not have\n"
        " 4 | <a href=\"{{ 'nowhere/' | url }}\">x</a> <a href=\"{{ nav.homepage.url | url }}\">home</a>\n"
        "   |              ^^^^^^^^",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        pytest.param("#nowhere", "unknown-anchor", id="an anchor"),
        pytest.param("gone/", "unknown-page", id="a path that leads elsewhere from each page"),
        pytest.param("", "empty-link", id="nothing"),
    ],
)
def test_a_template_is_named_once_whatever_it_says(
    plain: Callable[[Mapping[str, str]], list[str]], written: str, rule: str
) -> None:
    template = f'<html lang="en"><body>\n{{{{ page.content }}}}\n<a href="{written}">x</a>'
    pages = {f"docs/{name}.md": "[b](b.md) [a](a.md) [c](index.md)" for name in ("index", "a", "b")}
    settings = {"links.yml": "policies: [empty]"}
    reported = plain({**pages, **settings, "own/main.html": template})
    assert [line.split(":")[:4] for line in reported] == [
        ["own/main.html", "3", "4" if not written else "10", f" {rule}"]
    ]


def test_a_file_that_is_copied_is_named_where_it_was_written(
    plain: Callable[[Mapping[str, str]], list[str]],
) -> None:
    styles = {f"{place}.css": f"a{{b:url({place[-1]}.png)}}" for place in ("docs/a", "own/b")}
    reported = plain({"docs/index.md": "x", **styles})
    assert [line.partition(": unknown-asset")[0] for line in reported if ".png" in line] == [
        "docs/a.css:1:9",
        "own/b.css:1:9",
    ]


@pytest.mark.parametrize(
    ("written", "help"),
    [
        pytest.param("b.md#rate", "did you mean `c.md#rate`?", id="an anchor of another page"),
        pytest.param("payuot.md#rate", "did you mean `payout.md#rate`?", id="a page, its anchor kept"),
        pytest.param("C.md", "did you mean `c.md`?", id="upper case"),
        pytest.param("gone page.md", "write where its words stand now, or take the link out", id="a page that is gone"),
        pytest.param("d.md#weekend", "its headings have `#fee`, `#day`", id="an anchor like no other"),
    ],
)  # fmt: skip
def test_help_is_spelt_as_the_writer_would(
    plain: Callable[[Mapping[str, str]], list[str]], written: str, help: str
) -> None:
    pages = {"docs/b.md": "b", "docs/c.md": '<p id="rate">c</p>'}
    pages |= {"docs/d.md": "# Fee { #fee }\n\n## Day { #day }", "docs/payout.md": "p"}
    reported = plain({**pages, "docs/index.md": f"[a]({written})"})
    [about] = [line for line in reported if line.startswith("docs/index.md:1:5:")]
    assert about.partition("= help: ")[2] == help


def test_settings_that_nobody_understands_end_the_build_at_their_line(
    plain: Callable[[Mapping[str, str]], list[str]],
) -> None:
    [said] = plain({"docs/index.md": "x", "links.yml": "strikt: true"})
    assert said.startswith("links.yml:1:1: unusable-setting: nothing asks for `strikt`\n")


def test_a_page_added_between_two_builds_is_seen(
    plain: Callable[[Mapping[str, str]], list[str]],
) -> None:
    pages = {"docs/index.md": "[a](a.md)\n\n[c](c.md)", "docs/a.md": "x"}
    first = [reported.partition(":")[0] for reported in plain(pages)]
    assert first == ["docs/index.md", "mkdocs.yml", "own/main.html"]
    again = [reported.partition(":")[0] for reported in plain({**pages, "docs/c.md": "x"})]
    assert again == ["mkdocs.yml", "own/main.html"]
