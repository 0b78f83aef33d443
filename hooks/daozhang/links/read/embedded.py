"""Read what a page holds of another kind: data, documents, and maps of pictures."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from daozhang.links.read.dom import Element, Tree
from daozhang.links.read.late import reader
from daozhang.links.read.resources import Part, read_parts

_DATA: Final[Mapping[str, str]] = {
    "application/ld+json": "json_data.in_linked_data",
    "importmap": "json_data.in_import_map",
    "speculationrules": "json_data.in_speculation_rules",
}
"""By the type of a `script`."""


def read_embedded(tree: Tree) -> Iterator[Part]:
    """Read what few pages hold: it costs a look at each script, frame and picture."""
    for script in tree.named("script"):
        if name := _DATA.get((script.attr("type") or "").strip().lower()):
            for found in reader(name)(script.text):
                yield Part(found.kind, found.text, script, "", (found.start, found.end))
    for frame in tree.named("iframe"):
        if document := frame.attr("srcdoc"):
            yield from _document(frame, document)
    if maps := [image for image in tree.named("img") if image.attr("usemap")]:
        yield from _maps(tree, maps)


def _document(frame: Element, document: str) -> Iterator[Part]:
    """Read a page in an attribute: its addresses count from the page around it."""
    inner = Tree(document)
    links = [("link", href) for href in inner.values("//a/@href")]
    parts = [(part.kind, part.address) for part in read_parts(inner)]
    for kind, address in [*links, *parts]:
        if address and not address.startswith("#") and kind not in ("base", "noindex"):
            yield Part(kind, address, frame, "srcdoc", (0, 0))


def _maps(tree: Tree, images: Iterable[Element]) -> Iterator[Part]:
    """Return which map a picture names that the page does not have."""
    maps = {f"#{name}" for name in tree.values("//map/@name")}
    for image in images:
        if (name := image.attr("usemap") or "") not in maps:
            yield Part("map", name, image, "usemap")
