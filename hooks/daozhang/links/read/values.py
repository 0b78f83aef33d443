"""Values that contain addresses among other things: `srcset` and `meta refresh` (HTML standard)."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.links.model import Occurrence

_REFRESH: Final = re.compile(
    r"\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?(?P<mark>[\"']?)(?P<url>.*)", re.IGNORECASE | re.DOTALL
)
_SOURCE: Final = re.compile(r"[\t\n\f\r ,]*+([^\t\n\f\r ]+)")
_DESCRIPTORS: Final = re.compile(r"(?:[^,(]|\([^)]*\)?)*+,?")
"""`2x`, `480w`, …: up to the next comma outside brackets."""


def in_refresh(content: str) -> Iterator[Occurrence]:
    """Return the address of a `meta refresh`; without one the page only loads again."""
    found = _REFRESH.match(content)
    if found and found["url"].strip():
        url, mark, start = found["url"], found["mark"], found.start("url")
        address = url.partition(mark)[0] if mark else url.rstrip()
        yield Occurrence("refresh", address, start, start + len(address))


def candidates(srcset: str) -> Iterator[Occurrence]:
    """Return each address of a `srcset`, by the HTML standard's “parse a srcset attribute”.

    `data:` may contain commas. Offsets count code points of the attribute's value.
    """
    position = 0
    while found := _SOURCE.match(srcset, position):
        address, start = found[1].rstrip(","), found.start(1)
        yield Occurrence("image", address, start, start + len(address))
        position = found.end()
        if address == found[1] and (rest := _DESCRIPTORS.match(srcset, position)):
            position = rest.end()
