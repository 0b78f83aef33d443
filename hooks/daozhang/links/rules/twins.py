"""Check that every page exists in every language, with the anchors that are linked.

Language tags are compared as BCP 47 (RFC 5646) means them.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from daozhang.links.model import Finding, split
from daozhang.links.resolve.files import is_error_page, page_name
from daozhang.links.resolve.site import Site

_RENAMED: Final = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr"} | {
    "no": "nb", "tl": "fil", "cmn": "zh",
}  # fmt: skip
"""What the registry of subtags prefers to an old name, and what nearly always means the same."""
_WRITTEN_IN: Final = dict.fromkeys(("cn", "sg", "my"), "hans") | dict.fromkeys(
    ("tw", "hk", "mo"), "hant"
)
"""How Chinese is written in a region."""


def alternates(site: Site, file: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Return what a page states: `hreflang` → the address as written and the file it leads to."""
    for kind, address in site.pages[file].parts:
        if kind.startswith("hreflang "):
            yield kind.removeprefix("hreflang "), (address, site.target(address, file))


def check(site: Site, folders: Mapping[str, str]) -> Iterator[Finding]:
    """Find what one language has and another lacks; `folders` as in `Settings.twins`."""
    linked = None
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
            if not any(language_of(tag) == language for tag, _ in alternates(site, file)):
                what = f"the page does not name its twin, {page_name(twin)}"
                yield Finding.of("missing-hreflang", what, "", twin).at(file, "", "page")
            for anchor in sorted(site.anchors[file] - site.anchors[twin]):
                linked = set(_linked_anchors(site)) if linked is None else linked
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


def language_of(tag: str) -> str:
    """Return the language without its region or script: `zh-CN` is `zh`, `iw` is `he`.

    Where three letters follow it, these are the language: `zh-yue` is `yue`.
    """
    language, *rest = _subtags(tag)
    language = rest[0] if rest and re.fullmatch("[a-z]{3}", rest[0]) else language
    return _RENAMED.get(language, language)


@lru_cache(maxsize=1024)
def is_same(one: str, other: str) -> bool:
    """Return whether two tags name one language; `zh-CN` and `zh-TW` are two, `zh` is either."""
    scripts = {_script(one), _script(other)} - {""}
    return language_of(one) == language_of(other) and len(scripts) < 2


def _script(tag: str) -> str:
    language, *rest = _subtags(tag)
    named = [part for part in rest if len(part) == 4 and part.isalpha()]
    regions = [_WRITTEN_IN[part] for part in rest if part in _WRITTEN_IN and language == "zh"]
    return next(iter(named + regions), "")


def _subtags(tag: str) -> list[str]:
    return tag.strip().replace("_", "-").lower().split("-")
