"""Suggest what was meant: near names first, and nothing where nothing is near."""

import posixpath
import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import takewhile
from operator import eq
from typing import Final
from urllib.parse import quote

from daozhang.links.resolve.address import Origin
from daozhang.links.resolve.files import url_of
from daozhang.links.resolve.site import Site

MOST = 8
"""Names that are compared closely, of the few hundred that are compared at their ends: to compare
one takes as long as to read a page."""
_SHORT: Final = 5
"""Signs; in fewer, one that is wrong weighs more."""


@lru_cache(maxsize=10_000)
def anchor(wanted: str, anchors: frozenset[str]) -> str:
    """Suggest an anchor of the page; many pages may ask for the same one."""
    lower = wanted.lower()
    same = min((known for known in anchors if known.lower() == lower), default="")
    meant = same or _nearest(wanted, anchors)
    return meant and f"did you mean `{meant}`?"


def path(wanted: str, site: Site) -> str:
    """Suggest a page or file: the Markdown's own page, a neighbour, or the same name elsewhere."""
    bare = wanted.rstrip("/")
    for ending in (".md", ".html", ".htm"):
        page = bare.removesuffix(ending)
        if page != bare and (found := site.find(page) or site.find(page.removesuffix("index"))):
            return url_of(found)
    for file in (bare + ".html", bare + "/index.html"):
        if file in site.files:
            return url_of(file)
    folder, _, name = bare.rpartition("/")
    if name and (same_name := site.by_name.get(name)):
        return min(same_name, key=lambda place: (_apart(place, bare), place))
    parent = folder + "/" if folder else ""
    places = site.places.get(parent, {})
    return places.get(_nearest(name, places), "")


def spell(place: str, base: str, written: str, origin: Origin, *, quoted: bool = False) -> str:
    """Write a place of the site as the page at `base` would, with what follows the path kept."""
    tail = _TAIL.search(written)
    if quoted:  # show which code points are meant
        place = quote(place)
        return spell(place, base, written, origin).replace("%25", "%")
    path = place.translate(_ENCODED) + (tail[0] if tail else "")
    if written.startswith(("http:", "https:", "//")):
        scheme = "" if written.startswith("//") else f"{origin.scheme}:"
        return f"{scheme}//{origin.host}/{origin.folder}{path}"
    if written.startswith("/"):
        return f"/{origin.folder}{path}"
    folder = base[: base.rfind("/") + 1]
    slash = "/" if place.endswith("/") or not place else ""
    near = posixpath.relpath("/" + place, "/" + folder) + slash
    return near.translate(_ENCODED) + (tail[0] if tail else "")


_DIGIT: Final = re.compile(r"\d")
_TAIL: Final = re.compile(r"[?#].*", re.DOTALL)
_ENCODED: Final = str.maketrans({mark: quote(mark) for mark in '%?# "'})


def _nearest(wanted: str, names: Iterable[str]) -> str:
    """Return the nearest name, if it is near where the two differ: `x.a` is not `x.b`."""
    close = get_close_matches(wanted, near(wanted, names), n=1)
    if not close:
        return ""
    one, other = re.split("[./:]", wanted), re.split("[./:]", close[0])
    for end in (0, -1):
        while len(one) > 1 < len(other) and one[end] == other[end]:
            del one[end], other[end]
    own, its = ".".join(one), ".".join(other)
    enough = 0.6 if len(own) < _SHORT else 0.7
    return close[0] if SequenceMatcher(None, own, its).ratio() >= enough else ""


def near(wanted: str, names: Iterable[str]) -> list[str]:
    """Choose what is worth comparing: about as long, with one number, alike at the ends."""
    room, number = 2 + len(wanted) // 4, _DIGIT.findall(wanted)
    alike = [
        (abs(len(name) - len(wanted)), name)
        for name in names
        if abs(len(name) - len(wanted)) <= room
        and (name[:2] == wanted[:2] or name[-2:] == wanted[-2:])
        and _DIGIT.findall(name) == number
    ]
    nearest = [name for _, name in sorted(alike)[: MOST * 25]]
    return sorted(nearest, key=lambda name: -_shared(name, wanted))[:MOST]


def _shared(one: str, other: str) -> int:
    """Return how many characters two names share at their ends."""
    ends = (map(eq, one, other), map(eq, reversed(one), reversed(other)))
    return sum(sum(takewhile(bool, alike)) for alike in ends)


def _apart(one: str, other: str) -> int:
    return len(set(one.split("/")) ^ set(other.split("/")))
