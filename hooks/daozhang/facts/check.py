"""Facts × pages → problems."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from daozhang.data.facts import SOURCES, Fact, Facts
from daozhang.examples import DAY
from daozhang.facts import odd, statements
from daozhang.facts.hedges import Hedges, unhedged_facts
from daozhang.facts.names import facts_named, read_names
from daozhang.facts.typed import in_single_braces, typed_numbers, typed_telephones
from daozhang.facts.unknown import unknown_names
from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem, did_you_mean

_LONGEST: Final = timedelta(days=2 * 366)
"""What nobody looks at for longer grows old unseen."""


def check_data(
    data: Facts, today: date = date.max, pages: Collection[str] = ()
) -> Iterator[Problem]:
    """Find what is wrong with facts that have the right shape; `today` is in China.

    `pages` are the paths of all, as in `who/refund`, or none where they are not known.
    """
    yield from statements.odd_statements(data, pages)
    for table in data.tables.values():
        if not any(fact.tree.twice for fact in table.values()):  # else which counts is open
            yield from odd.codes(table)
            yield from odd.fields(table)
    for fact in data:
        yield from [*_unknown_within(fact, data)] or odd.texts(fact)
        yield from _odd_days(fact, today)
        yield from odd.numbers(fact)
        if fact.confidence in ("L", "R"):
            what = f"`{fact.name}` has confidence {fact.confidence}: it may not be printed"
            help = "take it out, and let the page say what to ask instead"
            yield Problem(fact.at("confidence"), "fact-not-printable", what, help, fact.name)
        for place, citation in enumerate(fact.citations):
            name = citation.source
            if citation in fact.citations[:place]:
                what = f"`{fact.name}` rests on `{name}` twice"
                yield Problem(citation.spot, "data-not-yaml", what, "keep one of them", name)
            if name not in data.sources and not data.is_faulty((SOURCES, name)):
                what = f"`{fact.name}` rests on `{name}`, which is not in sources.yml"
                help = did_you_mean(name, data.sources)
                yield Problem(citation.spot, "unknown-source", what, help, f"{SOURCES}.{name}")


def check_page(page: Page, data: Facts, hedges: Hedges) -> tuple[list[Problem], bool]:
    """Return what is wrong with a page's facts, and whether the page can be printed at all."""
    references, problems = read_names(page.file, page.source)
    if problems:
        return problems, False
    if problems := list(unknown_names(references, data)):
        return problems, True
    document = read_markdown(page.file, page.source)
    telephones = list(typed_telephones(document, data))
    dialled = {one.spot for one in telephones}
    numbers = typed_numbers(document) if page.language in DAY else ()  # whose words are known
    return [
        *unhedged_facts(references, data, document, page.language, hedges),
        *telephones,
        *(one for one in numbers if one.spot not in dialled),
        *in_single_braces(document, data),
        *statements.reworded(page, data),
        *statements.unread_laws(page, data),
    ], True


def unused(pages: Iterable[Page], data: Facts) -> Iterator[Problem]:
    """Find facts and sources that no page of a language prints, and statements of one page."""
    printed: Counter[tuple[str, str]] = Counter()
    for page in pages:
        printed.update(
            {(fact.table, fact.name) for fact in facts_named(page.source, data, page.file)}
        )
    cited = {citation.source for fact in data for citation in fact.citations}
    for fact in data:
        times = printed[fact.table, fact.name]
        least = 2 if fact.table == statements.STATEMENTS else 1
        if times < least and not (fact.table == SOURCES and fact.name in cited):
            what = f"`{fact.table}.{fact.name}` is printed by {'one page' if times else 'no page'}"
            help = "name it on a page, or take it out"
            yield Problem(fact.at(), "unused-fact", what, help, fact.name)


def _odd_days(fact: Fact, today: date) -> Iterator[Problem]:
    """Find a check or a document still to come, and a next check that is not after the last."""
    if str(fact.fields.get("date", "")) > str(today) and fact.table == SOURCES:
        what, help = f"`{fact.name}.date` is still to come", "write the day of its publication"
        yield Problem(fact.at("date"), "data-not-yaml", what, help)
    if fact.checked and fact.checked > today:
        what, help = f"{fact.checked} is still to come", "write the day on which it was checked"
        yield Problem(fact.at("checked"), "data-not-yaml", f"`{fact.name}`: {what}", help)
    elif fact.checked and fact.recheck:
        wait, help = fact.recheck - fact.checked, "let `recheck` be half a year later"
        if not timedelta() < wait < _LONGEST:
            when = f"{wait.days} days after" if wait.days > 0 else "before"
            what = f"`{fact.name}` is to be checked again {when} it was checked"
            yield Problem(fact.at("recheck"), "data-not-yaml", what, help)


def _unknown_within(fact: Fact, data: Facts) -> Iterator[Problem]:
    """Find the names that a fact's own texts take from the data, and that are not there."""
    for path, text in fact.texts():
        references, problems = read_names(fact.tree.file, text)
        for problem in [*problems, *unknown_names(references, data)]:
            yield problem._replace(spot=fact.at(*path))
        if any(one.path[:2] == (fact.table, fact.name) for one in references):
            what = f"`{fact.name}` names itself"
            yield Problem(fact.at(*path), "unknown-fact", what, "write its own words")
