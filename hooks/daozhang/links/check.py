"""Check a whole site: everything that is wrong, sorted, each fault once a file."""

from collections.abc import Iterator

from daozhang.links import languages, statements
from daozhang.links.hosts import Policy, dials_another
from daozhang.links.model import Finding, Record, Settings
from daozhang.links.site import Site
from daozhang.links.targets import Targets


def check(site: Site, settings: Settings) -> list[Finding]:
    """Find every fault of a site."""
    targets = Targets(site, Policy(settings, site.origin))
    found = {
        finding
        for file, record in site.records.items()
        for finding in (*targets.check(file, record), *_texts(file, record))
        if not record.fallback
    }
    found.update(languages.check(site, settings))
    found.update(statements.check(site, settings))
    return sorted(found)


def _texts(file: str, record: Record) -> Iterator[Finding]:
    for text in record.leftovers:
        what = f"`{text}` was left standing as text"
        yield Finding(file, "leftover-markdown", text, what, attribute="")
    for address, text in record.telephones:
        if dials_another(address, text):
            what = f"`{text}` dials `{address}`"
            yield Finding(file, "wrong-telephone", address, what, "let both say the same number")
