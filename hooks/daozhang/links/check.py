"""Check a whole site: everything that is wrong, sorted, each fault once a file."""

from collections.abc import Callable, Iterator

from daozhang.links import languages, statements
from daozhang.links.hosts import Policy, dials_another
from daozhang.links.model import Finding, Record, Settings
from daozhang.links.read import has_unmarked
from daozhang.links.site import Site
from daozhang.links.targets import Targets


def check(site: Site, settings: Settings, text_of: Callable[[str], str]) -> list[Finding]:
    """Find every fault of a site; a page's text is asked for again only where it is needed."""
    targets = Targets(site, Policy(settings, site.origin))
    found = {
        finding
        for file, record in site.records.items()
        for finding in (*targets.check(file, record), *_texts(file, record))
        if not record.fallback
    }
    found.update(languages.check(site, settings))
    found.update(statements.check(site, settings, targets.linked))
    return sorted(f for f in found if f.rule != "wrong-language" or _is_confirmed(f, text_of))


def _is_confirmed(finding: Finding, text_of: Callable[[str], str]) -> bool:
    return has_unmarked(text_of(finding.file), finding.written)


def _texts(file: str, record: Record) -> Iterator[Finding]:
    for text in record.leftovers:
        what = f"`{text}` was left standing as text"
        yield Finding(file, "leftover-markdown", text, what, attribute="")
    for address, text in record.telephones:
        if dials_another(address, text):
            what = f"`{text}` dials `{address}`"
            yield Finding(file, "wrong-telephone", address, what, "let both say the same number")
