"""A page's text → the same with its facts printed, and its sources at the end."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from traceback import walk_tb
from types import CodeType

from jinja2 import ChainableUndefined, Environment, Template

from daozhang.facts.check import check_page
from daozhang.facts.expressions import of_rendering
from daozhang.facts.model import SOURCES, Citation, Data, Fact
from daozhang.facts.names import grammar, hide_code, show_code
from daozhang.facts.words import Words
from daozhang.pages import Page
from daozhang.report import Problem


class _Printed:
    """A fact as a page sees it: prints its words, and its fields by their names."""

    def __init__(self, fact: Fact, language: str, used: list[Fact]) -> None:
        self._fact = fact
        self._language = language
        self._used = used

    def __str__(self) -> str:
        return self[self._language]

    def __getitem__(self, field: str) -> str:
        self._used.append(self._fact)
        return self._fact.field(field, self._language)


class _Unknown(ChainableUndefined):
    """What is not in the data, and has been reported: it stands where the fact would."""

    def __str__(self) -> str:
        return f"‹{self._undefined_name}›"


class UndrawableError(Exception):
    """What Jinja could not do, and on which line."""

    def __init__(self, error: Exception, line: int) -> None:
        super().__init__(str(error))
        self.error, self.line = error, line


def draw_facts(markdown: str, data: Data, language: str) -> tuple[str, list[Fact]]:
    """Print the facts that a page names, and give those that it really used, as often as it did.

    An unknown name is a fault before that. Raises UndrawableError for what is one only now.
    """
    environment = grammar()
    environment.undefined = _Unknown
    environment.filters["tel"] = _telephone
    used: list[Fact] = []
    names: Mapping[str, Mapping[str, _Printed]] = {
        table: {name: _Printed(fact, language, used) for name, fact in facts.items()}
        for table, facts in data.tables.items()
    }
    try:
        printed = _template(hide_code(markdown), environment).render(names)
        # A statement names other facts: what a page prints is rendered once more.
        text = show_code(_template(printed, environment).render(names))
    except Exception as error:  # of any kind: Jinja runs what a writer wrote
        raise UndrawableError(error, _line(error)) from error
    return text, used


def _template(text: str, environment: Environment) -> Template:
    return Template.from_code(environment, _code(text), environment.make_globals(None))


@lru_cache(maxsize=1024)
def _code(text: str) -> CodeType:
    """Compile a page: under `serve` most are as they were."""
    environment = grammar()
    environment.filters["tel"] = str
    return environment.compile(text, filename="<template>")


def _telephone(number: object) -> str:
    text = str(number)
    if re.fullmatch(r"[\d-]+|‹.*›", text) is None:
        raise ValueError(f"`{text}` is no telephone number")
    return f"[{text}](tel:{text.replace('-', '')})"


def _line(error: Exception) -> int:
    frames = walk_tb(error.__traceback__)
    return max(
        (line for frame, line in frames if "<template>" in frame.f_code.co_filename), default=1
    )


def draw_sources(
    facts: Iterable[Fact], data: Data, words: Words, language: str, checked: str
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


def draw_page(
    page: Page, markdown: str, data: Data, words: Mapping[str, Words], checked: str
) -> tuple[str, list[Problem]]:
    """Print the facts that a page names, and end it with its sources; report what is wrong.

    `markdown` is its text as other hooks have left it, `checked` the day of its front matter.
    What is unknown stands there by its name; a page that cannot be printed stays as it is written.
    """
    problems, can_print = check_page(page, data, [one.hedges for one in words.values()])
    if not can_print:
        return markdown, problems
    try:
        text, used = draw_facts(markdown, data, page.language)
    except UndrawableError as error:
        line = page.source.rstrip().count("\n") - markdown.rstrip().count("\n") + error.line
        found = [] if problems else [of_rendering(page.file, page.source, line, error.error)]
        return markdown, [*problems, *found]
    return text + draw_sources(used, data, words[page.language], page.language, checked), problems


def recheck_list(data: Data) -> str:
    """List the facts by the day on which each is to be checked again, the oldest first.

    A line a source: `2027-05-23  deadlines.bank_reply  <title>  <official address>`.
    """
    dated = sorted(
        (str(fact.recheck), f"{fact.table}.{fact.name}", fact) for fact in data if fact.recheck
    )
    lines = [
        f"{recheck}  {name}  {title}  {source.fields.get('url', '-')}"
        for recheck, name, fact in dated
        for source in (data.sources[citation.source] for citation in fact.citations)
        for title in [*source.words.values()][:1]
    ]
    return "".join(f"{line}\n" for line in lines)


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
        said.format(comma.join(numbers[amount]))
        for amount, said in words.read.items()
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
