"""Check where links lead: every page, anchor and asset that is named must be there."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final
from urllib.parse import quote, unquote

from daozhang.links.model import Finding, Record, split
from daozhang.links.resolve import suggest
from daozhang.links.resolve.address import Address
from daozhang.links.resolve.site import Site, folders_above, is_error_page, url_of
from daozhang.links.rules.languages import crossing, language_of
from daozhang.links.rules.url_policy import UrlPolicy, unfinished

_LINKS: Final = frozenset({"link", "page", "refresh", "form", "frame", "entry", "canonical"})
_WITH_ANCHORS: Final = frozenset({"link", "page", "refresh", "entry", "frame", "drawing"})
_NO_IDS: Final = (".css", ".json", ".xml", ".txt", ".webmanifest")
_LEADING: Final = frozenset({"link", "frame", "refresh", "page", "object", "form"})
"""Parts that take a reader to a page."""
_AS_WRITTEN: Final = "".join(sign for sign in map(chr, range(33, 127)) if sign not in '"<>`')
"""What a browser leaves as it is in a fragment."""
_SHARED: Final = ("..", "/", "http:", "https:", "mailto:", "tel:")
"""How an address begins that means the same on every page of a folder."""


class Targets:
    """Checks one file after another, and remembers what repeats: the navigation, above all."""

    def __init__(self, site: Site, policy: UrlPolicy):
        self.linked: set[str] = set()
        """Every file to which another leads a reader."""
        self._site = site
        self._policy = policy
        self._sound: dict[tuple[str, bool, str], set[tuple[str, str]]] = {}
        """Parts that the pages of one folder write alike."""

    def check(self, file: str, record: Record) -> Iterator[Finding]:
        """Find what leads nowhere in one file."""
        page, sound = _Page(file, record, self._site), self._known(file, record)
        links = {("link", href) for href in split(record.hrefs) if href not in page.own}
        parts = record.parts if not is_error_page(file) else filter(_is_loaded, record.parts)
        for kind, written in links.union(parts) - sound:
            if fault := self._fault(page, kind, written, sound):
                yield fault.at(file, written, kind)

    def _known(self, file: str, record: Record) -> set[tuple[str, str]]:
        """Pages in sibling folders read `../` alike: they share what is known."""
        if record.base:
            return set()
        folder = file.rpartition("/")[0]
        key = (folder.rpartition("/")[0], bool(folder), language_of(record.lang))
        return self._sound.setdefault(key, set())

    def _fault(
        self, page: "_Page", kind: str, written: str, sound: set[tuple[str, str]]
    ) -> Finding | None:
        """Return what is wrong with an address, and else remember it where others write it too."""
        path, _, fragment = written.partition("#")
        target = self._site.resolve_fast(path, page.above) if kind != "style" else ""
        if not target or (fragment and fragment not in self._site.anchors(target)):
            fault, target = self._judge(page.base, kind, written)
            if fault:
                return fault
        if target == page.file:
            return None  # leads nobody here, and says nothing of the next page
        if kind in _LEADING:
            self.linked.add(target)
        other = self._site.pages.get(target)
        if kind == "link" and other and other.lang != page.record.lang:
            return None if target in page.twins else crossing(page.record, other, written)
        if written.startswith(_SHARED):
            sound.add((kind, written))
        return None

    def _judge(self, base: str, kind: str, written: str) -> tuple[Finding | None, str]:
        """Return what is wrong with an address, and else which file it leads to."""
        if self._policy.is_exempt(written, kind):
            return None, ""
        refused = None if kind == "entry" else self._policy.refuses(written, kind)
        is_clear = refused is not None and refused.rule == "insecure-link"
        if (refused and not is_clear) or (kind == "style" and written.startswith("#")):
            return refused, ""
        address, file = self._site.follow(written, base)
        if address.scheme or (is_clear and file):
            return refused, ""
        if address.outside or not file:
            return unfinished(written) or _nowhere(self._site, address, kind, written, base), ""
        if self._policy.is_route(address.fragment):
            return None, file
        fault = _anchor_fault(self._site, file, address.fragment, kind, written, base)
        return fault and (unfinished(written) or fault), file


def _is_loaded(part: tuple[str, str]) -> bool:
    """Return whether a part is more than what only search engines read, who list no error page."""
    return part[0] != "canonical" and not part[0].startswith("hreflang ")


class _Page:
    """The file that links, and the folders from which its plain addresses count."""

    def __init__(self, file: str, record: Record, site: Site):
        self.file = file
        self.record = record
        self.above = [] if record.base else folders_above(file)
        self._site = site

    @cached_property
    def own(self) -> set[str]:
        """The links that lead to an anchor of the page itself, unless a `base` says otherwise."""
        anchors = () if self.record.base else self._site.anchors(self.file)
        return {f"#{name}" for name in anchors}

    @cached_property
    def base(self) -> str:
        """The path against which the file's relative addresses are read."""
        return self._site.base_of(self.file)

    @cached_property
    def twins(self) -> set[str]:
        """The pages that the page itself names as its like in other languages."""
        said = (written for kind, written in self.record.parts if kind.startswith("hreflang "))
        return {self._site.target(written, self.file) for written in said}


