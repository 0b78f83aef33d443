"""Which room may import which: the table of decisions/0001, held over the syntax tree."""

import ast
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

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


def tops(path: Path) -> set[str]:
    """Return the packages that a file imports from."""
    return {one for one in imported(path) if "." not in one}


def rooms(path: Path) -> set[str]:
    """Return the rooms of the pure package that a file imports: `links`, `report`, …."""
    return {one.split(".")[1] for one in imported(path) if one.startswith("daozhang.")}


def calls(path: Path) -> set[str]:
    """Return the names of all that a file calls."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    called = (node.func for node in nodes if isinstance(node, ast.Call))
    return {getattr(call, "id", getattr(call, "attr", "")) for call in called}


def strays(paths: Iterable[Path], beyond: Callable[[Path], set[str]]) -> dict[str, set[str]]:
    """Return the files that go beyond what their room may, and by what."""
    return {name(path): found for path in paths if (found := beyond(path))}


def own_and_shared(path: Path) -> set[str]:
    return {path.relative_to(PURE).parts[0], *SHARED}


def test_the_pure_package_knows_neither_mkdocs_nor_disk_nor_clock() -> None:
    assert strays(modules("daozhang"), lambda path: imported(path) & OUTSIDE) == {}
    assert strays(modules("daozhang"), lambda path: calls(path) & CALLS) == {}


def test_a_feature_knows_no_other() -> None:
    paths = modules(*(f"daozhang/{feature}" for feature in FEATURES))
    assert strays(paths, lambda path: rooms(path) - own_and_shared(path)) == {}


def test_what_is_shared_knows_no_feature() -> None:
    own = [path for path in modules("daozhang") if path.relative_to(PURE).parts[0] not in FEATURES]
    assert strays(own, lambda path: rooms(path) - SHARED) == {}


def test_every_text_is_read_and_written_as_utf_8() -> None:
    assert [
        f"{name(path)}:{node.lineno}"
        for path in modules(".")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") in ("read_text", "write_text")
        and "encoding" not in {keyword.arg for keyword in node.keywords}
    ] == []


def test_the_bridge_knows_no_feature() -> None:
    bridge = modules("daozhang_mkdocs")
    assert strays(bridge, lambda path: rooms(path) - SHARED) == {}
    assert strays(bridge, lambda path: imported(path) & {"daozhang_cli"}) == {}


def test_the_command_knows_no_mkdocs() -> None:
    known = {*sys.stdlib_module_names, "daozhang", "daozhang_cli", "yaml"}
    assert strays(modules("daozhang_cli"), lambda path: tops(path) - known) == {}


def test_a_hook_speaks_for_one_feature() -> None:
    hooks = sorted(HOOKS.glob("*.py"))
    assert [name(path) for path in hooks if len(rooms(path) & FEATURES) > 1] == []
    assert strays(hooks, lambda path: tops(path) & {"hooks", "daozhang_cli"}) == {}


def test_the_link_check_has_one_door_to_the_parser() -> None:
    parser = {path.stem for path in modules("daozhang/links") if "turbohtml" in imported(path)}
    assert parser == {"dom"}


def test_a_script_knows_its_own_feature_and_what_is_common() -> None:
    named = {
        (path, one)
        for path in SCRIPTS
        for one in re.findall(r'(?:\} from|\bimport\(?) *"([^"]+)"', path.read_text())
    }
    assert [one for _, one in named if not one.startswith(("./", "../"))] == []
    assert [
        f"{path.relative_to(ASSETS)} → {one}"
        for path, one in named
        if (path.parent / one).resolve().relative_to(ASSETS).parts[0]
        not in (path.relative_to(ASSETS).parts[0], "common")
    ] == []


def test_no_test_file_imports_another() -> None:
    shared = {path: imported(path) for path in (ROOT / "tests").rglob("*.py")}
    assert [
        str(path.relative_to(ROOT))
        for path, names in shared.items()
        if any(name.startswith("tests.") and ".test_" in name for name in names)
    ] == []


def test_a_hook_is_thin() -> None:
    lines = {name(path): len(path.read_text().splitlines()) for path in HOOKS.glob("*.py")}
    assert {hook: number for hook, number in lines.items() if number > 40} == {}
