"""Editors and GitHub read a fault off its first line: one pattern, tried on real reports."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from tests.conftest import ROOT

from daozhang.report import Problem, Spot, render

FILES = (".vscode/tasks.json", ".github/matcher.json")
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


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("before", ["ERROR   -  ", ""], ids=["a build", "the preview"])
def test_a_fault_is_found_in_what_is_printed(file: str, before: str) -> None:
    found_patterns = list(patterns(json.loads((ROOT / file).read_text(encoding="utf-8"))))
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
