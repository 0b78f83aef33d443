"""Names that are not in the data, misspelt on a page or gone; and those that a twin lacks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from daozhang.data.facts import SOURCES, Fact, Facts
from daozhang.facts.names import Reference, names_facts, read_names
from daozhang.pages import Page
from daozhang.report import Problem, Spot, count, did_you_mean

_PAIR: Final = 2
"""Places of a name that is misspelt, on a page and its twin; what more pages name is gone."""
_LISTED: Final = 20


def unknown_names(references: list[Reference], data: Facts) -> Iterator[Problem]:
    """Find the names that are not in the data; one at fault there is reported there alone."""
    for reference in references:
        if not data.named(reference.path) and not data.is_faulty(reference.path):
            name = ".".join(reference.path)
            what = f"`{name}` is not in docs/data/"
            names = [*_names(data, len(reference.path))]
            help = did_you_mean(name, names)
            if len(reference.path) > 2 and data.named(reference.path[:2]):
                of_fact = f"{'.'.join(reference.path[:2])}.".replace("*.", "")
                names = [one for one in names if one.startswith(of_fact)]
                help = did_you_mean(name, names) or "".join(f"there is `{n}`" for n in names[:1])
            yield Problem(reference.spot, "unknown-fact", what, help, name)
        elif reference.prints and len(reference.path) == 1 and data.named(reference.path):
            table = reference.path[0]
            what = f"`{table}` is a whole table, which prints nothing"
            help = (
                f"name one of its facts, as in `{{{{ {table}.{next(iter(data.tables[table]))} }}}}`"
            )
            yield Problem(reference.spot, "broken-expression", what, help, table)


def gone(pages: Mapping[str, str], data: Facts) -> Iterator[Problem]:
    """Find what was renamed or taken out in the data, once, with all places that name it.

    `pages` are the texts of all, as in `{"docs/zh/fees.md": "…"}`.
    """
    places = defaultdict[tuple[str, ...], list[Spot]](list)
    named = set[tuple[str, str]]()
    for path, spot in _named(pages, data):
        named |= {(fact.table, fact.name) for fact in data.named(path[:2])}
        if path[0] in data.tables and "*" not in path and not data.has(path):
            places[path[: 3 if data.has(path[:2]) else 2]].append(spot)
    for path, spots in places.items():
        table = data.tables[path[0]]
        unread = [fact for name, fact in table.items() if (path[0], name) not in named]
        if len(path) > _PAIR:
            yield from _without_field(table, path, spots)
        elif len(unread) == 1 and len(spots) > 1:
            yield _renamed(unread[0], ".".join(path), spots)
        elif len(spots) > _PAIR and path[1:]:
            what = f"`{'.'.join(path)}` is not there, and is named in {_listed(spots)}"
            help = "add it again, or take it out there"
            spot = Spot(f"docs/data/{path[0]}.yml")
            yield Problem(spot, "unknown-fact", what, help, ".".join(path))


def other_facts(
    pages: Mapping[str, Page], twins: Mapping[str, Page], data: Facts
) -> Iterator[Problem]:
    """Find the facts that one of two pages names alone; one that is misspelt is another fault."""
    for path, page in pages.items():
        twin = twins.get(path)
        own, others = _first_places(page, data), _first_places(twin, data) if twin else None
        if own is None or others is None or not twin:
            continue
        for named, missing, away in ((own, others, twin), (others, own, page)):
            for name in sorted(named.keys() - missing.keys()):
                what = f"{away.file} does not name `{name}`"
                help = "twins say the same facts: name it there, or take it out here"
                yield Problem(named[name], "twin-facts", what, help, name)


def _named(pages: Mapping[str, str], data: Facts) -> Iterator[tuple[tuple[str, ...], Spot]]:
    for file, text in pages.items():
        yield from ((one.path, one.spot) for one in read_names(file, text)[0])
    for fact in data:
        yield from (((SOURCES, one.source), one.spot) for one in fact.citations)
        for path, text in fact.texts():
            names = read_names(fact.tree.file, text)[0] if names_facts(text) else ()
            yield from ((one.path, fact.at(*path)) for one in names)


def _renamed(fact: Fact, old: str, spots: list[Spot]) -> Problem:
    what = f"nothing names `{fact.name}`; `{old}`, which is not there, is named in {_listed(spots)}"
    new = fact.name if fact.table == SOURCES else f"{fact.table}.{fact.name}"
    help = f"rename it back, or write `{new}` there"
    return Problem(fact.at(), "unknown-fact", what, help, old)


def _without_field(
    table: Mapping[str, Fact], path: tuple[str, ...], spots: list[Spot]
) -> Iterator[Problem]:
    """Find a part that a fact lacks, and that others of its table have: it is not misspelt."""
    if any(fact.has(path[2]) for fact in table.values()):
        what = f"`{path[1]}` lacks `{path[2]}`, which is printed in {_listed(spots)}"
        help = f"write `{path[2]}: …`, or take it out there"
        yield Problem(table[path[1]].at(), "fact-incomplete", what, help, ".".join(path))


def _listed(spots: list[Spot]) -> str:
    """Return how many places there are, and which."""
    where = dict.fromkeys(spot.where for spot in sorted(spots))
    more = ", …" if len(where) > _LISTED else ""
    return f"{count(len(where), 'place')}: {', '.join([*where][:_LISTED])}{more}"


def _names(data: Facts, length: int) -> Iterator[str]:
    if length == 1:
        yield from data.tables
        return
    for fact in data:
        name = f"{fact.table}.{fact.name}"
        yield from [name] if length < 3 else [f"{name}.{field}" for field in fact.fields]


def _first_places(page: Page, data: Facts) -> dict[str, Spot] | None:
    """Return each fact with its first place; None where what a page names cannot be known."""
    references, problems = read_names(page.file, page.source)
    if problems or list(unknown_names(references, data)):
        return None
    return {".".join(one.path[:2]): one.spot for one in reversed(references)}
