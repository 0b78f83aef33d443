"""Check what the site declares about itself: ids, canonical addresses, sitemap, and its links."""

from collections import Counter
from collections.abc import Iterator, Set

from daozhang.links.model import Finding, Record, Settings, split
from daozhang.links.resolve.files import is_error_page, page_name, page_of
from daozhang.links.resolve.site import Site


def duplicates(file: str, record: Record) -> Iterator[Finding]:
    """Find the ids that a page gives twice."""
    ids = split(record.ids)
    if len(set(ids)) == len(ids):
        return
    for name, times in Counter(ids).items():
        if times > 1:
            what = f"the id `{name}` is given again: a link to `#{name}` finds the first"
            yield Finding.of("duplicate-id", what, "give each its own id").at(file, name, "id")


def check(site: Site, settings: Settings, linked: Set[str]) -> Iterator[Finding]:
    """Find where the site contradicts itself; `linked` is every file that another leads to."""
    for file, record in site.pages.items():
        if settings.strict and not record.stub:
            yield from _canonical(site, file, record)
    yield from _unlisted(site, settings)
    if "orphans" in settings.asked:
        yield from _orphans(site, linked)


def _canonical(site: Site, file: str, record: Record) -> Iterator[Finding]:
    for kind, written in record.parts:
        if kind != "canonical":
            continue
        address, target = site.follow(written, site.base_of(file))
        if address.scheme or target not in (file, ""):
            what = f"the canonical address of {page_name(file)} is `{written}`"
            yield Finding.of("wrong-canonical", what).at(file, written, kind)


def _unlisted(site: Site, settings: Settings) -> Iterator[Finding]:
    """Find pages that no sitemap lists, neither the first nor any other."""
    if "sitemap.xml" not in site.records or not settings.strict:
        return
    listed: set[str] = set()
    for file, record in site.records.items():
        for kind, written in record.parts:
            if kind == "listed":
                address, target = site.follow(written, site.base_of(file))
                listed |= {target, page_of(address.path)}
    for file, record in site.pages.items():
        if file not in listed and not record.stub and not is_error_page(file):
            what = f"{page_name(file)} is missing from the sitemap"
            yield Finding.of("unlisted-page", what).at(file, "", "page")


def _orphans(site: Site, linked: Set[str]) -> Iterator[Finding]:
    """Find pages that nothing links to."""
    for file, record in site.pages.items():
        is_apart = record.stub or file == "index.html" or is_error_page(file) or not record.lang
        if file not in linked and not is_apart:
            what = f"no page links to {page_name(file)}"
            yield Finding.of("orphan-page", what, "link it, or take it out").at(file, "", "page")
