"""Where a fact stands in a page's text → the words that a reader reads together with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from daozhang.report import Spot

_KIND = re.compile(
    r"""
    (?P<indent>[ ]*)
    (?: (?P<heading>\#{1,6}[ ])
    | (?P<row>\|)
    | (?P<item>(?:[-*+]|\d+\.)[ ])
    | (?P<text>\S) )
    """,
    re.VERBOSE,
)
_CONTROL = re.compile(r"\s*\{%[^%]*%\}\s*")  # {% for code in codes -%}, alone on its line
_CAPTION = re.compile(
    r"\*\*[^*]+\*\*[^。.]*|<[^>]+>"
)  # **POS 签购单**, <div class="slip" markdown>
_END = re.compile(r"[。！？][”’）*]*|[.!?][”’)*]*(?=\s|$)")  # of a sentence


@dataclass(frozen=True)
class _Block:
    """A paragraph, a list item, a table or a heading."""

    kind: str
    indent: int
    lines: dict[int, str]
    """By their numbers in the file."""

    def text(self) -> str:
        return "\n".join(self.lines.values())

    def takes(self, kind: str) -> bool:
        """Say whether the next line, of this kind, still belongs here."""
        return (kind == "text" and self.kind in ("text", "item")) or kind == self.kind == "row"

    def sentence(self, line: int, column: int) -> str:
        """Give the sentence that stands there."""
        before = sum(len(text) + 1 for number, text in self.lines.items() if number < line)
        return _sentence(self.text(), before + max(column - 1, 0))


def words_around(source: str, spot: Spot) -> str:
    """Give the sentence of a place; with a row its table's head, with row or item what leads in.

    A table is led in by the paragraph above it, a list by that paragraph's last sentence.
    """
    blocks = _blocks(source)
    block = next((block for block in blocks if spot.line in block.lines), None)
    if not block:
        return ""
    lead = _lead(blocks[: blocks.index(block)], block)
    said = {
        "row": [block.lines[spot.line], next(iter(block.lines.values())), lead],
        "item": [block.sentence(spot.line, spot.column), _sentence(lead, len(lead) - 1)],
    }
    return "\n".join(said.get(block.kind, [block.sentence(spot.line, spot.column)]))


def _blocks(source: str) -> list[_Block]:
    blocks: list[_Block] = []
    parted = True
    for number, line in enumerate(source.split("\n"), 1):
        if _CONTROL.fullmatch(line):
            continue
        found = _KIND.match(line)
        if found:
            kind = str(found.lastgroup)
            if parted or not blocks[-1].takes(kind):
                blocks.append(_Block(kind, len(found["indent"]), {}))
            blocks[-1].lines[number] = line
        parted = not found
    return blocks


def _lead(above: Sequence[_Block], block: _Block) -> str:
    """Give the paragraph that leads in a table or a list; nothing where a heading comes first.

    The items before this one, what is indented below them, and captions are passed over.
    """
    for other in reversed(above):
        if other.kind in ("heading", "row"):
            return ""
        if _CAPTION.fullmatch(other.text()):
            continue
        beside = other.kind == block.kind == "item" and other.indent == block.indent
        if other.indent <= block.indent and not beside:
            return other.text()
    return ""


def _sentence(text: str, at: int) -> str:
    ends = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    start = max(end for end in ends if end <= max(at, 0))
    return text[start : min(end for end in ends if end > at or end == len(text))]
