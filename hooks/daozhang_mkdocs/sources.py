"""What the writers wrote beside the pages: templates, data, settings, pictures, history."""

import os
import subprocess
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, TypeAlias, TypeVar, cast

from mkdocs.config.defaults import MkDocsConfig

from daozhang.encodings import decode
from daozhang_mkdocs import build, written

T = TypeVar("T")
_States: TypeAlias = tuple[tuple[Path, int], ...]
_FOUND: list[tuple[MkDocsConfig, str, _States]] = []
_TEXTS: Final = frozenset({".html", ".yml", ".yaml"})


def data(config: MkDocsConfig, read: Callable[..., T], *more: Hashable, folder: str = "data") -> T:
    """Return what a feature reads from docs/data: given `{"docs/data/fees.yml": "…"}`, and more.

    Each state of the files is read once.
    """
    return cast(
        "T", _read(read, f"{written.docs_name(config)}/{folder}", _states(config, folder), more)
    )


def shared(config: MkDocsConfig, read: Callable[..., T]) -> T:
    """Return what a feature reads from docs/data where its texts are in every language."""
    return data(config, read, build.languages(config))


def texts(config: MkDocsConfig) -> dict[str, str]:
    """Return the templates first, then data and settings: names from the project's root → text."""
    root = build.root(config)
    folders = [*_theme(config), Path(config.docs_dir, "data")]
    paths = [path for folder in folders for path in sorted(folder.rglob("*"))]
    return {
        _below(root, path): decode(path.name, path.read_bytes())[0]
        for path in [*paths, *sorted(root.glob("*.yml"))]
        if path.suffix in _TEXTS
    }


def text(root: Path, file: str) -> str:
    """Return a file of the project; one that is missing has no text."""
    path = root / file
    return decode(file, path.read_bytes())[0] if path.is_file() else ""


def history(root: Path) -> tuple[Callable[..., str], Callable[[str], str]]:
    """Return what runs git in the project, and what reads one of its files."""
    return partial(_git, root), partial(text, root)


def gone(root: Path, folder: str) -> list[str]:
    """Return the files of a folder that git has and that are not there."""
    return [*filter(None, _git(root, "ls-files", "--deleted", "-z", folder).split("\0"))]


def _git(root: Path, *arguments: str) -> str:
    """Return what git prints; nothing without git, or outside a checkout."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(command, capture_output=True).stdout.decode("utf-8", "replace")
    except OSError:
        return ""


def docs(config: MkDocsConfig) -> frozenset[str]:
    """Return all files of the docs, from the project's root: pages and pictures."""
    folder, name = Path(config.docs_dir), written.docs_name(config)
    files = (path for path in folder.rglob("*") if path.is_file())
    return frozenset(f"{name}/{_below(folder, path)}" for path in files)


def copied(config: MkDocsConfig, files: Iterable[str]) -> dict[str, str]:
    """Return for each of those files of the site the project's file that it is a copy of."""
    docs, site, root = Path(config.docs_dir), Path(config.site_dir), build.root(config)
    homes = [docs, *(docs / language for language in build.languages(config)), *_theme(config)]
    return {
        file: _below(root, home / file)
        for file in files
        for home in homes
        if _same(home / file, site / file)
    }


def _states(config: MkDocsConfig, folder: str) -> _States:
    """Return the files of a folder as a build first finds them; a build has a config of its own."""
    for kept, name, states in _FOUND:
        if kept is config and name == folder:
            return states
    paths = sorted(Path(config.docs_dir, folder).glob("*.yml"))
    found = tuple((path, path.stat().st_mtime_ns) for path in paths)
    _FOUND[:] = [*(one for one in _FOUND if one[0] is config), (config, folder, found)]
    return found


@lru_cache(maxsize=8)
def _read(
    read: Callable[..., T],
    folder: str,
    states: _States,
    more: tuple[Hashable, ...],
) -> T:
    files = {f"{folder}/{path.name}": path.read_bytes() for path, _ in states}
    # What is not UTF-8 is reported by hooks/writing.py, and read here as what it seems to be.
    return read({name: decode(name, data)[0] for name, data in files.items()}, *more)


def _theme(config: MkDocsConfig) -> list[Path]:
    return [Path(config.theme.custom_dir)] if config.theme.custom_dir else []


def _below(root: Path, path: Path) -> str:
    return os.path.relpath(path, root).replace(os.sep, "/")


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()
