"""Pages as they are sent → those whose first view takes a reader a second round trip."""

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from daozhang.optimise.addresses import file_of
from daozhang.report import Problem, Spot

MOST: Final = 14_600
"""Bytes, packed: one TCP window, what a server sends before it waits for an answer."""
_POLICY: Final = 250
"""Bytes, packed, that the page's policy adds at most when all else is drawn."""
_LIGHT: Final = 34_000
"""Bytes of a page, unpacked, that with its scripts never come near that."""
_SCRIPT: Final = re.compile(r'<script\b[^>]*\bsrc="([^"]+)"')


def too_heavy(
    drawn: Mapping[str, str], sources: Mapping[str, str], site_url: str
) -> Iterator[Problem]:
    """Find what passes the window; `sources` holds a page's Markdown, by the page's own name."""
    for name, file in sources.items():
        html = drawn.get(name, "")
        if len(html.encode()) > _LIGHT:
            scripts = (file_of(name, src, site_url) for src in _SCRIPT.findall(html))
            texts = [html, *(drawn.get(script, "") for script in dict.fromkeys(scripts))]
            weight = _packed(texts, 1)  # quick, and never less
            if weight > MOST and (weight := _packed(texts, 9)) > MOST:
                what = (
                    f"the first view weighs about {weight:,} bytes, packed; the most are {MOST:,}"
                )
                help = "shorten the page, or move a part to a page of its own and link to it"
                yield Problem(Spot(file), "page-too-heavy", what, help)


def _packed(texts: Iterable[str], level: int) -> int:
    return sum((len(gzip.compress(text.encode(), level)) for text in texts), _POLICY)
