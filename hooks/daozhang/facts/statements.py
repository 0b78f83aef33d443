"""A page × the data → statements said again in other words, and words that rest on unread laws."""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import lru_cache

from daozhang.data.facts import SOURCES, Fact, Facts
from daozhang.facts.names import facts_named
from daozhang.pages import Page
from daozhang.report import Problem, Spot

STATEMENTS = "statements"
_NEVER, _BUT = "never", "but"
"""A pattern of other words for a statement, and the pages that say them of another thing."""


def pages_named(text: object) -> list[str]:
    """Return the paths that data names, without the ending, as in `but: fees, who/refund`."""
    return str(text).replace(",", " ").split()


def unknown_pages(text: object, spot: Spot, pages: Collection[str]) -> Iterator[Problem]:
    """Find those that are in no language; `pages` are all paths, none where they are not known."""
    for name in pages_named(text) if pages else ():
        if name not in pages:
            what, help = f"there is no page `{name}`", "name the page that is meant, or take it out"
            yield Problem(spot, "unknown-page", what, help, name)


def reworded(page: Page, data: Facts) -> Iterator[Problem]:
    """Find where a page says a statement in words of its own; it names it instead."""
    for fact, never, but in _other_words(data, page.language):
        for found in never.finditer(page.source) if page.path not in but else ():
            what = f"`{found[0]}` says `statements.{fact.name}` in other words"
            help = f"print `{{{{ statements.{fact.name} }}}}` instead"
            yield page.problem(found.span(), "said-otherwise", what, help, found[0])


def odd_statements(data: Facts, pages: Collection[str]) -> Iterator[Problem]:
    """Find patterns of other words that are none, and pages that are none; `pages` are paths."""
    for fact in data.tables.get(STATEMENTS, {}).values():
        yield from unknown_pages(fact.fields.get(_BUT, ""), fact.at(_BUT), pages)
        for language in fact.words if _NEVER in fact.fields else ():
            if not _never(fact, language):
                what = f"`{fact.name}.never` has no regular expression in `{language}`"
                help = "write one a language, as its neighbours do; look for an open bracket"
                yield Problem(fact.at(_NEVER, language), "data-not-yaml", what, help)


def unread_laws(page: Page, data: Facts) -> Iterator[Problem]:
    """Find what is said or sent and rests on a law of which only a part was read."""
    for found in re.finditer(r"^>.*$", page.source, re.MULTILINE):
        for fact in facts_named(found[0], data):
            laws = {one.source for one in fact.citations} if fact.table == "rights" else set()
            for law in sorted(laws | ({fact.name} if fact.table == SOURCES else set())):
                if law in data.sources and data.sources[law].fields.get("read") != "full":
                    what = f"these words rest on `{law}`, which was not read in full"
                    help = "read it, and write `read: full` in sources.yml, or say less"
                    yield page.problem(found.span(), "unread-law", what, help, law)


@lru_cache(maxsize=8)
def _other_words(data: Facts, language: str) -> list[tuple[Fact, re.Pattern[str], set[str]]]:
    """Return each statement that has them, with the paths of pages that say them of others."""
    return [
        (fact, never, {f"{name}.md" for name in pages_named(fact.fields.get(_BUT, ""))})
        for fact in data.tables.get(STATEMENTS, {}).values()
        if (never := _never(fact, language))
    ]


def _never(fact: Fact, language: str) -> re.Pattern[str] | None:
    with suppress(re.error, KeyError, TypeError):
        return re.compile(fact.field(_NEVER, language) or "(?!)")  # no words: found nowhere
    return None
