"""Read the items of menus once, though every page repeats them: most links of a site stand there.

An item is cut out of the page's text before the page is parsed, if it is nothing but a list's item
with one link. Such an item is whole in itself, so that the rest is read as it would be with it; a
mark in its place shows, by the parser itself, that it stood where a browser shows a link.
"""

import re
from functools import lru_cache
from typing import Final

from daozhang.links.read.dom import Tree

MARK: Final = "\1"
"""Where a mark leads; no address of an item begins so."""
_CUT: Final = f'<a href="{MARK}"></a>'
_END: Final = "</li>"
_LONG: Final = 1000
"""Characters; what is longer is no item of a menu."""
_SPACE: Final = r"[ \t\n\f\r]"
_OTHER: Final = rf'(?:{_SPACE}+(?!(?:href|id|name|style)\b(?!-))[a-z][a-z0-9:-]*+(?:="[^"]*+")?+)*+'
"""Attributes that neither lead anywhere nor name anything."""
_WORDS: Final = rf"(?:[^<\[\]{{}}=!?]++|[!?](?![!?])|</span>|<span{_OTHER}>)*+"
"""Text without the signs of `unrendered_markdown`, and elements that mean nothing."""
_ITEM: Final = (
    rf'{_SPACE}*+<li{_OTHER}>{_WORDS}<a{_OTHER}{_SPACE}+href="(?P<href>[^"&\0-\x20]*+)"{_OTHER}>{_WORDS}'
    rf"</a>{_WORDS}"
)
"""`<li class="item"><a href="../fees/"><span>Fees</span></a>`, up to `</li>`."""
_APART: Final = ("svg", "math", "select", "form", "frameset")
"""Where an item means something else, or changes what stands around it."""


def cut(html: str) -> tuple[str, list[str], int]:
    """Return a page without its items, where they lead, and how many marks stand in their place."""
    *pieces, last = html.split(_END)
    rest: list[str] = []
    links: list[str] = []
    marks = 0
    for piece in pieces:
        href = _link(piece) if len(piece) < _LONG else None
        if href is None:
            rest += (piece, _END)
            continue
        links.append(href)
        if not rest or rest[-1] is not _CUT:
            rest.append(_CUT)
            marks += 1
    return "".join([*rest, last]), links, marks


@lru_cache(maxsize=8192)
def _link(piece: str) -> str | None:
    """Return where an item leads; nothing else is an item."""
    found = re.fullmatch(_ITEM, piece)
    return found["href"] if found and "///" not in piece else None


def are_open(tree: Tree, hrefs: list[str], marks: int) -> bool:
    """Return whether all marks stand among a page's links, and none where items are not whole."""
    return hrefs.count(MARK) == marks and not any(
        element.find("a") for tag in _APART for element in tree.named(tag)
    )
