"""Each hook in a small site of MkDocs' own theme, without i18n: it works, or it says what it needs."""

import logging
from pathlib import Path
from shutil import copytree

import pytest
from tests.conftest import ROOT, Built, build_site, but_for_typing

HOOKS = sorted(path.stem for path in ROOT.glob("hooks/*.py"))
SETTINGS = "site_name: Bare\nsite_url: https://example.org/\n"
EXTENSIONS = "markdown_extensions: [attr_list, pymdownx.tabbed: {alternate_style: true}]\n"
PAGES = {
    "index.md": "# Home { #home }\n\n[A question](check.md) [Days](days.md)\n\n| a | b |\n|---|---|\n| 甲 | c |\n",
    "check.md": "---\nflow: true\n---\n# Check { #check }\n\n## Is it? { #q }\n\n"
    '=== "Yes"\n\n    [On](end.md)\n\n=== "Not sure"\n\n    [Back](#q)\n',
    "days.md": "# Days { #days }\n\n<settlement-calculator>Count.</settlement-calculator>\n",
    "end.md": "# End { #end }\n"
    + "".join(
        f"\n## {part} {{ #{part} }}\n" for part in ("what", "sure", "today", "say", "have", "next")
    ),
}
NEEDS = {
    "settlement": [
        "docs/days.md:3:1: broken-placeholder: there is no docs/data/holidays.yml to count by",
    ],
}
"""What is reported of it."""


def build_bare(folder: Path, hook: str, settings: str = SETTINGS) -> Built:
    for name, text in PAGES.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    copytree(ROOT / "docs/words", folder / "docs/words", dirs_exist_ok=True)
    copytree(ROOT / "overrides/partials", folder / "overrides/partials")
    theme = "" if "theme:" in settings else "theme: {name: mkdocs, custom_dir: overrides}\n"
    file = folder / "mkdocs.yml"
    file.write_text(
        f"{settings}{theme}{EXTENSIONS}hooks: [{ROOT}/hooks/{hook}.py]\n", encoding="utf-8"
    )
    return build_site(folder / "site", file)


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_works_without_i18n(tmp_path: Path, hook: str) -> None:
    built = build_bare(tmp_path, hook)
    said = [warning.split("\n")[0] for warning in but_for_typing(built.warnings)]
    said = [one for one in said if "page-too-heavy" not in one]  # that theme is
    assert said == NEEDS.get(hook, [])
    assert (built.folder / "index.html").exists()


def test_a_quiet_build_names_its_faults(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR, "mkdocs")  # as `mkdocs build --quiet` does
    said = [error.split("\n")[0] for error in build_bare(tmp_path, "settlement").warnings]
    assert set(NEEDS["settlement"]) <= {*said}


@pytest.mark.parametrize(
    ("hook", "settings", "reported"),
    [
        pytest.param(
            "frame",
            "site_name: Bare\n",
            ["hooks/frame.py needs `site_url` in mkdocs.yml"],
            id="an address",
        ),
        pytest.param(
            "flows",
            f"{SETTINGS}theme: {{name: material, language: de}}\n",
            [
                "docs/words/de.yml: missing-word: no such file\n"
                "   = help: copy docs/words/en.yml, and translate it",
            ],
            id="words",
        ),
    ],
)
def test_a_hook_says_in_one_line_what_it_needs(
    tmp_path: Path, hook: str, settings: str, reported: list[str]
) -> None:
    assert build_bare(tmp_path, hook, settings).warnings == reported


def test_flows_are_drawn_in_the_language_of_the_theme(tmp_path: Path) -> None:
    assert 'data-question="q"' in build_bare(tmp_path, "flows").html("check")
