"""CONTRIBUTING's recipe of a language, followed with a made-up one in a copy of the project."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from tests.project import build, copy_project

pytestmark = pytest.mark.slow
DAY = "2030-01-01"  # no page was checked after it
LOCALES = {"  tag: en\n": "  tag: de\n", "en_GB": "de_DE", "en-GB": "de-DE", "name: English": "name: Deutsch"}  # fmt: skip
TEXT = {" the ": " die ", "The ": "Die ", " and ": " und ", " a ": " ein ", "hreflang=en": "hreflang=de"}  # fmt: skip
"""Enough for a page not to be taken for the English one."""


def changed(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def name_the_language(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    [english] = re.findall(
        r"^        - locale: en\n.*?(?=\n\nhooks:)", text, re.MULTILINE | re.DOTALL
    )
    german = english.replace("locale: en", "locale: de").replace("name: English", "name: Deutsch")
    settings.write_text(text.replace(english, f"{english}\n{german}"), encoding="utf-8")


def write_words(project: Path) -> None:
    english = (project / "docs/words/en.yml").read_text(encoding="utf-8")
    words = project / "docs/words/de.yml"
    words.write_text(changed(english, LOCALES), encoding="utf-8")


def write_pages(project: Path) -> None:
    shutil.copytree(project / "docs/en", project / "docs/de")
    for page in (project / "docs/de").rglob("*.md"):
        page.write_text(changed(page.read_text(encoding="utf-8"), TEXT), encoding="utf-8")


def with_german(value: object) -> object:
    """Copy what a data file says in English into German, part by part."""
    if isinstance(value, dict):
        parts = {key: with_german(part) for key, part in value.items()}
        return parts | {"de": parts["en"]} if "en" in parts else parts
    return [with_german(part) for part in value] if isinstance(value, list) else value


def write_data(project: Path) -> None:
    for file in (project / "docs/data").glob("*.yml"):
        data = with_german(yaml.safe_load(file.read_text(encoding="utf-8")))
        if file.stem != "holidays":
            text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
            file.write_text(text, encoding="utf-8")


def test_a_language_that_lacks_something_is_told_what_until_it_lacks_nothing(
    tmp_path: Path,
) -> None:
    project = copy_project(tmp_path)
    name_the_language(project)
    status, said = build(project, DAY)
    assert status == 1
    assert "docs/words/de.yml: missing-word: no such file\n" in said
    assert "docs/data/times.yml:3:1: fact-incomplete: `card_cutoff` lacks `de`\n" in said
    assert "Traceback" not in said

    write_words(project)
    status, said = build(project, DAY)
    assert status == 1
    assert "docs/zh/about.md: missing-twin: the page has no twin in `de`\n" in said
    assert "Traceback" not in said

    write_pages(project)
    write_data(project)
    site = project / "overrides/assets/site"
    shutil.copy(site / "card-en.png", site / "card-de.png")
    status, said = build(project, DAY)
    assert status == 0, said
    page = (project / "site/de/about/index.html").read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html><html lang="de">')
    for language, home in {"zh-CN": "../../", "en": "../../en/"}.items():
        assert (
            f'href="{home}about/" hreflang="{language}" lang="{language}" rel="alternate"' in page
        )
    lost = (project / "site/404.html").read_text(encoding="utf-8")
    assert 'id="not-found-de"' in lost
