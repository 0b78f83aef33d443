"""Check two languages side by side: twins, hreflang, the switch, and links that cross over."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from daozhang.links.model import Finding, Record, Settings, split
from daozhang.links.resolve.files import page_name
from daozhang.links.resolve.site import Site
from daozhang.links.rules.twins import alternates, is_same

_TAG: Final = re.compile(r"(?:[a-z]{2,3}|[ix]-[a-z0-9]{1,8})(?:-[a-z0-9]{1,8})*", re.IGNORECASE)
"""BCP 47: `de-DE-u-co-phonebk` has an extension, `en-x-mtfrom-de` a part for private use; all of
`x-default` is private, and `i-klingon` was registered before there was a form."""


def check(site: Site, settings: Settings, pages: Iterable[str]) -> Iterator[Finding]:
    """Find what some pages and their twins do not agree on."""
    stated = _Stated(site)
    for page in pages:
        record = site.pages[page]
        if record.fallback:
            what = f"the page has no twin in `{record.fallback}`"
            yield Finding.of("missing-twin", what).at(page, "", "page")
            continue
        yield from _hreflang(site, page, stated)
        if "languages" in settings.asked:
            yield from _switch(site, page, record, stated[page])
            yield from _fallback(site, page, record, stated[page])
            yield from _titles(site, settings, page, record)


class _Stated(dict[str, dict[str, tuple[str, str]]]):
    """What each page states: `hreflang` → the address as written, and the file it leads to."""

    def __init__(self, site: Site):
        self._site = site

    def __missing__(self, file: str) -> dict[str, tuple[str, str]]:
        self[file] = dict(alternates(self._site, file))
        return self[file]


def _hreflang(site: Site, file: str, stated: _Stated) -> Iterator[Finding]:
    own = site.pages[file].lang
    for tag, (written, target) in stated[file].items():
        if not _TAG.fullmatch(tag):
            what = f"`{tag}` is no language tag"
            advice = "write a language's code, as in `de` or `pt-BR`"
            yield Finding.of("wrong-hreflang", what, advice).at(file, tag, "hreflang")
            continue
        other = site.pages.get(target)
        if not other or tag.lower() == "x-default":
            continue
        if other.lang and not is_same(other.lang, tag):
            what = f"`{written}` is said to be in `{tag}`, and says itself that it is in "
            advice = f"write `hreflang={other.lang}`, or correct `lang` on that page"
            wrong = Finding.of("wrong-hreflang", f"{what}`{other.lang}`", advice, target)
        elif other.stub or _names(site, file, target, stated):
            continue
        else:
            names = [said for one, (said, _) in stated[target].items() if is_same(one, own)]
            instead = f"`{names[0]}`, not this page," if names else "no page"
            what = f"`{written}` names {instead} as its twin" + (f" in `{own}`" if own else "")
            advice = f"let it name {page_name(file)}"
            wrong = Finding.of("unreturned-hreflang", what, advice, target)
        yield wrong.at(file, written, f"hreflang {tag}")


def _names(site: Site, file: str, target: str, stated: _Stated) -> bool:
    """Return whether a twin names a page, or what that one repeats: page 1 of a list for page 2."""
    if file in _files(stated[target]):
        return True
    named, own = _files(stated[file]), site.pages[file].lang
    same = [to for tag, (_, to) in stated[file].items() if is_same(tag, own) and to in site.pages]
    return file not in named and any(_files(stated[to]) == named for to in same)


def _files(alternates: dict[str, tuple[str, str]]) -> set[str]:
    return {file for _, file in alternates.values()}


def _switch(
    site: Site, file: str, record: Record, stated: dict[str, tuple[str, str]]
) -> Iterator[Finding]:
    for tag, written in record.switches:
        twin = tag if tag in stated else next((s for s in stated if is_same(s, tag)), None)
        if not twin or not stated[twin][1]:
            continue
        if site.target(written, file) not in (stated[twin][1], ""):
            what = f"the switch to `{tag}` leads to `{written}`, and the twin is elsewhere"
            advice = f"write `{stated[twin][0]}`"
            yield Finding.of("wrong-switch", what, advice).at(file, written)


def _fallback(
    site: Site, file: str, record: Record, stated: dict[str, tuple[str, str]]
) -> Iterator[Finding]:
    """Find a page whose text is its twin's to the letter."""
    for _, target in stated.values():
        other = site.pages.get(target)
        if not other or other.fallback or not record.body or other.body != record.body:
            continue
        is_first = (target.count("/"), target) < (file.count("/"), file)  # by its place
        if is_first and not is_same(other.lang, record.lang):
            what = f"the page says it is in `{record.lang}` and has the text of {page_name(target)}"
            yield Finding.of("fallback-page", what, "translate it").at(file, "", "lang")
            return


def _titles(site: Site, settings: Settings, file: str, record: Record) -> Iterator[Finding]:
    for written, title in record.titles:
        target = site.pages.get(site.target(written, file)) if written else None
        own = target and is_same(target.lang, record.lang)
        if target and target.fallback:
            continue  # it has no twin: that is the fault
        if own or (settings.strict and not written):
            what = f"the navigation of a page in `{record.lang}` says `{title}`"
            yield Finding.of("untranslated-title", what).at(file, title, "title")


def crossing(record: Record, other: Record, written: str) -> Finding | None:
    """Find a link into the other language that is not marked as such."""
    known = record.lang and other.lang and not (record.stub or other.stub)
    if not known or is_same(record.lang, other.lang):
        return None
    if split(record.hrefs).count(written) <= split(record.marked).count(written):
        return None
    what = f"a page in `{record.lang}` links to `{written}`, which is in `{other.lang}`"
    return Finding.of("wrong-language", what, f"link to its twin, or say `hreflang={other.lang}`")
