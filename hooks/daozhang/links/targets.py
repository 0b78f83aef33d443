"""Check where links lead: every page, anchor and asset that is named must be there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from daozhang.links import suggest
from daozhang.links.address import Address
from daozhang.links.hosts import Policy, unfinished
from daozhang.links.languages import crossing, language_of
from daozhang.links.model import Fault, Finding, Record, split
from daozhang.links.site import Site, url_of

_LINKS: Final = frozenset({"link", "page", "refresh", "form", "frame", "entry", "canonical"})
_WITH_ANCHORS: Final = frozenset({"link", "page", "refresh", "entry", "frame", "drawing"})
_NO_IDS: Final = (".css", ".json", ".xml", ".txt", ".webmanifest")
_LEADING: Final = frozenset({"link", "frame", "refresh", "page", "object", "form"})
"""Parts that take a reader to a page."""
_PLAIN: Final = re.compile(r"((?:\.\./)*)((?:\w[\w-]*/)*(?:\w[\w-]*\.html)?)")
_SHARED: Final = ("../", "/", "http:", "https:", "mailto:", "tel:")
"""How an address begins that means the same on every page of a folder."""


@dataclass
class Memory:
    """What is already known of the addresses that the pages of one folder share."""

    sound: set[str] = field(default_factory=set)
    sound_parts: set[tuple[str, str]] = field(default_factory=set)
    targets: dict[str, str] = field(default_factory=dict)
    """Path as written → file, where it is a page in the same language."""


class Targets:
    """Checks one page after another, and remembers what repeats: the navigation, above all."""

    def __init__(self, site: Site, policy: Policy):
        self.linked: set[str] = set()
        """Every file to which another leads a reader."""
        self._site = site
        self._policy = policy
        self._memories: dict[tuple[str, bool, str], Memory] = {}

    def check(self, file: str, record: Record) -> Iterator[Finding]:
        """Find what leads nowhere in one file."""
        memory, page = self._memory(file, record), _Page(self._site, file, record)
        own, anchors_of = self._site.anchors(file), self._site.anchors
        for href in set(split(record.hrefs)) - memory.sound:
            if href[1:] in own and href[0] == "#" and page.own:
                continue
            path, mark, fragment = href.partition("#")
            known = memory.targets.get(path)
            if known and (not mark or fragment in anchors_of(known)):
                continue
            fault = self._fault(page, path, href, memory)
            if fault:
                yield fault.at(file, href)
        for part in set(record.parts) - memory.sound_parts:
            kind, written = part
            fault, target = self._judge(page.base, kind, written)
            if fault:
                yield fault.at(file, written)
            elif _is_shared(written, record):
                memory.sound_parts.add(part)
            if kind in _LEADING and target != file:
                self.linked.add(target)

    def _memory(self, file: str, record: Record) -> Memory:
        """Pages in sibling folders read `../` alike: they share what is known."""
        if record.base:
            return Memory()
        folder = file.rpartition("/")[0]
        key = (folder.rpartition("/")[0], bool(folder), language_of(record.lang))
        return self._memories.setdefault(key, Memory())

    def _fault(self, page: "_Page", path: str, href: str, memory: Memory) -> Fault | None:
        target = page.quick(path)
        fragment = href[len(path) + 1 :]
        if not target or (fragment and fragment not in self._site.anchors(target)):
            fault, target = self._judge(page.base, "link", href)
            if fault:
                return fault
        if target == page.file:
            return None
        self.linked.add(target)
        other = self._site.pages.get(target)
        if other and self._is_foreign(other, page.record):
            twin = target in page.twins()
            return None if twin else crossing(page.record, other, href)
        if _is_shared(href, page.record):
            memory.sound.add(href)
            if other:
                memory.targets[path] = target
        return None

    def _is_foreign(self, other: Record, record: Record) -> bool:
        return other.lang != record.lang and language_of(other.lang) != language_of(record.lang)

    def _judge(self, base: str, kind: str, written: str) -> tuple[Fault | None, str]:
        """Say what is wrong with an address, and else which file it leads to."""
        refused = None if kind == "entry" else self._policy.refuses(written, kind)
        if refused or (kind == "style" and written.startswith("#")):
            return refused, ""
        address, file = self._site.follow(written, base)
        if address.scheme:
            return None, ""
        if address.outside or not file:
            return unfinished(written) or _nowhere(self._site, address, kind, written, base), ""
        fault = _anchor_fault(self._site, file, address.fragment, kind, written)
        return fault and (unfinished(written) or fault), file


class _Page:
    """The page that links, and its folders: most addresses are plain and need no URL parser."""

    def __init__(self, site: Site, file: str, record: Record):
        self.file = file
        self.record = record
        self.base = site.base_of(file)
        self._site = site
        self.own = "" if record.base else file
        """Where `#anchor` leads, if no `base` says otherwise."""
        self._folders = [] if record.base else _folders(file)

    def twins(self) -> set[str]:
        """Give the pages that the page itself names as its like in other languages."""
        said = (written for kind, written in self.record.parts if kind.startswith("hreflang "))
        return {self._site.follow(written, self.base)[1] for written in said}

    def quick(self, path: str) -> str:
        """Give the page that a plain relative path leads to; anything else is not for here."""
        if not path:
            return ""
        plain = _PLAIN.fullmatch(path)
        ups = len(plain[1]) // 3 if plain else len(self._folders)
        if not plain or ups >= len(self._folders):
            return ""
        place = self._folders[ups] + plain[2]
        file = place + "index.html" if place[-1:] in ("", "/") else place
        return file if file in self._site.pages else ""


def _folders(file: str) -> list[str]:
    """Give a file's folder and those above: `a/b/`, `a/`, and the root."""
    folders = []
    while file:
        file = file[: file.rstrip("/").rfind("/") + 1]
        folders.append(file)
    return folders


