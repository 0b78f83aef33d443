"""Check two languages side by side: twins, hreflang, the switch, and links that cross over."""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from daozhang.links.model import Finding, Record, Settings, split
from daozhang.links.resolve.site import Site, is_error_page
from daozhang.links.resolve.suggest import page_name

_TAG: Final = re.compile(r"x-default|[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


def check(site: Site, settings: Settings) -> Iterator[Finding]:
    """Find what the two languages of a site do not agree on."""
    stated = {file: dict(_alternates(site, file)) for file in site.pages}
    for file, record in site.pages.items():
        if record.fallback:
            what = f"the page has no twin in `{record.fallback}`"
            yield Finding.of("missing-twin", what).at(file, "", "page")
            continue
        yield from _hreflang(site, file, stated)
        yield from _switch(site, file, record, stated[file])
        yield from _fallback(site, file, record, stated[file])
        yield from _titles(site, settings, file, record)
    if settings.twins:
        yield from _twins(site, settings.twins)


def language_of(tag: str) -> str:
    """Return the language without its region or script: `zh-CN` is `zh`."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()


def _alternates(site: Site, file: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Return what a page states: `hreflang` → the address as written and the file it leads to."""
    for kind, address in site.pages[file].parts:
        if kind.startswith("hreflang "):
            yield kind.removeprefix("hreflang "), (address, site.target(address, file))


Stated = dict[str, dict[str, tuple[str, str]]]


def _hreflang(site: Site, file: str, stated: Stated) -> Iterator[Finding]:
    for tag, (written, target) in stated[file].items():
        if not _TAG.fullmatch(tag):
            what = f"`{tag}` is no language tag"
            yield Finding.of("wrong-hreflang", what).at(file, tag, "hreflang")
            continue
        if target not in site.pages or tag.lower() == "x-default":
            continue
        lang = site.pages[target].lang
        if lang and language_of(lang) != language_of(tag):
            what = f"`{written}` is said to be in `{tag}`, and says itself that it is in `{lang}`"
            wrong = Finding.of("wrong-hreflang", what, "", target)
            yield wrong.at(file, written, f"hreflang {tag}")
        elif target != file and file not in _files(stated[target]):
            yield _unreturned(site, file, tag, stated)


def _files(alternates: dict[str, tuple[str, str]]) -> set[str]:
    return {file for _, file in alternates.values()}


def _unreturned(site: Site, file: str, tag: str, stated: Stated) -> Finding:
    written, target = stated[file][tag]
    own = language_of(site.pages[file].lang)
    names = [said for other, (said, _) in stated[target].items() if language_of(other) == own]
    instead = f"names `{names[0]}` instead" if names else "names no page in return"
    what = f"`{written}` does not return the hreflang: it {instead}"
    advice = f"let it name {page_name(file)}"
    finding = Finding.of("unreturned-hreflang", what, advice, target)
    return finding.at(file, written, f"hreflang {tag}")


def _switch(
    site: Site, file: str, record: Record, stated: dict[str, tuple[str, str]]
) -> Iterator[Finding]:
    for tag, written in record.switches:
        twin = next((said for said in stated if language_of(said) == language_of(tag)), None)
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
        if language_of(other.lang) != language_of(record.lang) and _depth(target) < _depth(file):
            what = f"the page says it is in `{record.lang}` and has the text of {page_name(target)}"
            yield Finding.of("fallback-page", what, "translate it").at(file, "", "lang")
            return


def _depth(file: str) -> tuple[int, str]:
    """Order pages: what lies nearer to the root was there first."""
    return file.count("/"), file


def _titles(site: Site, settings: Settings, file: str, record: Record) -> Iterator[Finding]:
    for written, title in record.titles:
        target = site.pages.get(site.target(written, file)) if written else None
        own = target and language_of(target.lang) == language_of(record.lang)
        if own or (settings.strict and not written):
            what = f"the navigation of a page in `{record.lang}` says `{title}`"
            yield Finding.of("untranslated-title", what).at(file, title, "title")


def crossing(record: Record, other: Record, written: str) -> Finding | None:
    """Refuse a link into the other language that does not say so."""
    here, there = language_of(record.lang), language_of(other.lang)
    if not here or not there or here == there or record.stub or other.stub:
        return None
    if split(record.hrefs).count(written) <= split(record.marked).count(written):
        return None
    what = f"a page in `{record.lang}` links to `{written}`, which is in `{other.lang}`"
    return Finding.of("wrong-language", what, f"link to its twin, or say `hreflang={other.lang}`")


def _twins(site: Site, folders: Mapping[str, str]) -> Iterator[Finding]:
    linked = set(_linked_anchors(site))
    for file, record in site.pages.items():
        twins = {lang: twin for lang, twin in twins_of(file, folders).items() if twin != file}
        if record.stub or record.fallback or is_error_page(file):
            continue
        for language, twin in twins.items():
            if twin not in site.pages:
                what = f"{page_name(file)} has no twin in `{language}`"
                advice = f"write {page_name(twin)}"
                yield Finding.of("missing-twin", what, advice, twin).at(file, "", "page")
                continue
            if not any(language_of(tag) == language for tag, _ in _alternates(site, file)):
                what = f"the page does not name its twin, {page_name(twin)}"
                yield Finding.of("missing-hreflang", what, "", twin).at(file, "", "page")
            for anchor in sorted(site.anchors(file) - site.anchors(twin)):
                if (file, anchor) in linked:
                    what = (
                        f"`#{anchor}` is linked, and the twin, {page_name(twin)}, does not have it"
                    )
                    yield Finding.of("twin-lacks-anchor", what, "", twin).at(file, anchor, "id")


def twins_of(file: str, folders: Mapping[str, str]) -> dict[str, str]:
    """Return a page's file in each language: `en/fees/index.html` is `fees/index.html` in Chinese.

    A page outside every language's folder has none.
    """
    around = [folder for folder in folders.values() if file.startswith(folder)]
    if not around:
        return {}
    inside = file[len(max(around, key=len)) :]
    return {language: folder + inside for language, folder in folders.items()}


def _linked_anchors(site: Site) -> Iterator[tuple[str, str]]:
    for file, record in site.pages.items():
        for href in set(split(record.hrefs)):
            if "#" in href:
                address, target = site.follow(href, site.base_of(file))
                yield target, unquote(address.fragment)
