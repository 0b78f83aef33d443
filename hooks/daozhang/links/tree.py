"""A page's tree: the one door to the parser, so that another could stand behind it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, Protocol

from turbohtml import Document, parse
from turbohtml import Element as _Element

_TEMPLATES: Final = "template:not([shadowrootmode])"
_CODE: Final = ("code", "pre", "script", "style", "textarea", "kbd", "samp", "title", "math", "svg")
_PROSE: Final = " or ".join(f"ancestor::{tag}" for tag in _CODE)
_BEFORE_VALUE: Final = re.compile(r"[^\s=]+\s*=\s*[\"']?")


class Element(Protocol):
    """What this room asks of an element."""

    @property
    def tag(self) -> str:
        """Give its name, in lower case but for SVG's own."""

    @property
    def text(self) -> str:
        """Give all text within."""

    def attr(self, name: str, /) -> str | None:
        """Give an attribute's value, character references undone."""

    def matches(self, selector: str, /) -> bool:
        """Say whether a CSS selector matches."""

    def closest(self, selector: str, /) -> "Element | None":
        """Give the nearest element that matches, itself included."""


class Value(NamedTuple):
    """An attribute's value where it stands in the text, without its quotes."""

    element: Element
    name: str
    start: int
    end: int


class Tree:
    """A page parsed by the HTML standard, less what a reader never meets: templates."""

    def __init__(self, html: str, *, places: bool = False):
        self._html = html
        self._document: Document = parse(
            html, positions=places, source_locations=places, allow_declarative_shadow_roots=False
        )
        if self._document.find("template"):
            self._document.remove(_TEMPLATES)

    @property
    def root(self) -> Element | None:
        """The `html` element."""
        return self._document.root

    @property
    def body_text(self) -> str:
        """The main text, without what stands around it on every page."""
        main = self._document.select_one("article") or self._document.select_one("main")
        return (main or self._document).text

    def named(self, tag: str) -> Sequence[Element]:
        """Give every element of that name; the parser keeps an index of them."""
        return self._document.find_all(tag)

    def all(self, selector: str) -> Sequence[Element]:
        """Give every element that a CSS selector matches."""
        return self._document.select(selector)

    def values(self, selector: str, name: str) -> list[str]:
        """Give one attribute of every element that a CSS selector matches."""
        return [element.attr(name) or "" for element in self._document.select(selector)]

    def drawn(self, selector: str) -> Iterator[Element]:
        """Give every element within drawings that a CSS selector matches."""
        for drawing in self._document.find_all("svg"):
            if not drawing.closest("svg svg"):
                yield from drawing.select(selector)

    def prose(self, signs: Sequence[str]) -> Iterator[str]:
        """Give each text outside code that holds one of the signs."""
        holds = " or ".join(f"contains(., '{sign}')" for sign in signs)
        for text in _nodes(self._document.xpath(f"//text()[not({_PROSE}) and ({holds})]")):
            yield str(text)

    def whole_values(self, value: str) -> Iterator[Value]:
        """Give each attribute that is exactly this; only of a tree that was read with places."""
        for element in _nodes(self._document.xpath("//*[@*=$value]", value=value)):
            yield from (found for found in self._placed(element) if self._is(found, value))

    def values_with(self, part: str) -> Iterator[Value]:
        """Give each attribute in which this stands as written, narrowed to the part."""
        for element in _nodes(self._document.xpath("//*[@*[contains(., $part)]]", part=part)):
            for found in self._placed(element):
                at = self._html.find(part, found.start, found.end)
                if at >= 0:
                    yield found._replace(start=at, end=at + len(part))

    def _is(self, found: Value, value: str) -> bool:
        return found.element.attr(found.name) == value

    def _placed(self, element: object) -> Iterator[Value]:
        location = element.source_location if isinstance(element, _Element) else None
        for name, span in location.attrs.items() if location else ():
            assert isinstance(element, _Element)
            yield Value(element, name, *self._inner(span.start_offset, span.end_offset))

    def _inner(self, start: int, end: int) -> tuple[int, int]:
        """Narrow `href="a"` to `a`; an attribute without a value keeps its name."""
        before = _BEFORE_VALUE.match(self._html, start, end)
        if not before:
            return start, end
        quoted = self._html[before.end() - 1] in "\"'"
        return before.end(), max(end - quoted, before.end() + 1)


def encoding_of(data: bytes) -> str:
    """Say how a page that is not UTF-8 is encoded, by the standard's own steps."""
    return parse(data).encoding or "windows-1252"


def _nodes(found: object) -> list[object]:
    return found if isinstance(found, list) else []
