"""The content security policy of a page, and the headers with which a server sends it."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

from turbohtml import Document, Element, Html, parse

SOURCES: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

NOT_RUN = {"application/json", "application/ld+json"}
"""Types of a `script` element that contains data: no browser runs it, so no policy stops it."""

HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
"""The headers of every response beside the policy."""


EVERYWHERE: Final = {"object-src": "'none'", "frame-src": "'none'", "frame-ancestors": "'none'"}
"""What a server adds for all pages. Each page has a style policy of its own."""


def policy(html: str) -> str:
    """Write a page's policy: what was built may run and style, and nothing else."""
    return _policy(parse(html))


def header() -> str:
    """Write the policy as a server sends it, beside that of each page."""
    return _written({name: SOURCES[name] for name in SOURCES if name != "default-src"} | EVERYWHERE)


def draw_page(html: str) -> str:
    """Put its policy first in a page, before anything that the policy could stop.

    Raises ValueError for a page that does not begin with `<meta charset>`.
    """
    document = parse(html)
    first = document.select_one("meta[charset]")
    if first is None:
        raise ValueError("a page begins by saying `<meta charset>`, and its policy comes next")
    first.insert_adjacent_html(
        "afterend",
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(document)}">'
        f'<meta name="referrer" content="{HEADERS["Referrer-Policy"]}">',
    )
    return document.serialize(Html())


def _policy(document: Document) -> str:
    run = [
        each
        for each in document.select("script:not([src])")
        if each.attrs.get("type") not in NOT_RUN
    ]
    scripts = {"script-src": " ".join([SOURCES["script-src"], *_hashes(run)])}
    styles = {"style-src": " ".join(_hashes(document.select("style"))) or "'none'"}
    return _written(SOURCES | scripts | styles)


def _hashes(elements: Iterable[Element]) -> dict[str, None]:
    """Return the source of each text that is written into a page, once, in order."""
    digests = (sha256(element.text.encode()).digest() for element in elements)
    return dict.fromkeys(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)


def _written(sources: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in sources.items())
