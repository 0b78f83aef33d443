"""Check a whole site: everything that is wrong, sorted, each fault once a file."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from daozhang.links.model import Finding, Record, Settings
from daozhang.links.resolve.files import page_of
from daozhang.links.resolve.site import Site
from daozhang.links.rules import RULES, consistency
from daozhang.links.rules.targets import Targets
from daozhang.links.rules.url_policy import UrlPolicy

Result = TypeVar("Result")
Work = Callable[[Sequence[str]], list[Result]]
Executor = Callable[[Work[Result], Sequence[str]], list[Result]]
"""Runs work over items in one part, or in several side by side; their order is kept."""
Look = tuple[set[Finding], set[Finding], set[str]]
"""What is at fault in some files, what they and their twins do not agree on, and what they link."""


def check(
    site: Site,
    settings: Settings,
    execute: Executor[Look] = lambda work, items: work(items),
) -> list[Finding]:
    """Find every fault of a site, sorted by file; none has a line yet, which `locate` finds.

    `execute` may run parts of the work elsewhere. A finding of `wrong-language` or `duplicate-id`
    is a suspicion until its file is read again. Nothing that a site may hold raises.
    """
    looks = execute(lambda files: [_look(site, settings, files)], list(site.records))
    found, between, linked = (set().union(*some) for some in zip(*looks, strict=True))
    if found:
        from daozhang.links.rules.prefix import collapse  # here: as below

        found = collapse(site, found)
    found |= between
    if settings.languages:
        from daozhang.links.rules import twins

        found.update(twins.check(site, settings.languages))
    linked.update(page_of(one.leads_to) for one in found)
    found.update(consistency.check(site, settings, linked))
    asked = {"", *settings.asked}
    return sorted(finding for finding in found if RULES[finding.rule].policy in asked)


def _look(site: Site, settings: Settings, files: Sequence[str]) -> Look:
    """Look at some files, each by itself."""
    has_languages = "languages" in settings.asked
    targets = Targets(site, UrlPolicy(settings, site.origin), has_languages)
    found: set[Finding] = set()
    between: set[Finding] = set()
    for file in files:
        record = site.records[file]
        if not record.fallback:
            found.update(targets.check(file, record), _texts(file, record))
        if file in site.pages:
            found.update(consistency.duplicates(file, record))
    pages = [file for file in files if file in site.pages]
    if has_languages or any(_names_others(site.pages[page]) for page in pages):
        from daozhang.links.rules import languages  # here: many sites have but one

        between.update(languages.check(site, settings, pages))
    return found, between, targets.linked


def _names_others(record: Record) -> bool:
    """Return whether a page names others in other languages, or is one in their place."""
    named = any(kind.startswith("hreflang ") for kind, _ in record.parts)
    return named or bool(record.fallback)


def _texts(file: str, record: Record) -> Iterator[Finding]:
    for text in record.leftovers:
        what = f"`{text}` was left standing as text"
        yield Finding.of("leftover-markdown", what).at(file, text, "text")
    if record.telephones:  # here: what it compares numbers with is large
        from daozhang.links.rules.telephone import dials_another
    for address, text in record.telephones:
        if dials_another(address, text):
            what = f"`{text}` dials `{address}`"
            advice = "let both say the same number"
            yield Finding.of("wrong-telephone", what, advice).at(file, address, label=text)
