"""A page's text → the same with its facts printed, and its sources at the end."""

import re
from collections.abc import Mapping
from functools import lru_cache
from traceback import walk_tb

from jinja2 import ChainableUndefined, Template

from daozhang.data.facts import Fact, Facts
from daozhang.facts.check import check_page
from daozhang.facts.expressions import grammar, rendering_problem
from daozhang.facts.names import hide_code, names_facts, show_code
from daozhang.facts.sources import draw_sources
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
    """Printed in place of a fact that is not in the data, which has been reported."""

    def __str__(self) -> str:
        return f"‹{self._undefined_name}›"


def draw_facts(
    markdown: str, data: Facts, language: str, source: str = "", file: str = ""
) -> tuple[str, list[Fact]]:
    """Print the facts that a page names, and return those that it really used, each time.

    `source` is the whole file where the page is its end, and known already. An unknown name is a
    fault before that; of what is one only now Jinja raises anything.
    """
    used: list[Fact] = []
    if not names_facts(markdown):
        return markdown, used
    names: Mapping[str, Mapping[str, _Printed]] = {
        table: {name: _Printed(fact, language, used) for name, fact in facts.items()}
        for table, facts in data.tables.items()
    }
    hidden = hide_code(source, file) if source.endswith(markdown) else hide_code(markdown)
    printed = _template(hidden[-len(markdown) :]).render(names)
    if names_facts(printed):  # a statement names other facts
        printed = _template(printed).render(names)
    return show_code(printed), used


@lru_cache(maxsize=1024)
def _template(text: str) -> Template:
    """Compile a page: under `serve` most are as they were."""
    environment = grammar()
    environment.undefined = _Unknown
    environment.filters["tel"] = _telephone
    return environment.from_string(text)


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


def draw_page(
    page: Page, markdown: str, data: Facts, words: Mapping[str, Words], checked: str
) -> tuple[str, list[Problem]]:
    """Print the facts that a page names, and end it with its sources; report what is wrong.

    `markdown` is its text as other hooks have left it, `checked` the day of its front matter.
    An unknown fact is printed as its name; a page that cannot be printed stays as it is written.
    """
    problems, can_print = check_page(page, data, [one.hedges for one in words.values()])
    if not can_print:
        return markdown, problems
    try:
        text, used = draw_facts(markdown, data, page.language, page.source, page.file)
    except Exception as error:  # of any kind: Jinja runs what a writer wrote
        line = page.source.rstrip().count("\n") - markdown.rstrip().count("\n") + _line(error)
        found = [] if problems else [rendering_problem(page.file, page.source, line, error)]
        return markdown, [*problems, *found]
    return text + draw_sources(used, data, words[page.language], page.language, checked), problems
