"""Read what a page loads: pictures, scripts, styles, and what its head says of it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from daozhang.links import css
from daozhang.links.tree import Element, Tree

PARTS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "img": (("src", "image"), ("srcset", "srcset")),
    "source": (("src", "media"), ("srcset", "srcset")),
    "video": (("src", "media"), ("poster", "image")),
    "audio": (("src", "media"),),
    "track": (("src", "media"),),
    "iframe": (("src", "frame"),),
    "frame": (("src", "frame"),),
    "object": (("data", "object"),),
    "embed": (("src", "object"),),
    "input": (("formaction", "form"),),
    "button": (("formaction", "form"),),
    "script": (("src", "script"), ("href", "script"), ("xlink:href", "script")),
    "form": (("action", "form"),),
    "area": (("href", "link"),),
    "body": (("background", "image"),),
    "base": (("href", "base"),),
    "use": (("href", "drawing"), ("xlink:href", "drawing")),
    "image": (("href", "image"), ("xlink:href", "image")),
    "feimage": (("href", "image"), ("xlink:href", "image")),
    "feImage": (("href", "image"), ("xlink:href", "image")),
}
"""Which attribute of which element loads what. `a`, `link`, `meta` and `style` are read apart."""
_DRAWN: Final = "use,image,feimage,feImage"
"""What only drawings have."""
_TAGS: Final = (*(tag for tag in PARTS if tag not in _DRAWN.split(",")), "link", "meta")

_NO_LINK: Final = frozenset({"preconnect", "dns-prefetch", "pingback", "profile"})
_ASSETS: Final = (
    "stylesheet", "icon", "manifest", "modulepreload", "preload", "prefetch",
    "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon",
    "shortcut",
)  # fmt: skip
_META_PARTS: Final[Mapping[str, str]] = {
    "og:image": "image", "og:image:url": "image", "og:image:secure_url": "image",
    "og:video": "media", "og:video:url": "media", "og:video:secure_url": "media",
    "og:audio": "media", "og:audio:url": "media", "og:audio:secure_url": "media",
    "og:url": "page", "twitter:image": "image", "twitter:image:src": "image",
    "msapplication-tileimage": "image", "msapplication-config": "asset",
}  # fmt: skip
_REFRESH: Final = re.compile(
    r"\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?(?P<mark>[\"']?)(?P<url>.*)", re.IGNORECASE | re.DOTALL
)
_CANDIDATE: Final = re.compile(r"[\s,]*([^\s]*[^\s,])((?:\s+[^\s,(]*(?:\([^)]*\))?)*)\s*(?:,|\Z)")


class Parts(NamedTuple):
    """What a page loads, and what that says of the page."""

    links: tuple[tuple[str, str], ...]
    base: str
    stub: bool


def read_parts(tree: Tree, styles: Iterable[str]) -> Parts:
    """Read the elements that load something, tag by tag, and the `style` attributes."""
    links: list[tuple[str, str]] = []
    for tag in _TAGS:
        read = _READERS.get(tag, _attributes)
        for element in tree.named(tag):
            links += read(element)
    for element in tree.drawn(_DRAWN):
        links += _attributes(element)
    sheets = (element.text for element in tree.named("style"))
    links += (("style", address) for sheet in (*sheets, *styles) for address in css.loads(sheet))
    kinds = {kind for kind, _ in links}
    bases = [address for kind, address in links if kind == "base"] if "base" in kinds else []
    return Parts(
        tuple(link for link in links if link[0] not in ("noindex", "base")),
        bases[0] if bases else "",
        not kinds.isdisjoint(("refresh", "noindex")),
    )


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    for name, kind in PARTS[element.tag]:
        value = element.attr(name)
        if value is None or (kind == "form" and not value.strip()):
            continue
        if kind == "srcset":
            yield from (("image", address) for address in candidates(value))
        else:
            yield kind, value


def _input(element: Element) -> Iterator[tuple[str, str]]:
    kind = (element.attr("type") or "").lower()
    if kind in ("image", "submit"):
        yield from _attributes(element)
    if kind == "image":
        yield "image", element.attr("src") or ""


def _link(element: Element) -> Iterator[tuple[str, str]]:
    href = element.attr("href")
    relations = (element.attr("rel") or "").lower()
    if relations == "stylesheet" and href:
        yield relations, href
        return
    if imagesrcset := element.attr("imagesrcset"):
        yield from (("image", address) for address in candidates(imagesrcset))
    names = relations.split()
    if href is None or _NO_LINK.intersection(names):
        return
    if "alternate" in names and (language := element.attr("hreflang")):
        yield f"hreflang {language}", href
    elif "canonical" in names:
        yield "canonical", href
    else:
        yield next((name for name in _ASSETS if name in names), "page"), href


def _meta(element: Element) -> Iterator[tuple[str, str]]:
    name = (element.attr("property") or element.attr("name") or "").lower()
    content = element.attr("content")
    if content is None or (name and name not in _META_PARTS and name != "robots"):
        return
    if (element.attr("http-equiv") or "").lower() == "refresh":
        address = refresh(content)
        if address is not None:
            yield "refresh", address
    elif name == "robots" and "noindex" in content.lower():
        yield "noindex", ""
    elif name in _META_PARTS:
        yield _META_PARTS[name], content


def refresh(content: str) -> str | None:
    """Give the address of a `meta refresh`; without one the page only loads again."""
    found = _REFRESH.match(content)
    if not found or not found["url"].strip():
        return None
    address = found["url"]
    return address.partition(found["mark"])[0] if found["mark"] else address.strip()


def candidates(srcset: str) -> Iterator[str]:
    """Give each address of a `srcset`; a comma inside an address (`data:`) parts nothing."""
    if not srcset.strip():
        yield ""
    position = 0
    while found := _CANDIDATE.match(srcset, position):
        if found.end() == position:
            return
        yield found[1]
        position = found.end()


_READERS: Final[Mapping[str, Callable[[Element], Iterator[tuple[str, str]]]]] = {
    "link": _link,
    "meta": _meta,
    "input": _input,
}
