"""Judge what another site answers: alive, moved for good, dead, or not to be reached today."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from daozhang.links.model import Finding, split
from daozhang.links.resolve.address import clean
from daozhang.links.resolve.site import Site

DEAD: Final = frozenset({404, 410})
FOR_GOOD: Final = frozenset({301, 308})


class Answer(NamedTuple):
    """What came of asking for one address."""

    status: int = 0
    """The last status; 0: no answer at all."""
    moved_to: str = ""
    """Where every redirect said that it holds for good: the address to write."""
    trouble: str = ""
    """Why there was no answer."""


def web_addresses(site: Site) -> dict[str, list[tuple[str, str, str]]]:
    """Return each address on another site, without its fragment, and where: file, value, kind."""
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


def read_lychee(report: str, urls: Sequence[str]) -> dict[str, Answer]:
    """Read lychee's JSON report on a file that names one address on each line, as `urls` does.

    Raises ValueError or KeyError where it is no such report.
    """
    reported = json.loads(report)
    answers: dict[str, Answer] = {}
    for name in ("success_map", "error_map", "timeout_map"):
        for entry in chain.from_iterable(reported[name].values()):
            status, line = entry["status"], entry["span"]["line"]
            hops = [
                (hop["url"], hop["code"]) for hop in entry.get("redirects", {}).get("redirects", ())
            ]
            trouble = status.get("details", status["text"])
            answers[urls[line - 1]] = _answer(status.get("code", 0), hops, trouble)
    return answers


def _answer(code: int, hops: Sequence[tuple[str, int]], trouble: str) -> Answer:
    for_good = 200 <= code < 300 and hops and FOR_GOOD.issuperset(status for _, status in hops)
    return Answer(code, hops[-1][0] if for_good else "", "" if code else trouble)


def judge(answers: Mapping[str, Answer]) -> Iterator[tuple[str, Finding]]:
    """Return the addresses that are at fault; one that cannot be reached today is none."""
    for url, answer in answers.items():
        if answer.status in DEAD:
            what = f"`{url}` answers {answer.status}: it does not exist"
            yield url, Finding.of("dead-address", what)
        elif answer.moved_to:
            what = f"`{url}` has moved for good"
            yield url, Finding.of("moved-address", what, f"write `{answer.moved_to}`")


def unreached(answers: Mapping[str, Answer]) -> Iterable[str]:
    """Return one line for each address of which nothing is known today."""
    for url, answer in answers.items():
        if answer.trouble or (answer.status >= 300 and answer.status not in DEAD):
            yield f"{url}: {answer.trouble or f'answers {answer.status}'}"
