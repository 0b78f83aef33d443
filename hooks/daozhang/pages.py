"""What a page is: the plain value that hooks hand in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from jinja2 import Environment

from daozhang.lines import Located

Name = TypeVar("Name")
TO_WRITE: Final = "<!-- to write -->"
"""Marks words that are still to be written: the build lists each, and passes."""


@dataclass(frozen=True)
class Page(Located):
    """One page of one language, as written, and as drawn for the site."""

    file: str
    """Its Markdown from the project's root, as in `docs/zh/causes/fees.md`."""
    language: str
    """`zh` or `en`."""
    path: str
    """The same for a page and its twin, as in `causes/fees.md`."""
    url: str
    """From the site's root, as in `en/causes/fees/`; the home page is the empty string."""
    source: str
    """The whole Markdown file, front matter included."""
    html: str = ""
    """What has been drawn of it so far."""


@dataclass(frozen=True)
class Place:
    """Where something is drawn: a page, from which addresses lead."""

    language: str
    assets: str
    """To the files of the feature that draws, as in `../assets/settlement`."""
    address: Callable[[str], str]
    """To another page of the language by its path, `check.md`; empty where there is none."""
    templates: Environment
    """They escape what they print, and fail on an unknown name."""

    def render(self, template: str, **values: object) -> str:
        """Render a template of overrides/partials/, as in `case/case`, with this place."""
        return self.templates.get_template(f"partials/{template}.html").render(place=self, **values)

    def addresses(self, paths: Mapping[Name, str]) -> dict[Name, str]:
        """Return the addresses of those pages that there are, by the names of their paths."""
        return {name: found for name, path in paths.items() if (found := self.address(path))}
