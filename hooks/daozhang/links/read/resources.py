"""Read what a page loads: pictures, scripts, styles, and what its head says of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from daozhang.links.model import Occurrence
from daozhang.links.read import attributes
from daozhang.links.read.dom import Element, Tree
from daozhang.links.read.late import reader


class Part(NamedTuple):
    """An address that a page names, and where: all of an attribute, or a piece of it."""

    kind: str
    address: str
    element: Element
    attribute: str
    """Empty: the element's text."""
    piece: tuple[int, int] | None = None


def read_parts(tree: Tree) -> Iterator[Part]:
    """Read the elements that load something, tag by tag, and the `style` attributes."""
    for tag in attributes.TAGS:
        if elements := tree.named(tag):
            read = _READERS.get(tag, _named)
            for element in elements:
                yield from read(element)
    for element in tree.drawn(_DRAWN):
        yield from _drawing(element)
    for element in tree.named("style"):
        if (element.attr("type") or _CSS).strip().lower() == _CSS:
            yield from _within(element, "", "css.loads", "style")
    for element in tree.all("[style]"):
        yield from _within(element, "style", "css.loads")
    for element in tree.all("[background]") if tree.named("table") else tree.named("body"):
        if element.tag in attributes.WITH_BACKGROUND and (address := element.attr("background")):
            yield Part("image", address, element, "background")


_DRAWN: Final = r"[href],[xlink\:href]" + "".join(f',[{n}*="url("]' for n in attributes.PAINT)


def _drawing(element: Element) -> Iterator[Part]:
    """Read what an element of a drawing loads, and what paints it."""
    yield from _named(element, attributes.DRAWN)
    for name in attributes.PAINT:
        if "url(" in (element.attr(name) or ""):
            yield from _within(element, name, "css.loads", "paint")


_CSS: Final = "text/css"  # what a `style` holds that says nothing else; a script reads others


def _within(element: Element, attribute: str, read: str, kind: str = "") -> Iterator[Part]:
    """Return the addresses within a value, or within the element's text."""
    text = (element.attr(attribute) or "") if attribute else element.text
    for found in _read(read, text):
        yield Part(kind or found.kind, found.text, element, attribute, (found.start, found.end))


@lru_cache(maxsize=256)
def _read(read: str, text: str) -> Sequence[Occurrence]:
    """Pages alike have styles alike, and pictures in the same sizes."""
    return tuple(reader(read)(text))


def _named(element: Element, names: attributes.Attributes = attributes.PARTS) -> Iterator[Part]:
    for name, kind in names.get(element.tag, ()):
        value = element.attr(name)
        if value is None or (kind == "form" and (not value.strip() or _posts(element))):
            continue
        if kind == "srcset" and (value.strip() or element.attr("src")):
            yield from _within(element, name, "values.candidates")
        else:
            yield Part("image" if kind == "srcset" else kind, value, element, name)


def _posts(element: Element) -> bool:
    """Return whether a form is answered by a program at the server, of which no folder knows."""
    name, page = element.attr("form"), element.closest("html")
    form = element.closest("form")
    if name is not None and page:  # the form that a button names, wherever it stands
        form = next((one for one in page.select("form[id]") if one.attr("id") == name), None)
    method = element.attr("formmethod") or (form and form.attr("method")) or ""
    return method.strip().lower() in ("post", "dialog")


def _picture(element: Element) -> Iterator[Part]:
    """Read an `img`; one that names no picture at all, now or later, is as good as empty."""
    if element.attr("src") is None and attributes.NO_SOURCE.issuperset(element.attrs):
        return iter((Part("image", "", element, "alt"),))
    return (part for part in _named(element) if not _is_later(part))


def _is_later(part: Part) -> bool:
    """Return whether a picture only keeps the place for what a script brings: `data-src`."""
    names = part.element.attrs if part.address.strip()[:1] in ("", "#") else ()
    return any(name.startswith("data-") for name in names)


def _input(element: Element) -> Iterator[Part]:
    kind = (element.attr("type") or "").lower()
    if kind in ("image", "submit"):
        yield from _named(element)
    if kind == "image" and (address := element.attr("src")) is not None:
        yield Part("image", address, element, "src")


def _link(element: Element) -> Iterator[Part]:
    if element.attr("imagesrcset"):
        yield from _within(element, "imagesrcset", "values.candidates")
    href, language = element.attr("href"), element.attr("hreflang")
    kind = _relation(element.attr("rel") or "", bool(language))
    if href is not None and kind and (element.attr("rel") or element.attr("itemprop")):
        yield Part(f"hreflang {language}" if kind == "hreflang" else kind, href, element, "href")


@lru_cache(maxsize=256)
def _relation(rel: str, has_language: bool) -> str:
    """Return what a `link` of this kind is to the page; nothing where it names no file of it."""
    names = rel.lower().split()
    if attributes.NO_LINK.intersection(names):
        return ""
    if "alternate" in names and has_language:
        return "hreflang"
    return next((name for name in ("canonical", *attributes.ASSETS) if name in names), "page")


def _meta(element: Element) -> Iterator[Part]:
    name = next(filter(None, map(element.attr, attributes.META_NAMES)), "").lower()
    content = element.attr("content")
    if not content or (name and name not in attributes.META_PARTS and name != "robots"):
        return
    if (element.attr("http-equiv") or "").lower() == "refresh":
        yield from _within(element, "content", "values.in_refresh")
    elif name == "robots" and "noindex" in content.lower():
        yield Part("noindex", "", element, "content")
    elif name in attributes.META_PARTS and (name, content) != ("msapplication-config", "none"):
        yield Part(attributes.META_PARTS[name], content, element, "content")


_READERS: Final[Mapping[str, Callable[[Element], Iterator[Part]]]] = {
    "img": _picture,
    "link": _link,
    "meta": _meta,
    "input": _input,
}
