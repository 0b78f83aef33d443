"""The content security policy of a page, and the headers with which a server sends it."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final

from turbohtml import Document, Html, parse

SOURCES: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

NOT_RUN = {"application/json", "application/ld+json"}
"""Types of a `script` element that holds data: no browser runs it, so no policy stops it."""

HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What every answer of a server says beside the policy."""


def hashes(html: str) -> list[str]:
    """Return the source of each script that is written into a page, in order."""
    return [_source(text) for text in _inline(parse(html))]


def policy(hashes: Iterable[str]) -> str:
    """Write a policy that lets run what was built, and nothing else."""
    sources = SOURCES | {"script-src": " ".join(["'self'", *dict.fromkeys(hashes)])}
    return "; ".join(f"{name} {value}" for name, value in sources.items())


def header(hashes: Iterable[str]) -> str:
    """Write the policy as a server sends it, for all pages at once: no page may be framed."""
    return f"{policy(sorted(hashes))}; frame-ancestors 'none'"


def draw_page(html: str) -> str:
    """Put its policy first in a page, before anything that the policy could stop."""
    document = parse(html)
    sources = [_source(text) for text in _inline(document)]
    first = document.select_one("meta[charset]")
    if first is None:
        raise ValueError("a page begins by saying `<meta charset>`, and its policy comes next")
    first.insert_adjacent_html(
        "afterend",
        f'<meta http-equiv="Content-Security-Policy" content="{policy(sources)}">'
        f'<meta name="referrer" content="{HEADERS["Referrer-Policy"]}">',
    )
    return document.serialize(Html())


def _inline(document: Document) -> Iterator[str]:
    for script in document.select("script:not([src])"):
        if script.attrs.get("type") not in NOT_RUN:
            yield script.text


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
