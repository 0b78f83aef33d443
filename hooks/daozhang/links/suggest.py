"""Suggest what was meant: near names first, and nothing where nothing is near."""

from collections.abc import Collection, Iterable

from daozhang.links.site import Site, url_of
from daozhang.report import did_you_mean

MOST = 40
"""Names that are compared closely; more would cost more than reading the site."""


def anchor(wanted: str, anchors: Collection[str]) -> str:
    """Suggest an anchor of the page."""
    for known in anchors:
        if known.lower() == wanted.lower():
            return f"did you mean `{known}`?"
    return did_you_mean(wanted, near(wanted, anchors))


def path(wanted: str, site: Site) -> str:
    """Suggest a page or file: the Markdown's own page, a neighbour, or the same name elsewhere."""
    bare = wanted.rstrip("/")
    for ending in (".md", ".html", ".htm"):
        page = bare.removesuffix(ending)
        if page != bare and (found := site.find(page) or site.find(_index(page))):
            return f"did you mean `{url_of(found) or './'}`?"
    for file in (bare + ".html", bare + "/index.html"):
        if file in site.files:
            return f"did you mean `{url_of(file)}`?"
    folder, _, name = bare.rpartition("/")
    known = site.names(name) if name else ()
    exact = [place for place in known if place.rstrip("/").rpartition("/")[2] == name]
    if exact:
        return f"did you mean `{min(exact, key=lambda place: (_apart(place, bare), place))}`?"
    parent = folder + "/" if folder else ""
    neighbours = [place.removeprefix(parent).rstrip("/") for place in site.neighbours(parent)]
    return did_you_mean(name, near(name, neighbours))


def page_name(file: str) -> str:
    """Name a page for a person: its address, and the home page in words."""
    return f"`{url_of(file)}`" if url_of(file) else "the home page"


def near(wanted: str, names: Iterable[str]) -> list[str]:
    """Choose what is worth comparing: of about the same length, and alike at one end."""
    room = 2 + len(wanted) // 4
    alike = [
        name
        for name in names
        if abs(len(name) - len(wanted)) <= room
        and (name[:3] == wanted[:3] or name[-4:] == wanted[-4:])
    ]
    return sorted(alike)[:MOST]


def _index(page: str) -> str:
    return page.removesuffix("index")


def _apart(one: str, other: str) -> int:
    return len(set(one.split("/")) ^ set(other.split("/")))
