"""The place of a fact in a page's text → the words that a reader reads together with it."""

import re
from collections.abc import Sequence

from daozhang.markdown import Block, Document
from daozhang.report import Spot

_CAPTION = re.compile(r"\s*\*\*[^*]+\*\*[^。.]*")  # **POS 签购单**
_END = re.compile(r"[。！？][”’）*]*|[.!?][”’)*]*(?=\s|$)")  # of a sentence


def hedge_context(document: Document, spot: Spot) -> str:
    """Return the sentence of a place; with a row its table's head, with row or item what leads in.

    A table is led in by the paragraph above it, a list by that paragraph's last sentence.
    Outside of all text, as in front matter, it is the line.
    """
    at = document.offset(spot)
    for number, block in enumerate(document.blocks):
        if document.source.find("\n", block.range[1], at) >= 0:
            continue  # it ends above
        lines = list(document.lines(*block.range))
        if lines and lines[0][0] <= at <= lines[-1][1]:
            lead = _lead(document, document.blocks[:number], block)
            if block.kind == "table":
                row = next(line for line in lines if at <= line[1])
                cells = (document.source[slice(*line)] for line in (row, lines[0]))
                return "\n".join([*cells, lead])
            before = sum(min(end, at) - start + (end < at) for start, end in lines if start <= at)
            sentence = _sentence(_text(document, block), before)
            if block.kind == "item":
                return f"{sentence}\n{_sentence(lead, len(lead) - 1)}"
            return sentence
    return "".join(document.source[slice(*line)] for line in document.lines(at, at))


def _text(document: Document, block: Block) -> str:
    return "\n".join(document.source[slice(*line)] for line in document.lines(*block.range))


def _lead(document: Document, above: Sequence[Block], block: Block) -> str:
    """Return the paragraph that introduces a table or a list, or "" if a heading comes first.

    The items before this one, what is indented below them, and captions are skipped.
    """
    for other in reversed(above):
        if other.kind in ("heading", "table"):
            return ""
        text = _text(document, other)
        beside = other.kind == block.kind == "item" and other.depth == block.depth
        if other.depth <= block.depth and not beside and not _CAPTION.fullmatch(text):
            return text
    return ""


def _sentence(text: str, at: int) -> str:
    ends = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    start = max(end for end in ends if end <= max(at, 0))
    return text[start : min(end for end in ends if end > at or end == len(text))]
