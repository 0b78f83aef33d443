"""Judge what another site answers: alive, moved for good, dead, or not to be reached today."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from daozhang.links.model import Finding, split
from daozhang.links.resolve.address import clean
from daozhang.links.resolve.site import Site

DEAD: Final = frozenset({404, 410})
FOR_GOOD: Final = frozenset({301, 308})


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


def judge(report: str, urls: Sequence[str]) -> Iterator[tuple[str, Finding | str]]:
    """Read lychee's JSON report on a file that names one address on each line, as `urls` does.

    Return what is wrong with an address, or in words why nothing is known of it today. Raises
    ValueError or KeyError where it is no such report.
    """
    reported = json.loads(report)
    maps = (reported[name].values() for name in ("success_map", "error_map", "timeout_map"))
    for entry in chain.from_iterable(chain.from_iterable(maps)):
        url, status = urls[entry["span"]["line"] - 1], entry["status"]
        code, hops = status.get("code", 0), entry.get("redirects", {}).get("redirects", ())
        if code in DEAD:
            what = f"`{url}` answers {code}: it does not exist"
            yield url, Finding.of("dead-address", what)
        elif not 200 <= code < 300:
            yield url, f"answers {code}" if code else status.get("details", status["text"])
        elif hops and FOR_GOOD.issuperset(hop["code"] for hop in hops):
            what = f"`{url}` has moved for good"
            yield url, Finding.of("moved-address", what, f"write `{hops[-1]['url']}`")