def _is_shared(written: str, record: Record) -> bool:
    return written.startswith(_SHARED) and not record.base


def _anchor_fault(site: Site, file: str, fragment: str, kind: str, written: str) -> Fault | None:
    fragment = fragment.partition(":~:")[0]
    checked = kind in _WITH_ANCHORS or kind.startswith("hreflang ")
    if not fragment or not checked or file not in site.records or file.endswith(_NO_IDS):
        return None
    anchors = site.anchors(file)
    decoded = unquote(fragment)
    if fragment in anchors or decoded in anchors or decoded.lower() == "top":
        return None
    if file.endswith(".svg") and ("(" in fragment or "=" in fragment):
        return None
    return Fault(
        "unknown-anchor",
        f"`{written}` names an anchor that {suggest.page_name(file)} does not have",
        suggest.anchor(decoded, anchors),
        f"{file}#{decoded}",
    )


def _nowhere(site: Site, address: Address, kind: str, written: str, base: str) -> Fault:
    path = address.path
    if address.outside:
        return Fault("outside-site", f"`{written}` climbs out of the site's root", "", path)
    real = site.by_lower_case.get(path.lower()) or site.by_lower_case.get(path.lower() + "/")
    if path in site.folders or path + "/" in site.folders:
        what = f"`{written}` leads to the folder `{path}`, which has no index page"
        return Fault("folder-without-index", what, "", path)
    if real and site.find(real):
        what = f"`{written}` differs from `{real}` by upper and lower case"
        mend = suggest.spell(url_of(real), base, written, site.origin)
        return Fault("wrong-case", what, f"write `{mend}`", path)
    is_link = kind in _LINKS or kind.startswith(("hreflang ", "listed"))
    rule = "unknown-page" if is_link else "unknown-asset"
    what = f"`{written}` leads to `{path}`, which the site does not have"
    meant = suggest.path(path, site)
    spelt = suggest.spell(meant, base, written, site.origin)
    return Fault(rule, what, f"did you mean `{spelt}`?" if meant else "", path)
