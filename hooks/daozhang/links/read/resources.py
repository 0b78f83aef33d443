"""Read what a page loads: pictures, scripts, styles, and what its head says of it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from daozhang.links.model import Occurrence
from daozhang.links.read import css
from daozhang.links.read.dom import Element, Tree

PARTS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "img": (("src", "image"), ("srcset", "srcset"), ("longdesc", "page")),
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
    "blockquote": (("cite", "page"),),
    "q": (("cite", "page"),),
    "ins": (("cite", "page"),),
    "del": (("cite", "page"),),
    "body": (("background", "image"),),
    "table": (("background", "image"),),
    "td": (("background", "image"),),
    "base": (("href", "base"),),
}
"""Which attribute of which element loads what. `a`, `link`, `meta` and `style` are read apart."""
_TAGS: Final = (*PARTS, "link", "meta")
_DRAWN: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "use": (("href", "drawing"), ("xlink:href", "drawing")),
    "image": (("href", "image"), ("xlink:href", "image")),
    "feimage": (("href", "image"), ("xlink:href", "image")),
    "feImage": (("href", "image"), ("xlink:href", "image")),
    "textPath": (("href", "drawing"), ("xlink:href", "drawing")),
    "a": (("xlink:href", "link"),),
}
"""What only drawings have; their `a` may spell its address in the old way."""

_NO_LINK: Final = frozenset({"preconnect", "dns-prefetch", "pingback", "profile"})
_ASSETS: Final = (
    "stylesheet", "icon", "manifest", "modulepreload", "preload", "prefetch",
    "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon",
    "shortcut",
)  # fmt: skip
_META_NAMES: Final = ("property", "name", "itemprop")
_META_PARTS: Final[Mapping[str, str]] = {
    "og:image": "image", "og:image:url": "image", "og:image:secure_url": "image",
    "og:video": "media", "og:video:url": "media", "og:video:secure_url": "media",
    "og:audio": "media", "og:audio:url": "media", "og:audio:secure_url": "media",
    "og:url": "page", "twitter:image": "image", "twitter:image:src": "image",
    "msapplication-tileimage": "image", "msapplication-config": "asset",
    "msapplication-square70x70logo": "image", "msapplication-square150x150logo": "image",
    "msapplication-square310x310logo": "image", "msapplication-wide310x150logo": "image",
    "image": "image", "thumbnailurl": "image",
}  # fmt: skip
_REFRESH: Final = re.compile(
    r"\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?(?P<mark>[\"']?)(?P<url>.*)", re.IGNORECASE | re.DOTALL
)
_SOURCE: Final = re.compile(r"[\t\n\f\r ,]*+([^\t\n\f\r ]+)")
_DESCRIPTORS: Final = re.compile(r"(?:[^,(]|\([^)]*\)?)*+,?")
"""`2x`, `480w`, …: up to the next comma that no bracket holds."""
_NO_SOURCE: Final = frozenset(
    {"alt", "title", "width", "height", "align", "border", "style", "loading", "decoding"}
)
"""What an `img` may say without having a picture, and without a script that brings one."""


class Part(NamedTuple):
    """An address that a page names, and where: all of an attribute, or a piece of it."""

    kind: str
    address: str
    element: Element
    attribute: str
    """Empty: the element's text."""
    piece: tuple[int, int] | None = None


def read_parts(tree: Tree, styled: Iterable[Element]) -> Iterator[Part]:
    """Read the elements that load something, tag by tag, and the `style` attributes."""
    for tag in _TAGS:
        read = _READERS.get(tag, _attributes)
        for element in tree.named(tag):
            yield from read(element)
    for element in tree.drawn(",".join(_DRAWN)):
        yield from _named(element, _DRAWN[element.tag])
    for element in tree.named("style"):
        yield from _sheet(element, "", element.text)
    for element in styled:
        yield from _sheet(element, "style", element.attr("style") or "")


def _sheet(element: Element, attribute: str, text: str) -> Iterator[Part]:
    for found in css.loads(text):
        yield _piece("style", found, element, attribute)


def _piece(kind: str, found: Occurrence, element: Element, attribute: str) -> Part:
    return Part(kind, found.text, element, attribute, (found.start, found.end))


def _attributes(element: Element) -> Iterator[Part]:
    return _named(element, PARTS[element.tag])


def _named(element: Element, attributes: Iterable[tuple[str, str]]) -> Iterator[Part]:
    for name, kind in attributes:
        value = element.attr(name)
        if value is None or (kind == "form" and not value.strip()):
            continue
        if kind == "srcset" and value.strip():
            for found in candidates(value):
                yield _piece("image", found, element, name)
        else:
            yield Part("image" if kind == "srcset" else kind, value, element, name)


def _picture(element: Element) -> Iterator[Part]:
    """Read an `img`; one that names no picture at all, now or later, is as good as empty."""
    yield from _attributes(element)
    if _NO_SOURCE.issuperset(element.attrs):
        yield Part("image", "", element, "alt")


def _input(element: Element) -> Iterator[Part]:
    kind = (element.attr("type") or "").lower()
    if kind in ("image", "submit"):
        yield from _attributes(element)
    if kind == "image" and (address := element.attr("src")) is not None:
        yield Part("image", address, element, "src")


def _link(element: Element) -> Iterator[Part]:
    href = element.attr("href")
    relations = (element.attr("rel") or "").lower()
    if relations == "stylesheet" and href:
        yield Part(relations, href, element, "href")
        return
    for found in candidates(element.attr("imagesrcset") or ""):
        yield _piece("image", found, element, "imagesrcset")
    names = relations.split()
    if href is None or _NO_LINK.intersection(names):
        return
    if "alternate" in names and (language := element.attr("hreflang")):
        yield Part(f"hreflang {language}", href, element, "href")
    elif "canonical" in names:
        yield Part("canonical", href, element, "href")
    else:
        kind = next((name for name in _ASSETS if name in names), "page")
        yield Part(kind, href, element, "href")


def _meta(element: Element) -> Iterator[Part]:
    name = next(filter(None, map(element.attr, _META_NAMES)), "").lower()
    content = element.attr("content")
    if content is None or (name and name not in _META_PARTS and name != "robots"):
        return
    if (element.attr("http-equiv") or "").lower() == "refresh":
        if found := refresh(content):
            yield _piece("refresh", found, element, "content")
    elif name == "robots" and "noindex" in content.lower():
        yield Part("noindex", "", element, "content")
    elif name in _META_PARTS:
        yield Part(_META_PARTS[name], content, element, "content")


def refresh(content: str) -> Occurrence | None:
    """Return the address of a `meta refresh`; without one the page only loads again."""
    found = _REFRESH.match(content)
    if not found or not found["url"].strip():
        return None
    address = found["url"].partition(found["mark"])[0] if found["mark"] else found["url"].rstrip()
    return Occurrence("refresh", address, found.start("url"), found.start("url") + len(address))


def candidates(srcset: str) -> Iterator[Occurrence]:
    """Return each address of a `srcset`, by the standard's steps: `data:` may hold commas."""
    position = 0
    while found := _SOURCE.match(srcset, position):
        address, start = found[1].rstrip(","), found.start(1)
        yield Occurrence("image", address, start, start + len(address))
        position = found.end()
        if address == found[1] and (rest := _DESCRIPTORS.match(srcset, position)):
            position = rest.end()


_READERS: Final[Mapping[str, Callable[[Element], Iterator[Part]]]] = {
    "img": _picture,
    "link": _link,
    "meta": _meta,
    "input": _input,
}
