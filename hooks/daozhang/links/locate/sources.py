"""What the writers wrote: pages, and what pages share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from daozhang.pages import Page


@dataclass(frozen=True)
class Sources:
    """What the writers wrote."""

    pages: Mapping[str, Page]
    """A site's file → its Markdown page."""
    shared: Mapping[str, str] = field(default_factory=dict)
    """Templates first, then data and settings: file → text."""
    docs: str = "docs"
    files: frozenset[str] = frozenset()
    """Every file of the docs, from the project's root: pages and pictures."""
    copied: Mapping[str, str] = field(default_factory=dict)
    """A site's file → the project's file that it is a copy of."""

    @cached_property
    def built(self) -> dict[str, str]:
        """A Markdown file → the site's file that it becomes."""
        return {page.file: file for file, page in self.pages.items()}
