"""What a page is: the plain value that hooks hand in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One page of one language, as its writer left it and as it stands in the built site."""

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
