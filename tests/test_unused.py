"""What nothing uses is deleted: Python, files of the theme, classes of stylesheets."""

import keyword
import re
from pathlib import Path

import pytest
from tests.conftest import ROOT
from vulture import Vulture

THEME = [path for path in sorted((ROOT / "overrides").rglob("*")) if path.is_file()]
TEMPLATES = [path for path in THEME if path.suffix in {".html", ".json", ".txt", ".xml"}]
CODE = {
    path: path.read_text(encoding="utf-8")
    for path in [*TEMPLATES, ROOT / "mkdocs.yml", *(path for path in THEME if path.suffix == ".js")]
    + [path for room in ("docs", "hooks", "tools") for path in (ROOT / room).rglob("*.*")]
    if path.suffix in {".html", ".js", ".json", ".md", ".py", ".txt", ".xml", ".yml"}
}
ASKED_FOR = {
    "on_*",  # by MkDocs
    "do_GET", "log_message", "handle_error", "protocol_version", "client_address",  # http.server
    "bytecode_cache", "dump_bytecode", "load_bytecode", "undefined",  # Jinja
    "error_handler", "_want_rebuild", "markdown_extensions",  # MkDocs
    "binary_location", "mode",  # selenium, zipfile
    "example", "in_force", "static_templates",  # programs that read the published data
    "Below", "MIDDLE", "recorded",  # tests
}  # fmt: skip
"""Names that other programs ask for."""
BY_OTHERS = {"404.html", "logo.html", "main.html"}
"""Templates that the theme asks for."""


@pytest.mark.slow  # it reads all Python; a word that is only begun is used by nothing yet
def test_all_python_is_used(tmp_path: Path) -> None:
    inside = (re.findall(r"\{[{%].*?[%}]\}", CODE[path], re.DOTALL) for path in TEMPLATES)
    printed = " ".join(part for parts in inside for part in parts)
    by_text = re.findall(r'"\w+\.(\w+)"', " ".join(CODE.values()))  # `daozhang check`, late readers
    names = {*re.findall(r"[A-Za-z_]\w*", printed), *by_text}
    said = tmp_path / "said.py"
    said.write_text(
        "\n".join(f"_.{one}" for one in names if one.isidentifier() and one not in keyword.kwlist)
    )
    found = Vulture(ignore_names=sorted(ASKED_FOR))
    found.scavenge(
        [*(str(ROOT / room) for room in ("hooks", "deploy", "tools", "bench")), str(said)]
    )
    unused = [one for one in found.get_unused_code() if one.filename != said]
    assert [
        f"{one.filename.relative_to(ROOT)}:{one.first_lineno}: {one.name}" for one in unused
    ] == []


def test_all_templates_and_scripts_are_named() -> None:
    paths = [path for path in THEME if path.suffix in {".css", ".html", ".js"}]
    texts = "\n".join(CODE.values())
    assert [
        str(path.relative_to(ROOT))
        for path in paths
        if path.name not in BY_OTHERS
        and not re.search(rf"[\"'`/]{re.escape(path.stem)}(?:\.\w+)?[\"'`]", texts)
    ] == []


@pytest.mark.parametrize(
    "path", [path for path in THEME if path.suffix == ".css"], ids=lambda path: path.name
)
def test_a_class_of_a_stylesheet_is_named(path: Path) -> None:
    sheet = re.sub(r"/\*.*?\*/|\{[^{}]*\}", "{}", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = "\n".join(CODE.values())
    made = set(re.findall(r"(?<![\w-])([a-z]+-)(?:\$\{|\{\{)", text))
    assert [
        name
        for name in sorted(set(re.findall(r"[.#]([A-Za-z][\w-]*)", sheet)))
        if not re.search(rf"(?<![\w-]){name}(?![\w-])", text)
        and re.sub(r"[^-]*$", "", name) not in made
    ] == []
