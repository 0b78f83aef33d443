"""A page's tree: the one door to the parser, so that another could stand behind it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, cast

from daozhang.links.read.late import PARSER

if TYPE_CHECKING:
    from turbohtml import Document, parse
    from turbohtml import Element as Element
else:
    parse, Element = PARSER.parse, PARSER.Element

_TEMPLATES: Final = "template:not([shadowrootmode])"
_CODE: Final = ("code", "pre", "script", "style", "textarea", "kbd", "samp", "title", "math", "svg")
_IN_CODE: Final = "|".join(f"//{tag}//text()" for tag in _CODE)
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NOT_BREAK: Final = re.compile(r"[^\n]")
_BEFORE_VALUE: Final = re.compile(r"[^\s=]+\s*=\s*[\"']?")


class Tree:
    """A page parsed by the HTML standard, less what a reader never meets: templates."""

    def __init__(self, html: str, *, places: bool = False):
        self._html = html
        self._document: Document = parse(
            html, positions=places, source_locations=places, allow_declarative_shadow_roots=False
        )
        if self.named("template"):
            self._document.remove(_TEMPLATES)

    @property
    def root(self) -> Element | None:
        """The `html` element."""
        return self._document.root

    def paragraphs(self) -> str:
        """Return the prose of this page alone: of its article, its main part, or else all of it."""
        articles = self._document.find_all("article") or self._document.find_all("main")
        within = articles[0] if articles else self._document
        return " ".join(paragraph.text for paragraph in within.find_all("p"))

    def named(self, tag: str) -> Sequence[Element]:
        """Return every element of that name, by the parser's index of HTML's own names."""
        return self._document.find_all(tag)

    def all(self, selector: str) -> Sequence[Element]:
        """Return every element that a CSS selector matches."""
        return self._document.select(selector)

    def values(self, path: str) -> list[str]:
        """Return what an XPath finds as text: the attributes of `//a/@href`, one after another."""
        return cast("list[str]", self._document.xpath(path))

    def drawn(self, selector: str) -> Iterator[Element]:
        """Return every element within drawings that a CSS selector matches."""
        for drawing in self._document.find_all("svg"):
            if not drawing.closest("svg svg"):
                yield from drawing.select(selector)

    def prose(self, has_sign: Callable[[str], bool]) -> Iterator[str]:
        """Return each text outside code that has a sign.

        An XPath that asks each text for its ancestors takes five times as long.
        """
        texts = [*filter(has_sign, self.values("//text()"))]
        code = Counter(filter(has_sign, self.values(_IN_CODE) if texts else ()))
        for text in texts:
            code[text] -= 1
            if code[text] < 0:
                yield text

    def is_written(self, element: Element) -> bool:
        """Return whether an element stands in the page: the parser repeats some that never end."""
        return element.source_location is not None

    def range_of(self, element: Element, attribute: str) -> tuple[int, int]:
        """Return where an attribute's value stands, or with an empty name what the element holds.

        Only of a tree that was read with places. Where the attribute is not written, its tag is.
        """
        place = element.source_location
        if not place or not place.start_tag:
            return 0, 0
        if span := place.attrs.get(attribute):
            return self._inner(span.start_offset, span.end_offset)
        if attribute:
            return place.start_tag.start_offset, place.start_tag.end_offset
        end = place.end_tag.start_offset if place.end_tag else len(self._html)
        return place.start_tag.end_offset, end

    def without_code(self) -> str:
        """Blank out all but the text that a reader sees: every offset stays."""
        spans = [found.span() for found in _COMMENT.finditer(self._html)]
        for element in self._document.iter_elements():
            place = element.source_location
            if place and place.start_tag:
                whole = element.tag in _CODE and place.end_tag
                end = place.end_tag if whole and place.end_tag else place.start_tag
                spans.append((place.start_tag.start_offset, end.end_offset))
        return blank(self._html, spans)

    def _inner(self, start: int, end: int) -> tuple[int, int]:
        """Narrow `href="a"` to `a`; an attribute without a value keeps its name."""
        before = _BEFORE_VALUE.match(self._html, start, end)
        if not before:
            return start, end
        quoted = self._html[before.end() - 1] in "\"'"
        return before.end(), max(end - quoted, before.end() + 1)


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Put a space in the place of each character of the spans, but for line breaks."""
    pieces, done = [], 0
    for start, end in sorted(spans):
        if end > done:
            pieces += [text[done:start], _NOT_BREAK.sub(" ", text[max(start, done) : end])]
            done = end
    return "".join([*pieces, text[done:]])


def encoding_of(data: bytes) -> str:
    """Return how a page that is not UTF-8 is encoded, by the standard's own steps."""
    return parse(data).encoding or "windows-1252"
