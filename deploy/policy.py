"""How each file of the site is served: its type, how long it may be kept, when it is uploaded.

nginx.conf and the Caddyfile say the same in their own words; tests/deploy/ checks that.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from deploy.errors import Refused

TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".xml": "application/xml; charset=utf-8",
}
"""Suffix → type."""

PACKED: Final = (".br", ".gz")
"""What is sent in place of the file whose name stands before the suffix."""

FOR_EVER: Final = "max-age=31536000, immutable"
ASK_AGAIN: Final = "no-cache"
UNSERVED: Final = ("_headers", "_redirects", ".nojekyll")
"""What static hosts read, and nobody else."""
DOORS: Final = ("index.html", "en/index.html", "sitemap.xml")
_HASHED: Final = re.compile(r"\.[0-9a-f]{8}\.js$")


def files(site: Path) -> Iterator[str]:
    """Return the names of a site's files but for packed ones, in order, as in `en/index.html`."""
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.suffix not in PACKED:
            yield path.relative_to(site).as_posix()


def lose_no_page(before: Iterable[str], site: Path) -> None:
    """Raise Refused where a page among the last release's files would now lead nowhere."""
    for name in sorted(before):
        if PurePosixPath(name).name == "index.html" and not (site / name).exists():
            address = name.removesuffix("index.html")
            raise Refused(f"/{address} is gone: name what took its place in deploy/redirects.yml")


def content_type(name: str) -> str:
    """Return the type of a file; one that we do not know is bytes."""
    return TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")


def is_text(name: str) -> bool:
    """Return whether packing a file makes it smaller."""
    return "charset" in content_type(name)


def is_hashed(name: str) -> bool:
    """Return whether a file's name contains a hash of its content."""
    return bool(_HASHED.search(name))


def kept(name: str) -> str:
    """Return how long a file may be kept without asking: under a hash it never changes."""
    return FOR_EVER if is_hashed(name) else ASK_AGAIN


def step(name: str) -> int:
    """Return when a file is uploaded: what pages ask for, then pages, then what leads to them."""
    if is_hashed(name) or name == "release.json":  # by which a place is known as ours
        return 0
    if name in DOORS:
        return 3
    return 2 if name.endswith(".html") else 1
