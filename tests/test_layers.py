"""Which room may import which: the rules of decisions/0001, held over the syntax tree."""

import ast
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

HOOKS = ROOT / "hooks"
PACKAGE = HOOKS / "daozhang"
SHARED = {"report", "pages"}
DOORS = {"cli", "cores", "formats", "folder", "cache", "external", "sources"}
"""What opens the package to disk, network and command line: features know none of it."""
FORBIDDEN_CALLS = {"open", "today", "now", "read_text", "write_text", "urlopen"}
FEATURES = sorted(path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name[0] != "_")


def imported(path: Path) -> set[str]:
    """Give every module that a file imports, by its full name."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    return names


def rooms(path: Path) -> set[str]:
    """Give the rooms of the package that a file imports: `links`, `report`, …."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("daozhang.")}


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_knows_no_other(feature: str) -> None:
    for path in (PACKAGE / feature).rglob("*.py"):
        assert rooms(path) <= {feature, *SHARED}, path.name


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_knows_neither_mkdocs_nor_disk_nor_clock(feature: str) -> None:
    for path in (PACKAGE / feature).rglob("*.py"):
        assert not {name for name in imported(path) if name.split(".")[0] == "mkdocs"}, path.name
        calls = [
            node.func
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Call)
        ]
        names = {
            call.id if isinstance(call, ast.Name) else getattr(call, "attr", "") for call in calls
        }
        assert not names & FORBIDDEN_CALLS, path.name


def test_the_link_check_has_one_door_to_the_parser() -> None:
    knowing = {
        path.name for path in (PACKAGE / "links").glob("*.py") if "turbohtml" in imported(path)
    }
    assert knowing == {"tree.py"}


@pytest.mark.parametrize("name", sorted(SHARED))
def test_what_is_shared_knows_only_the_standard_library(name: str) -> None:
    found = {module.split(".")[0] for module in imported(PACKAGE / f"{name}.py")}
    assert found <= sys.stdlib_module_names


@pytest.mark.parametrize("path", sorted(HOOKS.glob("*.py")), ids=lambda path: path.stem)
def test_a_hook_is_thin_and_knows_no_other(path: Path) -> None:
    features = rooms(path) & set(FEATURES)
    assert len(features) <= 1
    assert not {name for name in imported(path) if name.startswith("hooks")}


def test_every_room_is_known() -> None:
    files = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert files - SHARED <= DOORS
