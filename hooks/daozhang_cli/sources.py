"""Read what the writers wrote, to name a fault where they wrote it: pages, templates, data."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from daozhang.links.locate.sources import Sources
from daozhang.links.read.decode import text_of
from daozhang.pages import Page
from daozhang_cli.walk import Folder

_SOURCES: Final = frozenset({".html", ".yml", ".yaml"})


def read_sources(
    pages: Mapping[str, Page], root: Path, docs: Path, name: str, theme: str | None, built: Folder
) -> Sources:
    """Read what a fault may have been written in; `name` is how the docs are called in reports."""
    homes = [docs, *(docs / language for language in {page.language for page in pages.values()})]
    themes = [Path(theme)] if theme else []
    copied = {
        file: _below(root, home / file)
        for file in built.records
        for home in [*homes, *themes]
        if file not in pages and _same(home / file, built.root / file)
    }
    files = {f"{name}/{_below(docs, path)}" for path in docs.rglob("*") if path.is_file()}
    return Sources(pages, _texts(root, [*themes, docs / "data"]), name, frozenset(files), copied)


def _texts(root: Path, folders: Iterable[Path]) -> dict[str, str]:
    """Read templates first, then data and settings."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*"))]
    return {
        _below(root, path): text_of(path.name, path.read_bytes())
        for path in [*paths, *sorted(root.glob("*.yml"))]
        if path.suffix in _SOURCES
    }


def _below(root: Path, path: Path) -> str:
    return os.path.relpath(path, root).replace(os.sep, "/")


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()
