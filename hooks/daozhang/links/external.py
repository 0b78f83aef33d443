"""Judge what another site answers: alive, moved for good, dead, or not to be reached today."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from daozhang.links.address import clean
from daozhang.links.model import Fault, split
from daozhang.links.site import Site

DEAD: Final = frozenset({404, 410})
FOR_GOOD: Final = frozenset({301, 308})
TRY_AGAIN: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
ASK_WITH_GET: Final = frozenset({400, 401, 403, 404, 405, 406, 410, 501})
"""Answers to HEAD that say nothing sure: many servers know only GET."""


class Answer(NamedTuple):
    """What came of asking for one address."""

    status: int = 0
    """The last status; 0: no answer at all."""
    moved_to: str = ""
    """Where every redirect said that it holds for good: the address to write."""
    trouble: str = ""
    """Why there was no answer."""


def web_addresses(site: Site) -> dict[str, list[tuple[str, str, str]]]:
    """Give each address on another site, without its fragment, and where: file, value, kind."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for file, record in site.records.items():
        links = {("link", href) for href in split(record.hrefs)}
        for kind, written in links.union(record.parts):
            address, _ = site.follow(written, site.base_of(file))
            if address.scheme in ("http", "https") and address.host:
                url = clean(written).partition("#")[0]
                url = f"{site.origin.scheme or 'https'}:{url}" if url.startswith("//") else url
                found.setdefault(url, set()).add((file, written, kind))
    return {url: sorted(writers) for url, writers in sorted(found.items())}


def judge(answers: Mapping[str, Answer]) -> Iterator[tuple[str, Fault]]:
    """Give the addresses that are at fault; one that cannot be reached today is none."""
    for url, answer in answers.items():
        if answer.status in DEAD:
            yield url, Fault("dead-address", f"`{url}` answers {answer.status}: it does not exist")
        elif answer.moved_to:
            what = f"`{url}` has moved for good"
            yield url, Fault("moved-address", what, f"write `{answer.moved_to}`")


def unreached(answers: Mapping[str, Answer]) -> Iterable[str]:
    """Give one line for each address of which nothing is known today."""
    for url, answer in answers.items():
        if answer.trouble or (answer.status >= 400 and answer.status not in DEAD):
            yield f"{url}: {answer.trouble or f'answers {answer.status}'}"
