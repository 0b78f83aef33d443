"""Which room may import which: the table of decisions/0001, held over the syntax tree."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from tests.conftest import ROOT

HOOKS = ROOT / "hooks"
ASSETS = ROOT / "overrides/assets"
SCRIPTS = sorted(path for path in ASSETS.rglob("*") if path.suffix in {".js", ".mjs"})
PURE = HOOKS / "daozhang"
SHARED = {"data", "markdown", "words", *(path.stem for path in PURE.glob("*.py"))}
FEATURES = {path.name for path in PURE.iterdir() if (path / "__init__.py").exists()} - SHARED
OUTSIDE = {
    "daozhang_cli", "daozhang_mkdocs", "mkdocs", "http", "multiprocessing", "os", "socket",
    "subprocess", "threading", "time", "urllib.request",
}  # fmt: skip
CALLS = {"open", "today", "now", "read_text", "read_bytes", "write_text", "write_bytes", "urlopen"}


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (HOOKS / room).rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(HOOKS).as_posix()


@cache
def imported(path: Path) -> set[str]:
    """Return every module that a file imports, with those around it: `a.b` is `a` and `a.b`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    parts = (name.split(".") for name in names)
    return {".".join(part[:end]) for part in parts for end in range(1, len(part) + 1)}


def rooms(path: Path) -> set[str]:
    """Return the rooms of the pure package that a file imports: `links`, `report`, …."""
    return {one.split(".")[1] for one in imported(path) if one.startswith("daozhang.")}


@pytest.mark.parametrize("path", modules("daozhang"), ids=name)
def test_the_pure_package_knows_neither_mkdocs_nor_disk_nor_clock(path: Path) -> None:
    assert not imported(path) & OUTSIDE
    calls = (
        node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)
    )
    assert not {getattr(call, "id", getattr(call, "attr", "")) for call in calls} & CALLS


@pytest.mark.parametrize("path", modules(*(f"daozhang/{name}" for name in FEATURES)), ids=name)
def test_a_feature_knows_no_other(path: Path) -> None:
    assert rooms(path) <= {path.relative_to(PURE).parts[0], *SHARED}


@pytest.mark.parametrize(
    "path",
    [*sorted(PURE.glob("*.py")), *modules("daozhang/data", "daozhang/markdown", "daozhang/words")],
    ids=name,
)
def test_what_is_shared_knows_no_feature(path: Path) -> None:
    assert path.relative_to(PURE).parts[0].removesuffix(".py") in SHARED | {"__init__"}
    assert rooms(path) <= SHARED


@pytest.mark.parametrize("path", sorted(HOOKS.rglob("*.py")), ids=name)
def test_every_text_is_read_and_written_as_utf_8(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in (
            "read_text",
            "write_text",
        ):
            assert "encoding" in {keyword.arg for keyword in node.keywords}, node.lineno


@pytest.mark.parametrize("path", modules("daozhang_mkdocs"), ids=name)
def test_the_bridge_knows_no_feature(path: Path) -> None:
    assert rooms(path) <= SHARED
    assert "daozhang_cli" not in imported(path)


@pytest.mark.parametrize("path", modules("daozhang_cli"), ids=name)
def test_the_command_knows_no_mkdocs(path: Path) -> None:
    assert not imported(path) & {"mkdocs", "daozhang_mkdocs"}
    known = {*sys.stdlib_module_names, "daozhang", "daozhang_cli", "yaml"}
    assert {one for one in imported(path) if "." not in one} <= known


@pytest.mark.parametrize("path", sorted(HOOKS.glob("*.py")), ids=name)
def test_a_hook_speaks_for_one_feature(path: Path) -> None:
    assert len(rooms(path) & FEATURES) <= 1
    assert not {one for one in imported(path) if one.startswith("hooks")}


def test_the_link_check_has_one_door_to_the_parser() -> None:
    parser = {path.stem for path in modules("daozhang/links") if "turbohtml" in imported(path)}
    assert parser == {"dom"}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ASSETS).as_posix())
def test_a_script_knows_its_own_feature_and_what_is_common(path: Path) -> None:
    named = re.findall(r'(?:\} from|\bimport\(?) *"([^"]+)"', path.read_text())
    assert all(one.startswith(("./", "../")) for one in named)
    rooms = {(path.parent / one).resolve().relative_to(ASSETS).parts[0] for one in named}
    assert rooms <= {path.relative_to(ASSETS).parts[0], "common"}


def test_no_test_file_imports_another() -> None:
    shared = {path: imported(path) for path in (ROOT / "tests").rglob("*.py")}
    assert [
        str(path.relative_to(ROOT))
        for path, names in shared.items()
        if any(name.startswith("tests.") and ".test_" in name for name in names)
    ] == []


@pytest.mark.parametrize("path", sorted(HOOKS.glob("*.py")), ids=name)
def test_a_hook_is_thin(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 40
