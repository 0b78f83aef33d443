"""The file that links, and which of its addresses other files have proved sound."""

from collections import defaultdict
from functools import cached_property
from typing import Final

from daozhang.links.model import Record
from daozhang.links.resolve.site import Site

ANYWHERE: Final = ("/", "http:", "https:", "mailto:", "tel:")
"""How an address begins that means the same on every page."""
Known = str | tuple[str, str]
"""The address of a link, or the kind and the address of another part."""


class LinkingPage:
    """The file that links, and the folders from which its plain addresses count."""

    def __init__(self, file: str, record: Record, site: Site):
        self.file = file
        self.record = record
        self.above = site.above(file)
        self._site = site

    @property
    def itself(self) -> str:
        """The file to which `#name` leads; nothing where a `base` says otherwise."""
        return "" if self.record.base else self.file

    @property
    def answers_for_all(self) -> bool:
        """A host sends this page for every address that it does not have."""
        return self.file == "404.html" and not self.record.base

    @cached_property
    def base(self) -> str:
        """The path against which the file's relative addresses are read."""
        return self._site.base_of(self.file)

    @cached_property
    def twins(self) -> set[str]:
        """The pages that the page itself names as its like in other languages."""
        said = (written for kind, written in self.record.parts if kind.startswith("hreflang "))
        return {self._site.target(written, self.file) for written in said}


class Sound:
    """Sets of sound addresses, one for each folder from which they count."""

    def __init__(self, by_language: bool):
        self._by_language = by_language
        self._sets: defaultdict[tuple[str, int, str], set[Known]] = defaultdict(set)

    def known_to(self, page: LinkingPage) -> list[set[Known]]:
        """Return what other pages found sound that count from the same folders.

        By how many folders up it counts: siblings read `../` alike. The last set is of what leads
        to the same place from anywhere. A page with a `base` shares nothing.
        """
        if page.answers_for_all or not page.above:
            return []
        language = page.record.lang if self._by_language else ""
        above = [self._sets[language, up, folder] for up, folder in enumerate(page.above)]
        return [*above, self._sets[language, -1, ""]]


def index_of(path: str) -> int:
    """Return the index of the set to which a plain path belongs."""
    return path.count("../") or -path.startswith(ANYWHERE)
