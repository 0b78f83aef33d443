"""The file that links: its own anchors, its base, and whose like in another language it is."""

from functools import cached_property

from daozhang.links.model import Record
from daozhang.links.resolve.site import Site


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
