"""Read what servers and search engines read: `_redirects`, `robots.txt` (RFC 9309), `CNAME`."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.links.model import Occurrence

_SITEMAP: Final = re.compile(r"(?im)^[ \t]*sitemap:[ \t]*(?P<value>\S+)")
_REDIRECT: Final = re.compile(
    r"^[ \t]*+(?P<from>(?!\#)\S++)(?:[ \t]++[\w-]++=\S++)*+[ \t]++(?P<to>(?:/|https?:)\S*+)"
    r"(?![ \t]+404\b)",
    re.MULTILINE,
)
"""`/old/* /new/:splat 301`, `/store id=:id /shop/:id`; status 404 leads nobody anywhere."""


def in_cname(text: str) -> Iterator[Occurrence]:
    """Return the site's own address, of which GitHub Pages is given the host alone."""
    if (found := re.match(r"\s*+(?P<host>[^\s/]{1,253})", text)) and "." in found["host"]:
        yield Occurrence("canonical", f"https://{found['host']}/", *found.span("host"))


def in_url_list(text: str) -> Iterator[Occurrence]:
    """Return the pages of a sitemap that is a plain list (sitemaps.org)."""
    for found in re.finditer(r"https?://\S+", text):
        yield Occurrence("listed", found[0], *found.span())


def in_robots(text: str) -> Iterator[Occurrence]:
    """Return the sitemaps that robots.txt names."""
    for found in _SITEMAP.finditer(text):
        yield Occurrence("page", found["value"], *found.span("value"))


def in_redirects(text: str) -> Iterator[Occurrence]:
    """Return where each line leads; the kind says from where: `redirect /old`."""
    for found in _REDIRECT.finditer(text):
        yield Occurrence(f"redirect {found['from']}", found["to"], *found.span("to"))
