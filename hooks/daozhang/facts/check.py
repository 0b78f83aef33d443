"""Facts × pages → problems."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from daozhang.facts.hedge_context import hedge_context
from daozhang.facts.model import SOURCES, Data, Fact
from daozhang.facts.read import Reference, read_names
from daozhang.markdown import Document, read_markdown
from daozhang.report import Problem, did_you_mean

Hedges = Sequence[re.Pattern[str]]
"""Of every language: an English sentence may hedge in its Chinese words."""
_PARTS = ("confidence", "sources", "checked", "recheck")
_HEDGE = (
    "write 一般, 通常 or 可能 (usually, often, may) into the sentence, or above its list or table"
)


def check_data(data: Data, languages: Collection[str]) -> Iterator[Problem]:
    """Find what is wrong with the facts themselves, and what they lack in one of the languages."""
    for fact in data:
        yield from _incomplete(fact, languages)
        yield from _unknown_within(fact, data)
        if fact.confidence in ("L", "R"):
            what = f"`{fact.name}` has confidence {fact.confidence}: it may not be printed"
            help = "take it out, and let the page say what to ask instead"
            yield Problem(fact.spot, "fact-not-printable", what, help, fact.name)
        for citation in fact.citations:
            if citation.source not in data.tables.get(SOURCES, {}):
                what = f"`{fact.name}` rests on `{citation.source}`, which is not in sources.yml"
                help = did_you_mean(citation.source, data.tables.get(SOURCES, {}))
                yield Problem(fact.spot, "unknown-source", what, help, citation.source)


def check_page(
    file: str, source: str, data: Data, language: str, hedges: Hedges
) -> tuple[list[Problem], list[Problem]]:
    """Return what keeps a page's facts from being printed, or else which lack a hedge."""
    references, problems = read_names(file, source)
    if problems := [*problems, *unknown_names(references, data)]:
        return problems, []
    document = read_markdown(file, source)
    return [], list(unhedged_facts(references, data, document, language, hedges))


def unknown_names(references: list[Reference], data: Data) -> Iterator[Problem]:
    """Find the names that are not in the data."""
    for reference in references:
        if not data.named(reference.path):
            name = ".".join(reference.path)
            what = f"`{name}` is not in docs/data/"
            help = did_you_mean(name, _names(data, len(reference.path)))
            yield Problem(reference.spot, "unknown-fact", what, help, name)


def unhedged_facts(
    references: list[Reference],
    data: Data,
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


def _unknown_within(fact: Fact, data: Data) -> Iterator[Problem]:
    """Find the names that a fact's own words take from the data, and that are not there."""
    for text in fact.words.values():
        references, problems = read_names(fact.spot.file, text)
        for problem in [*problems, *unknown_names(references, data)]:
            yield replace(problem, spot=fact.spot)


def _states(fact: Fact, field: str, language: str, hedges: Hedges) -> bool:
    """Return whether a part of a fact of confidence M, `""` for its words, lacks its own hedge."""
    if fact.confidence != "M" or not fact.states(field):
        return False
    return not _hedged(fact.field(field or language, language), hedges)


def _hedged(text: str, hedges: Hedges) -> bool:
    return any(words.search(text) for words in hedges)


def _incomplete(fact: Fact, languages: Collection[str]) -> Iterator[Problem]:
    parts = {language: language in fact.words for language in languages}
    if fact.table != SOURCES:
        parts |= {
            "confidence": fact.confidence in ("H", "M", "L", "R"),
            "sources": bool(fact.citations),
            "checked": bool(fact.checked),
            "recheck": bool(fact.recheck),
        }
    missing = [f"`{part}`" for part, there in parts.items() if not there]
    for name, text in fact.fields.items():
        if not isinstance(text, str):
            missing += [f"`{name}.{language}`" for language in languages if language not in text]
    if missing:
        what = f"`{fact.name}` lacks {', '.join(missing)}"
        wanted = [f"`{part}`" for part in (*languages, *(() if fact.table == SOURCES else _PARTS))]
        help = f"give it {', '.join(wanted[:-1])} and {wanted[-1]}"
        yield Problem(fact.spot, "fact-incomplete", what, help, fact.name)


def _names(data: Data, length: int) -> Iterator[str]:
    if length == 1:
        yield from data.tables
        return
    for fact in data:
        name = f"{fact.table}.{fact.name}"
        yield from [name] if length < 3 else [f"{name}.{field}" for field in fact.fields]
