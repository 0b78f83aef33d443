"""Read a built folder from the disk."""

import sys
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib import import_module
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from daozhang.links.model import Record, Settings
from daozhang.links.read.decode import text_of
from daozhang.links.read.files import ReaderOf, manifest_reader, other_manifests, reader_of
from daozhang_cli.processes import map_in_processes
from daozhang_cli.walk import Folder

if TYPE_CHECKING:
    from daozhang.links.resolve.site import Site

_LATER: Final = "check locate.locate_html rules.hosting rules.languages rules.nowhere rules.prefix"
"""Modules that most large sites need once their files are read."""
Read = tuple[tuple[Any, ...], str]
"""A record as a plain tuple, which is pickled in half the time; and why nothing was read."""


def read(folder: Folder, settings: Settings) -> "Site":
    """Read a folder, and report on stderr if its address is only a guess.

    Raises ValueError where the address that is given is none, FileNotFoundError without a page.
    """
    made = cache(partial(_site, folder, settings))
    _read_files(folder, bool(settings.asked), partial(_prepare, made))
    site = made()
    from daozhang.links.rules.url_policy import is_host

    url = settings.site_url
    is_web = ":/" not in url or url.lower().startswith(("http://", "https://"))
    if url and not (url.startswith("/") or (is_web and is_host(site.origin.host))):
        raise ValueError(f"`{url}` is no address: write `https://HOST/FOLDER/`")
    if site.is_guessed:
        seems = f"the site seems to be built for `/{site.origin.folder}`; else give --site-url"
        print(f"daozhang: {seems}", file=sys.stderr)
    if not site.pages:
        raise FileNotFoundError(f"`{folder.root}` holds no page: nothing was checked")
    return site


def _site(folder: Folder, settings: Settings) -> "Site":
    from daozhang.links.resolve.site import Site  # here: large sites read at the same time

    return Site(folder.stamps, folder.records, settings.site_url, settings.serving)


def _prepare(made: "Callable[[], Site]") -> None:
    """Do what needs no file's text, while other processes pack what they read."""
    for module in _LATER.split():
        import_module(f"daozhang.links.{module}")
    made().prepare()


def _read_files(folder: Folder, policies: bool, meanwhile: Callable[[], None]) -> None:
    """Read every file that can link."""
    how = partial(reader_of, policies=policies)
    wanted = [file for file in folder.stamps if reader_of(file)]

    def work(files: Sequence[str]) -> list[Read]:
        return [_read(folder.root, file, how) for file in files]

    reads = map_in_processes(work, wanted, meanwhile=meanwhile)
    for file, (record, trouble) in zip(wanted, reads, strict=True):
        folder.records[file] = Record(*record)
        if trouble:
            folder.unreadable[file] = trouble
    for file in [*other_manifests(folder.records, folder.stamps)]:
        folder.records[file] = Record(*_read(folder.root, file, lambda _: manifest_reader)[0])


def _read(root: Path, file: str, how: ReaderOf) -> Read:
    reader = how(file)
    try:
        with FileIO(f"{root}/{file}") as opened:  # half the time of Path.read_bytes
            data = opened.readall()
    except OSError as error:
        return (), error.strerror or str(error)
    return (*reader(text_of(file, data)),) if reader else (), ""
