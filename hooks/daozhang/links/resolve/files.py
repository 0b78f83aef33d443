"""Every file of a site, so that case counts on every disk, and which one a host sends."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from daozhang.links.resolve.address import Address, Origin, resolve
from daozhang.links.resolve.hosts import HOSTS, paths_of

PAGES: Final = (".html", ".htm", ".xhtml")
"""How the names of pages end."""


class Files:
    """What stands where. Paths count from the site's root and are written with `/`."""

    def __init__(self, files: Iterable[str], host: str = ""):
        self.files = frozenset(files)
        self.host = HOSTS[host]
        self.paths, self.manners = paths_of(self.files, self.host)
        """The file of each path that the host answers, and in which manner, where not all do."""

    def find(self, path: str) -> str | None:
        """Return the file that the host would send for a path."""
        if "//" in f"/{path}":  # nginx and Apache read several slashes as one
            path = re.sub("//+", "/", f"/{path}")[1:]
        return self.paths.get(path)

    def follow_from(self, written: str, base: str, origin: Origin) -> tuple[Address, str]:
        """Return where an address leads if the site lives at `origin`, and to which file."""
        address = resolve(written, base, origin)
        if address.scheme or address.outside:
            return address, ""
        return address, self.find(address.path) or ""

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder with a file in it, each with its slash."""
        found: set[str] = set()
        for path in self.files:
            while (path := path[: path.rfind("/", 0, -1) + 1]) not in found:
                found.add(path)
        return frozenset(found)

    def alike(self, path: str) -> str:
        """Return the file of a path that is spelt as no file is, but for its case or its form."""
        bare = path.rstrip("/")
        for name in (bare, f"{bare}/", f"{bare}.html"):
            real = self._by_likeness.get(likeness(name), name)
            if real != name and (file := self.find(real)):
                return file
        return ""

    @cached_property
    def _by_likeness(self) -> dict[str, str]:
        return {likeness(path): path for path in sorted({*self.files, *self.folders})}

    def prepare(self) -> None:
        """Make now what suggestions ask for: processes that look at a part of a site share it."""
        self._by_likeness, self.by_name  # noqa: B018

    @cached_property
    def places(self) -> dict[str, dict[str, str]]:
        """What stands in each folder: `{"a/": {"fees": "a/fees/index.html"}}`."""
        found: dict[str, dict[str, str]] = {}
        for file in sorted(self.files):
            folder, name = split_name(url_of(file))
            found.setdefault(folder, {})[name] = file
        return found

    @cached_property
    def by_name(self) -> dict[str, list[str]]:
        """The files of each name, in whatever folder: `a/fees/` and `b/fees.html` alike."""
        found: dict[str, list[str]] = {}
        for there in self.places.values():
            for name, file in there.items():
                found.setdefault(name, []).append(file)
        return found


def url_of(file: str) -> str:
    """Return a file's address on the site: `a/index.html` is `a/`."""
    return file[: -len("index.html")] if ("/" + file).endswith("/index.html") else file


def split_name(path: str) -> tuple[str, str]:
    """Return a path's folder, and its last part without what pages end in: `a/`, `fees`."""
    folder, slash, name = re.sub(r"\.(?:html?|md)$", "", path.rstrip("/")).rpartition("/")
    return folder + slash, name


def likeness(path: str) -> str:
    """Return what names that look alike share: Unicode's composed form, in lower case."""
    if path.isascii():
        return path.lower()
    from unicodedata import normalize  # here: only what leads nowhere is looked for

    return normalize("NFC", path).lower()


def page_name(file: str) -> str:
    """Name a page for a person: its address, and the home page in words."""
    return f"`{url_of(file)}`" if url_of(file) else "the home page"


def page_of(path: str) -> str:
    """Return the page that is meant by an address without its ending, whoever serves it."""
    return f"{path.rstrip('/')}.html"


def folders_above(file: str) -> list[str]:
    """Return a file's folder and those above: `a/b/`, `a/`, and the root."""
    folders = []
    while file:
        file = file[: file.rstrip("/").rfind("/") + 1]
        folders.append(file)
    return folders


def is_error_page(file: str) -> bool:
    """Return whether a page is sent in place of another, and nobody asks for it by its name."""
    return file.endswith(("404.html", "50x.html", "500.html", "403.html", "offline.html"))
