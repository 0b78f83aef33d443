"""Facts that are printed as if they were certain: which words stand around them, and hedge."""

import re
from collections.abc import Iterator, Sequence

from daozhang.data.facts import Fact, Facts
from daozhang.facts.names import Reference
from daozhang.markdown import Block, Document
from daozhang.report import Problem, Spot

_CAPTION = re.compile(r"\s*\*\*[^*]+\*\*[^。.]*")  # **POS 签购单**
_END = re.compile(r"[。！？][”’）*]*|[.!?][”’)*]*(?=\s|$)")  # of a sentence
_HEDGE = (
    "write 一般, 通常 or 可能 (usually, often, may) into the sentence, or above its list or table"
)
Hedges = Sequence[re.Pattern[str]]
"""Of every language: an English sentence may hedge in its Chinese words."""


def unhedged_facts(
    references: list[Reference],
    data: Facts,
    document: Document,
    language: str,
    hedges: Hedges,
) -> Iterator[Problem]:
    """Find the facts of confidence M that a page prints as if they were certain."""
    for reference in references:
        unsure = [
            f"`{fact.table}.{fact.name}`"
            for fact in data.named(reference.path)
            if reference.prints and _states(fact, "".join(reference.path[2:]), language, hedges)
        ]
        if unsure and not _hedged(hedge_context(document, reference.spot), hedges):
            what = f"nothing hedges {', '.join(unsure)}, of confidence M"
            yield Problem(reference.spot, "unhedged-fact", what, _HEDGE, ".".join(reference.path))


def _states(fact: Fact, field: str, language: str, hedges: Hedges) -> bool:
    """Return whether a part of a fact of confidence M, `""` for its words, lacks its own hedge."""
    if fact.confidence != "M" or not fact.states(field):
        return False
    return not _hedged(fact.field(field or language, language), hedges)


def _hedged(text: str, hedges: Hedges) -> bool:
    return any(words.search(text) for words in hedges)


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
