"""An editor reads a fault off its first line, by a pattern; GitHub is given it in its own form."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import ROOT, World

from daozhang.report import Problem, Spot, render

TASKS = ROOT / ".vscode/tasks.json"
FAULT = render(
    Problem(
        Spot("docs/zh/费用.md", 8, 2, text="看[a]（b.md）"),
        "unrendered-link",
        "`x` is no link",
        "y",
    )
)


def patterns(read: Any) -> Iterator[dict[str, Any]]:
    """Find each pattern of a settings file, wherever it stands."""
    if isinstance(read, dict) and "regexp" in read:
        yield read
    elif isinstance(read, (dict, list)):
        for part in read.values() if isinstance(read, dict) else read:
            yield from patterns(part)


@pytest.mark.parametrize("before", ["ERROR   -  ", ""], ids=["a build", "the preview"])
def test_a_fault_is_found_in_what_is_printed(before: str) -> None:
    found_patterns = list(patterns(json.loads(TASKS.read_text(encoding="utf-8"))))
    assert found_patterns
    for pattern in found_patterns:
        [found] = [
            m for line in f"{before}{FAULT}".split("\n") if (m := re.match(pattern["regexp"], line))
        ]
        said = {name: found[number] for name, number in pattern.items() if name != "regexp"}
        assert said == {
            "file": "docs/zh/费用.md",
            "line": "8",
            "column": "2",
            "code": "unrendered-link",
            "message": "`x` is no link",
        }


def test_every_fault_of_the_table_is_found() -> None:
    """The table holds what a build prints; what has no line is no editor's to show."""
    said = Path(__file__).with_name("pages.txt").read_text(encoding="utf-8")
    faults = re.findall(r"^a\.md:\d.*$", said, re.MULTILINE)
    assert len(faults) > 90
    for pattern in patterns(json.loads(TASKS.read_text(encoding="utf-8"))):
        assert [one for one in faults if not re.match(pattern["regexp"], f"ERROR   -  {one}")] == []


def test_github_shows_a_fault_beside_its_line(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    page = "---\ntitle: 题\ndescription: 说\nchecked: 2026-11-25\n---\n# 题 { #t }\n\n看[费用]（b.md）。\n"
    world({"zh/index.md": page, "en/index.md": page})
    said = capsys.readouterr().out
    assert (
        "::error file=docs/zh/index.md,line=8,col=2,title=unrendered-link::`[费用]（b.md）`" in said
    )
