"""Read a built folder from the disk, and only what has changed."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from io import FileIO
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from daozhang.links.check import Executor
from daozhang.links.model import Record
from daozhang.links.read.decode import text_of
from daozhang.links.read.files import ReaderOf, manifest_reader, reader_of
from daozhang.links.read.page import extract
from daozhang.links.resolve.site import Site
from daozhang_cli.walk import Folder


class Read(NamedTuple):
    """What came of reading one file."""

    record: Record = Record()
    trouble: str = ""


def read_folder(
    folder: Folder,
    known: Mapping[str, Record],
    execute: Executor[Read] = lambda work, items: work(items),
    how: ReaderOf | None = None,
) -> bool:
    """Read every file that can link and is not known; return whether there was any."""
    how = how or (reader_of if folder.policies else partial(reader_of, policies=False))
    wanted = [file for file in folder.stamps if reader_of(file)]
    folder.records.update({file: known[file] for file in wanted if file in known})
    missing = [file for file in wanted if file not in known]
    reads = execute(lambda files: [_read(folder.root, file, how) for file in files], missing)
    for file, read in zip(missing, reads, strict=True):
        folder.records[file] = read.record
        if read.trouble:
            folder.unreadable[file] = read.trouble
    for file in _other_manifests(folder):
        folder.records[file] = _read(folder.root, file, lambda _: manifest_reader).record
    return bool(missing)


def _other_manifests(folder: Folder) -> Iterator[str]:
    """Return the files that pages name as their manifest, and that no other reader knows."""
    parts = chain.from_iterable(record.parts for record in folder.records.values())
    names = {address.rpartition("/")[2] for kind, address in parts if kind == "manifest"}
    for file in folder.stamps if names else ():
        if file.rpartition("/")[2] in names and not reader_of(file):
            yield file


def read_site(
    root: Path, site_url: str, fallbacks: Mapping[str, str], host: str = ""
) -> tuple[Site, Folder]:
    """Read what a build left on the disk; `fallbacks` are its pages of another language."""
    folder = Folder(root)
    read_folder(folder, {}, how=_once)
    for file, language in fallbacks.items():
        if file in folder.records:
            folder.records[file] = folder.records[file]._replace(fallback=language)
    return Site(folder.stamps, folder.records, site_url, host), folder


def read_mentions(root: Path, site_url: str) -> Site:
    """Read a folder for all that its files may name, scripts and data too."""
    from daozhang.links.read.mentions import mentions_of  # here: only a build asks for them

    files = list(Folder(root).stamps)
    how = partial(mentions_of, reader_of=_once)
    records = {file: _read(root, file, how).record for file in files if how(file)}
    return Site(files, records, site_url)


_extract = lru_cache(maxsize=2048)(extract)


def _once(file: str) -> Callable[[str], Record] | None:
    """Return how a file is read within a build: a page is read once, until its text changes."""
    read = reader_of(file)
    return _extract if read is extract else read


def _read(root: Path, file: str, how: ReaderOf) -> Read:
    reader = how(file)
    try:
        with FileIO(f"{root}/{file}") as opened:  # half the time of Path.read_bytes
            data = opened.readall()
    except OSError as error:
        return Read(trouble=error.strerror or str(error))
    return Read(reader(text_of(file, data)) if reader else Record())
