"""A table of facts → plain values for other programs, each with its sources and dates."""

import re
from collections.abc import Mapping
from typing import Final

from daozhang.data.facts import Citation, Fact, Facts, Text

_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")  # [paid out](../causes/not-booked.md)


def entries_of(data: Facts, table: str) -> list[dict[str, object]]:
    """Return what a table says, as overrides/data/v1/schema.json describes it."""
    return [_entry(fact, data.sources) for fact in data.tables.get(table, {}).values()]


def _entry(fact: Fact, sources: Mapping[str, Fact]) -> dict[str, object]:
    cited = [one for one in fact.citations if one.source in sources]
    return {
        "name": fact.name,
        **{name: _plain(text) for name, text in {**fact.words, **fact.fields}.items()},
        "confidence": fact.confidence,
        "checked": str(fact.checked),
        "recheck": str(fact.recheck),
        "sources": [_source(sources[one.source], one) for one in cited],
    }


def _plain(text: Text) -> Text:
    """Return a text, or a text a language, without its Markdown links."""
    if isinstance(text, str):
        return _LINK.sub(r"\1", text)
    return {language: _LINK.sub(r"\1", one) for language, one in text.items()}


def _source(source: Fact, citation: Citation) -> dict[str, Text]:
    parts = {**source.words, "article": citation.article, "url": source.fields.get("url", "")}
    return {name: text for name, text in parts.items() if text}