def _anchor_fault(
    site: Site, file: str, fragment: str, kind: str, written: str, base: str
) -> Finding | None:
    fragment = fragment.partition(":~:")[0]
    checked = kind in _WITH_ANCHORS or kind.startswith("hreflang ")
    if not fragment or not checked or file not in site.records or file.endswith(_NO_IDS):
        return None
    anchors = site.anchors(file)
    decoded = unquote(fragment)
    spelt = {fragment, decoded, quote(fragment, safe=_AS_WRITTEN)}
    if not anchors.isdisjoint(spelt) or decoded.lower() == "top":
        return None
    if file.endswith(".svg") and ("(" in fragment or "=" in fragment):
        return None
    return Finding.of(
        "unknown-anchor",
        f"`{written}` names an anchor that {suggest.page_name(file)} does not have",
        suggest.anchor(decoded, anchors) or _elsewhere(site, file, decoded, written, base),
        f"{file}#{decoded}",
    )


def _elsewhere(site: Site, file: str, anchor: str, written: str, base: str) -> str:
    """Suggest the page of the same language that has the anchor, if it is one alone."""
    language = site.records[file].lang
    having = [
        other
        for other, record in site.pages.items()
        if record.lang == language and anchor in site.anchors(other)
    ]
    if len(having) != 1:
        return ""
    path = suggest.spell(url_of(having[0]), base, written.partition("#")[0], site.origin)
    return f"did you mean `{path}#{anchor}`?"


def _nowhere(site: Site, address: Address, kind: str, written: str, base: str) -> Finding:
    path = address.path
    if address.outside:
        there = site.find(path)
        meant = there and suggest.spell(url_of(there), base, written, site.origin)
        advice = f"did you mean `{meant}`?" if meant else ""
        what = f"`{written}` climbs out of the site's root"
        return Finding.of("outside-site", what, advice, path)
    real = site.by_lower_case.get(path.lower()) or site.by_lower_case.get(path.lower() + "/")
    if path in site.folders or path + "/" in site.folders:
        what = f"`{written}` leads to the folder `{path}`, which has no index page"
        return Finding.of("folder-without-index", what, "", path)
    if real and site.find(real):
        what = f"`{written}` differs from `{real}` by upper and lower case"
        advice = suggest.spell(url_of(real), base, written, site.origin)
        return Finding.of("wrong-case", what, f"write `{advice}`", path)
    is_link = kind in _LINKS or kind.startswith(("hreflang ", "listed"))
    rule = "unknown-page" if is_link else "unknown-asset"
    what = f"`{written}` leads to `{path}`, which the site does not have"
    meant = suggest.path(path, site)
    spelt = suggest.spell(meant, base, written, site.origin)
    return Finding.of(rule, what, f"did you mean `{spelt}`?" if meant else "", path)
