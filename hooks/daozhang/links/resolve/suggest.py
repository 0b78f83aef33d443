"""Suggest what was meant: near names first, and nothing where nothing is near."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from posixpath import commonprefix
from typing import Final
from urllib.parse import quote

from daozhang.links.resolve.address import Origin
from daozhang.links.resolve.files import likeness, split_name, url_of
from daozhang.links.resolve.site import Site
from daozhang.report import OF_PAGES

MOST = 8
"""Names that are compared closely, of the few hundred that are compared at their ends: to compare
one takes as long as to read a page."""
_SHORT: Final = 5
"""Signs; in fewer, one that is wrong weighs more."""


@lru_cache(maxsize=10_000)
def anchor(wanted: str, anchors: frozenset[str]) -> str:
    """Suggest an anchor of the page; many pages may ask for the same one."""
    alike, of_number = _indexed(anchors)
    return alike.get(likeness(wanted)) or _nearest(wanted, of_number.get(_number(wanted), ()))


@lru_cache(maxsize=100)
def _indexed(names: frozenset[str]) -> tuple[Mapping[str, str], Mapping[str, list[str]]]:
    """Return names by what those share that look alike, and by the digits in them.

    A page of thousands of anchors may ask for as many others.
    """
    alike: dict[str, str] = {}
    of_number: dict[str, list[str]] = {}
    for name in sorted(names, reverse=True):
        alike[likeness(name)] = name
        of_number.setdefault(_number(name), []).append(name)
    return alike, of_number


def path(wanted: str, site: Site) -> str:
    """Suggest a page or file: the Markdown's own page, a neighbour, or the same name elsewhere."""
    folder, name = split_name(wanted)
    page = folder + name
    for meant in (page, page.removesuffix("index"), f"{page}.html"):
        if file := site.find(meant) or site.alike(meant):
            return file
    if name and (same_name := site.by_name.get(name)):
        return min(same_name, key=lambda file: (_apart(url_of(file), page), file))
    there = site.places.get(folder, {})
    near = _nearest(name, there, OF_PAGES)
    return there[near] if near else ""


def spell(file: str, base: str, written: str, origin: Origin, *, quoted: bool = False) -> str:
    """Write a file of the site as the page at `base` would, with what follows the path kept.

    `quoted` shows which code points are meant.
    """
    encode = quote if quoted else lambda path: path.translate(_ENCODED)
    path, tail = encode(url_of(file)), _TAIL.search(written)
    if written.startswith(("http:", "https:", "//")):
        scheme = "" if written.startswith("//") else f"{origin.scheme}:"
        path = f"{scheme}//{origin.host}/{origin.folder}{path}"
    elif written.startswith("/"):
        path = f"/{origin.folder}{path}"
    else:
        slash = "/" if path.endswith("/") or not path else ""
        path = posixpath.relpath(f"/{path}", encode(f"/{posixpath.dirname(base)}")) + slash
    return path + (tail[0] if tail else "")


_TAIL: Final = re.compile(r"[?#].*", re.DOTALL)
_ENCODED: Final = str.maketrans({mark: quote(mark) for mark in '%?# "'})


def _nearest(wanted: str, names: Iterable[str], alike: float = 0.7) -> str:
    """Return the nearest name, if it is near where the two differ: `x.a` is not `x.b`."""
    close = get_close_matches(wanted, near(wanted, names), n=1)
    if not close:
        return ""
    one, other = re.split("[./:]", wanted), re.split("[./:]", close[0])
    for end in (0, -1):
        while len(one) > 1 < len(other) and one[end] == other[end]:
            del one[end], other[end]
    own, its = ".".join(one), ".".join(other)
    enough = 0.6 if len(own) < _SHORT else alike
    return close[0] if SequenceMatcher(None, own, its).ratio() >= enough else ""


def near(wanted: str, names: Iterable[str]) -> list[str]:
    """Choose what is worth comparing: about as long, with one number, alike at the ends."""
    room, number = 2 + len(wanted) // 4, _number(wanted)
    alike = [
        (abs(len(name) - len(wanted)), name)
        for name in names
        if abs(len(name) - len(wanted)) <= room
        and (name[:2] == wanted[:2] or name[-2:] == wanted[-2:])
        and _number(name) == number
    ]
    nearest = [name for _, name in sorted(alike)[: MOST * 25]]
    return sorted(nearest, key=lambda name: -_shared(name, wanted))[:MOST]


def _number(name: str) -> str:
    """Return its digits: what differs in one of them is another thing."""
    return "" if name.isalpha() else "".join(filter(str.isdigit, name))


def _shared(one: str, other: str) -> int:
    """Return how many characters two names share at their ends."""
    return len(commonprefix([one, other])) + len(commonprefix([one[::-1], other[::-1]]))


def _apart(one: str, other: str) -> int:
    return len(set(one.split("/")) ^ set(other.split("/")))
