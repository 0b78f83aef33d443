"""The finished site: its files, what is kept of each, and how a server finds a page."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from daozhang.links.model import Record
from daozhang.links.resolve.address import Address, Origin, clean, origin_of, resolve
from daozhang.links.resolve.anchors import Anchors
from daozhang.links.resolve.files import PAGES, Files, folders_above, url_of
from daozhang.links.resolve.hosts import redirected_paths
from daozhang.links.resolve.own_address import own_address

_NOT_PLAIN: Final = re.compile(r"[%?#\\:\x00-\x20]|//|\.\./")
"""What a URL parser reads otherwise than as part of a path, or might."""
_FROM_ROOT: Final = ("/", "http:", "https:")
"""How an address begins that leads to the same place from every page of the site."""


class Site(Files):
    """Knows every file, so that upper and lower case count on every file system."""

    def __init__(
        self,
        files: Iterable[str],
        records: Mapping[str, Record],
        site_url: str = "",
        host: str = "",
    ):
        super().__init__(files, host)
        self.records = records
        """Of every file that can link; the caller may add them after the site is made."""
        self.is_given = bool(site_url)
        """Where the site lives was given, and is not only concluded."""
        self.anchors = Anchors(records)
        self._followed: dict[str, tuple[Address, str]] = {}
        self._above: dict[str, list[str]] = {}
        self._site_url = site_url
        odd = {file for file in self.files if _NOT_PLAIN.search(file)}
        self._plain = {path: file for path, file in self.paths.items() if file not in odd}
        """Every way in which an address without a riddle names a file."""

    @property
    def origin(self) -> Origin:
        """Where the site lives."""
        return self._lives[0]

    @property
    def is_guessed(self) -> bool:
        """Where the site lives is known from nothing but the addresses that it writes."""
        return self._lives[1]

    @cached_property
    def _lives(self) -> tuple[Origin, bool]:
        is_given, url = self.is_given, self._site_url
        return (origin_of(url), False) if is_given else own_address(self, self.records)

    @cached_property
    def pages(self) -> dict[str, Record]:
        """The pages alone, in the order of their names."""
        return {f: self.records[f] for f in sorted(self.records) if f.lower().endswith(PAGES)}

    @property
    def link_count(self) -> int:
        """How many addresses are written on the site."""
        return sum(r.links + len(r.parts) for r in self.records.values())

    def redirected(self, path: str) -> str | None:
        """Return the file to which `_redirects` leads on, empty where it cannot be known."""
        asked = f"/{self.origin.folder}{path}"
        leads = (onto for from_, onto in self._redirects if from_.fullmatch(asked))
        return next((self.follow(onto, "")[1] for onto in leads), None)

    @cached_property
    def _redirects(self) -> list[tuple[re.Pattern[str], str]]:
        record = self.records.get("_redirects", Record()) if "redirects" in self.host else Record()
        return redirected_paths(record.parts)

    def resolve_fast(self, path: str, above: Sequence[str]) -> str:
        """Return the file that a plain path leads to, or nothing: then it needs a URL parser.

        `above` is the folder from which it counts, and those above, the nearest first.
        """
        if not (above and path):
            return ""
        if path[:3] == "../":
            ups = path.count("../")
            return self._plain.get(above[ups] + path[3 * ups :], "") if ups < len(above) else ""
        for home in self._homes if path[:1] in ("/", "h") else ():
            if path.startswith(home):
                return self._plain.get(path[len(home) :], "")
        return self._plain.get(above[0] + path.removeprefix("./"), "")

    @cached_property
    def _homes(self) -> list[str]:
        """How an address begins that counts from the site's root."""
        scheme, host, folder = self.origin
        return [f"/{folder}", *([f"{scheme}://{host}/{folder}"] if host else [])]

    def follow(self, written: str, base: str) -> tuple[Address, str]:
        """Return where an address leads, and to which file; empty where there is none."""
        if base and (base.startswith("//") or not written.startswith(_FROM_ROOT)):
            return self.follow_from(written, base, self.origin)
        path, mark, fragment = clean(written).partition("#")
        known = self._followed.get(path)
        if known is None:
            known = self._followed[path] = self.follow_from(path, "", self.origin)
        address, file = known
        return (address._replace(fragment=fragment) if mark else address), file

    def target(self, written: str, file: str) -> str:
        """Return the file to which an address in a file leads."""
        fast = self.resolve_fast(written, self.above(file))
        return fast or self.follow(written, self.base_of(file))[1]

    def sent_on(self, file: str) -> str:
        """Return the page to which a page sends its readers, with their anchor, else itself.

        Nothing where it is on another site, or missing, which is reported there.
        """
        onto = (written for kind, written in self.records[file].parts if kind == "refresh")
        return next((self.target(written, file) for written in onto), file)

    def above(self, file: str) -> list[str]:
        """Return the folder from which a file's addresses count, and those above it.

        None where a `base` says that they count from another site.
        """
        above = self._above.get(file)
        if above is None:
            base = self.base_of(file)
            above = self._above[file] = [] if base.startswith("//") else folders_above(f"{base}.")
        return above

    def base_of(self, file: str) -> str:
        """Return the path against which a file's relative addresses are read."""
        url = url_of(file)
        base = self.records[file].base if file in self.records else ""
        if not base:
            return url
        address = resolve(base, url, self.origin)
        return f"//{address.host}/" if address.scheme else address.path
