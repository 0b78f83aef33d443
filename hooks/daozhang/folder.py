"""Read a built folder from the disk: the one place where `daozhang check` touches files."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import yaml

from daozhang.links.files import decode, reader_of
from daozhang.links.model import Record, Settings
from daozhang.links.settings import read_settings

_SOURCES: Final = frozenset({".html", ".yml", ".yaml"})


@dataclass
class Folder:
    """A built site on the disk."""

    root: Path
    files: list[str] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)
    unreadable: dict[str, str] = field(default_factory=dict)
    """File → why."""

    def text(self, file: str) -> str:
        """Give a file's text; one that has gone since has none."""
        try:
            return decode((self.root / file).read_bytes())
        except OSError:
            return ""


def read_links_yml(path: Path, *, needed: bool = False) -> Settings:
    """Read a project's own rules; without such a file there are none."""
    if not needed and not path.is_file():
        return Settings()
    return read_settings(yaml.safe_load(path.read_text("utf-8")))


def read_texts(root: Path, folders: Iterable[Path]) -> dict[str, str]:
    """Read templates, shared data and settings, in which a fault may have been written."""
    paths = [path for folder in folders for path in sorted(folder.rglob("*"))]
    return {
        os.path.relpath(path, root).replace(os.sep, "/"): decode(path.read_bytes())
        for path in [*paths, *sorted(root.glob("*.yml"))]
        if path.suffix in _SOURCES
    }


def read_folder(root: Path, known: Mapping[str, Record] | None = None) -> Folder:
    """Read every file that can link and is not known; one that cannot be read is remembered."""
    folder = Folder(root)
    for file in sorted(_walk(root, folder)):
        folder.files.append(file)
        reader = reader_of(file)
        if known and file in known:
            folder.records[file] = known[file]
        elif reader:
            try:
                folder.records[file] = reader(decode((root / file).read_bytes()))
            except OSError as error:
                folder.unreadable[file] = error.strerror or str(error)
    return folder


def _walk(root: Path, folder: Folder) -> Iterator[str]:
    """Give every file below a folder; a link to a folder that holds it is not followed twice."""
    seen: set[tuple[int, int]] = set()

    def remember(error: OSError) -> None:
        name = os.path.relpath(error.filename or root, root)
        folder.unreadable[name] = error.strerror or str(error)

    for place, folders, files in os.walk(root, onerror=remember, followlinks=True):
        status = os.stat(place)  # noqa: PTH116
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        inside = os.path.relpath(place, root)
        prefix = "" if inside == "." else inside.replace(os.sep, "/") + "/"
        yield from (prefix + name for name in files)
