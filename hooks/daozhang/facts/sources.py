"""Facts → the sources printed at a page's end."""

from collections.abc import Iterable, Sequence

from daozhang.data.facts import SOURCES, Citation, Fact, Facts
from daozhang.facts.words import Words


def draw_sources(
    facts: Iterable[Fact], data: Facts, words: Words, language: str, checked: str
) -> str:
    """Write the Markdown that ends a page: what it rests on, and when it was last checked."""
    cited = {name: cited for name, cited in _cited(facts).items() if name in data.sources}
    lines = [words.checked.format(checked)] if checked else []
    if not cited:
        return "\n\n" + " ".join(lines) + "\n{ .checked }\n" if lines else ""
    if reading := _reading([data.sources[name] for name in cited], words):
        lines.append(reading)
    entries = [
        f"{number}. {_entry(data.sources[name], articles, words, language)}"
        for number, (name, articles) in enumerate(cited.items(), 1)
    ]
    heading = f"## {words.sources} {{ #sources }}"
    return "\n".join(["", "", heading, "", *entries, "", " ".join(lines), "{ .checked }", ""])


def _cited(facts: Iterable[Fact]) -> dict[str, list[str]]:
    """Collect the sources of facts in the order of their first use, each with its articles."""
    cited: dict[str, list[str]] = {}
    for fact in facts:
        own = [Citation(fact.name)] if fact.table == SOURCES else fact.citations
        for citation in own:
            articles = cited.setdefault(citation.source, [])
            if citation.article and citation.article not in articles:
                articles.append(citation.article)
    return cited


def _reading(sources: Sequence[Fact], words: Words) -> str:
    """Write in one sentence how much of each source was read, by its number in the list."""
    comma, semicolon = words.between
    numbers: dict[str, list[str]] = {amount: [] for amount in words.read}
    for number, source in enumerate(sources, 1):
        numbers.setdefault(str(source.fields.get("read")), []).append(str(number))
    parts = [
        text.format(comma.join(numbers[amount]))
        for amount, text in words.read.items()
        if numbers[amount]
    ]
    return words.copies.format(semicolon.join(parts)) if parts else ""


def _entry(source: Fact, articles: list[str], words: Words, language: str) -> str:
    title = source.field(language, language)
    if "url" in source.fields:
        title = f"[{title}]({source.field('url', language)})"
    parts = ("body", "number", "date")
    about = [source.field(part, language) for part in parts if part in source.fields]
    about += [words.article.format(article) for article in articles]
    opening, closing = words.brackets
    return title + (f"{opening}{words.comma.join(about)}{closing}" if about else "")
