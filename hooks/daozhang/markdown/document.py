"""A Markdown file → what is in it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from itertools import chain
from typing import Final

from daozhang.lines import Located
from daozhang.markdown.blocks import Blocks
from daozhang.markdown.code import hide
from daozhang.markdown.elements import TAG, Elements
from daozhang.markdown.fences import close_fences
from daozhang.markdown.inline import Text
from daozhang.markdown.model import Block, Heading, Line, Link, Range, Tab, changed
from daozhang.report import Spot

_FRONT: Final = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n?|\n).*?(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n)", re.DOTALL
)
_SIGNS: Final = re.compile(r"\S+")
_CONTROL: Final = re.compile(r"\s*\{%[^{}\n]*%\}\s*")
_LINE: Final = re.compile(r"(?P<prefix>[ \t>]*)(?P<text>[^\r\n]*)(?:\r\n?|\n|\Z)")
_ATTRIBUTE: Final = re.compile(
    r"""(?<![\w-])(?P<name>[A-Za-z][\w:-]*)\s*=\s*
        (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""",
    re.VERBOSE,
)
_VALUES: Final = ("double", "single", "bare")


def without_signs(text: str, by: str) -> str:
    """Replace every sign that is no space."""
    return _SIGNS.sub(lambda found: by * len(found[0]), text)


@dataclass(frozen=True, eq=False)
class Document(Located):
    """What is in a Markdown file, in reading order. Ranges count from the start of the file."""

    file: str
    source: str
    front: Range
    """The front matter, with the lines around it."""
    code: Sequence[Range]
    """Fenced, indented and in a line, with its marks."""
    comments: Sequence[Range]
    unclosed: Sequence[tuple[str, Range]]
    """Where a `block` of code, a `comment` or an `element` opens and never closes."""
    blocks: Sequence[Block]
    """What has words in it."""
    headings: Sequence[Heading]
    tabs: Sequence[Tab]
    links: Sequence[Link]
    attributes: Sequence[Link]
    """Of HTML tags, whatever their names."""

    def offset(self, spot: Spot) -> int:
        """Return where a spot begins."""
        return self._lines.offset(spot)

    def lines(self, start: int, end: int) -> Iterator[Range]:
        """Return the whole lines of a range, without those that only control what is printed."""
        for line in self._lines.around(start, end):
            if not _CONTROL.fullmatch(self.source[slice(*line)]):
                yield line

    def spot(self, start: int, end: int) -> Spot:
        """Turn a range into a spot; what runs over a line's end is cut there."""
        return self._lines.spot(self.file, start, end)

    def without(self, *parts: Sequence[Range], by: str = " ") -> str:
        """Return the file with every sign in some parts replaced, so that every offset stays."""
        return self.changed(lambda text: without_signs(text, by), *parts)

    def changed(self, change: Callable[[str], str], *parts: Sequence[Range]) -> str:
        """Return the file with some parts changed."""
        return changed(self.source, change, sorted(chain(*parts)))

    @cached_property
    def plain(self) -> str:
        """The file without front matter, code and comments: offsets into it are the file's."""
        return self.without([self.front], self.code, self.comments)


@lru_cache(maxsize=1024)
def read_markdown(file: str, source: str) -> Document:
    """Read a Markdown file as Python-Markdown does with the extensions of mkdocs.yml.

    `source` is the whole of it, front matter included. Nothing is raised, whatever it contains, and
    the time is in proportion to its length. Results are shared: take them as they are.
    """
    front = _FRONT.match(source)
    start = front.end() if front else 0
    lines, fenced, open_fences = close_fences(list(_lines(source, start)))
    elements = Elements(lines)
    blocks = Blocks()
    blocks.read(elements.parts)
    texts = [Text(text, blocks.definitions) for text in blocks.texts if _may_hold_more(text)]
    tags = sorted(chain(elements.raw, elements.tags, *(text.tags for text in texts)))
    raw = (Block("text", range, 0) for range in elements.raw)
    links = chain(blocks.definitions.values(), *(text.links for text in texts))
    return Document(
        file,
        source,
        (0, start),
        sorted(chain(fenced, blocks.code, *(text.code for text in texts))),
        sorted(chain(elements.comments, *(text.comments for text in texts))),
        sorted(chain(open_fences, elements.unclosed, *(text.unclosed for text in texts))),
        sorted([*blocks.blocks, *raw], key=lambda block: block.range),
        sorted(blocks.headings, key=lambda heading: heading.range),
        sorted(blocks.tabs, key=lambda tab: tab.start),
        sorted(links, key=lambda link: link.range),
        [link for range in tags for link in _attributes(source, range)],
    )


def _may_hold_more(text: Sequence[Line]) -> bool:
    """Return whether a text may hold code, a link or HTML: most cells of tables do not."""
    return any("[" in line.text or "<" in line.text or "`" in line.text for line in text)


def _lines(source: str, start: int) -> Iterator[Line]:
    """Split a page into lines; one that is only `{% for … %}` or `{% endfor %}` is none."""
    for found in _LINE.finditer(source, start):
        text = found["prefix"].expandtabs(4) + found["text"].replace("\t", " ")
        if not _CONTROL.fullmatch(text):
            yield Line(hide(text) if text.strip() else "", found.end("text"))


def _attributes(source: str, range: Range) -> Iterator[Link]:
    for tag in TAG.finditer(source, *range):
        start, end = tag.span("attributes")
        for found in _ATTRIBUTE.finditer(source, start, end) if start >= 0 else ():
            span = found.span(next(group for group in _VALUES if found[group] is not None))
            text = unescape(source[slice(*span)])
            yield Link(found["name"].lower(), text, span, tag.span())
