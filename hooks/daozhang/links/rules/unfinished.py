"""Return what was meant by an address that was never written to its end."""

import re
from typing import Final

from daozhang.links.model import Finding
from daozhang.links.resolve.address import clean

_NO_NAME: Final = re.compile(
    r"\W*(?:todo|fixme|tbd|xxx+|changeme|url|link|href|undefined|null|none|nan|\[object object\]"
    r"|your[-_]?(?:url|link)(?:[-_]?here)?|placeholder)?\W*",
    re.IGNORECASE,
)
_DOTS_ALONE: Final = re.compile(r"(?:\.{0,2}[/\\])*\.{0,2}(?:\?.*|#)?")
"""`../..`, `/`: a path, though it contains no name. `...` is none."""
_WITHOUT_SCHEME: Final = re.compile(
    r"(?P<web>www\.[^/@\s]+\.\w.*)|(?P<mail>[^/@\s]+@[^/@\s]+\.\w+)"
)
_LONG: Final = 100
"""Characters; what is longer is no word that was meant to be replaced."""


def unfinished(written: str) -> Finding | None:
    """Return what was meant by an address that leads nowhere and looks like no path."""
    text = clean(written)
    if len(text) > _LONG:
        return None
    if _NO_NAME.fullmatch(text.lstrip("#")) and not _DOTS_ALONE.fullmatch(text):
        return Finding.of("placeholder-link", f"`{text}` was never filled in")
    meant = _WITHOUT_SCHEME.fullmatch(text)
    if not meant:
        return None
    scheme = "https://" if meant["web"] else "mailto:"
    return Finding.of("malformed-address", f"`{text}` has no scheme", f"write `{scheme}{text}`")
