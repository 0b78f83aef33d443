"""What a writer may get wrong on a page: each fault with its whole message, or why it is fine."""

import re
from collections import defaultdict
from pathlib import Path
from shutil import copytree

import pytest
from tests.conftest import ROOT, build_site
from tests.writers.worlds import FRONT, pages, read_cases

pytestmark = pytest.mark.slow
CASES = read_cases(Path(__file__).with_name("pages.txt").read_text(encoding="utf-8"))
EMPTY = {
    f"{language}/{name}.md": FRONT.format(title=f"{language} {name}")
    for language in ("zh", "en")
    for name in ("index", "other")
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """What is said of each case, by its number: all of them are built once, with the real data."""
    docs = tmp_path_factory.mktemp("world") / "docs"
    for name in ("data", "words"):
        copytree(ROOT / "docs" / name, docs / name)
    files = pages(CASES) | EMPTY
    for name, text in files.items():
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_bytes(text.encode())
    nav = sorted({name.partition("/")[2] for name in files})
    built = build_site(docs.parent / "site", docs_dir=str(docs), nav=nav)
    found: defaultdict[int, list[str]] = defaultdict(list)
    for warning in built.warnings:
        if place := re.match(r"docs/zh/(\d+)\.md", warning):
            found[int(place[1])].append(f"a.md{warning[place.end() :]}")
    return {number: "\n".join(lines) for number, lines in found.items()}


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_reported_whole_or_is_none(said: dict[int, str], name: str) -> None:
    expected = CASES[name][1]
    reported = said.get([*CASES].index(name) + 1, "")
    if expected.startswith("fine: "):
        assert reported == ""
    else:
        assert re.sub("[\x07\u00a0\u200b\u200d\ufffd\ue000]", visible, reported) == shown(expected)


def visible(found: re.Match[str]) -> str:
    return f"‹U+{ord(found[0]):04X}›"


def shown(text: str) -> str:
    """Write out what the table repeats."""
    return re.sub("‹(.)×(\\d+)›", lambda found: found[1] * int(found[2]), text)
