"""A page and its twin name the same facts, whatever part of each they print."""

from collections.abc import Iterator, Mapping

from daozhang.data.facts import Facts
from daozhang.facts.names import read_names
from daozhang.facts.unknown import unknown_names
from daozhang.pages import Page
from daozhang.report import Problem, Spot


def other_facts(
    pages: Mapping[str, Page], twins: Mapping[str, Page], data: Facts
) -> Iterator[Problem]:
    """Find the facts that one of two pages names alone; one that is misspelt is another fault."""
    for path, page in pages.items():
        twin = twins.get(path)
        own, others = _named(page, data), _named(twin, data) if twin else None
        if own is None or others is None or not twin:
            continue
        for named, missing, away in ((own, others, twin), (others, own, page)):
            for name in sorted(named.keys() - missing.keys()):
                what = f"{away.file} does not name `{name}`"
                help = "twins say the same facts: name it there, or take it out here"
                yield Problem(named[name], "twin-facts", what, help, name)


def _named(page: Page, data: Facts) -> dict[str, Spot] | None:
    """Return each fact with its first place; None where what a page names cannot be known."""
    references, problems = read_names(page.file, page.source)
    if problems or list(unknown_names(references, data)):
        return None
    found: dict[str, Spot] = {}
    for one in references:
        found.setdefault(".".join(one.path[:2]), one.spot)
    return found
