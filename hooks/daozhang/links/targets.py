"""Check where links lead: every page, anchor and asset that is named must be there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from daozhang.links import suggest
from daozhang.links.address import Address, resolve
from daozhang.links.hosts import Policy, unfinished
from daozhang.links.languages import crossing, language_of
from daozhang.links.model import Fault, Finding, Record, split
from daozhang.links.site import Site

_LINKS: Final = frozenset({"link", "page", "refresh", "form", "frame", "entry", "canonical"})
_WITH_ANCHORS: Final = frozenset({"link", "page", "refresh", "entry", "frame", "drawing"})
_NO_IDS: Final = (".css", ".json", ".xml", ".txt", ".webmanifest")
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
        self._site = site
        self._policy = policy
        self._memories: dict[tuple[str, bool, str], Memory] = {}

    def check(self, file: str, record: Record) -> Iterator[Finding]:
        """Find what leads nowhere in one file."""
        base, memory, anchors = self._site.base_of(file), self._memory(file, record), None
        for href in set(split(record.hrefs)) - memory.sound:
            if href.startswith("#") and len(href) > 1 and not record.base:
                anchors = self._site.anchors(file) if anchors is None else anchors
                if href[1:] in anchors:
                    continue
            fault = self._fault(record, base, href, memory)
            if fault:
                yield fault.at(file, href)
        for part in set(record.parts) - memory.sound_parts:
            kind, written = part
            fault, _ = self._judge(base, kind, written)
            if fault:
                yield fault.at(file, written)
            elif _is_shared(written, record):
                memory.sound_parts.add(part)

    def _memory(self, file: str, record: Record) -> Memory:
        """Pages in sibling folders read `../` alike: they share what is known."""
        if record.base:
            return Memory()
        folder = file.rpartition("/")[0]
        key = (folder.rpartition("/")[0], bool(folder), language_of(record.lang))
        return self._memories.setdefault(key, Memory())

    def _fault(self, record: Record, base: str, href: str, memory: Memory) -> Fault | None:
        path, _, fragment = href.partition("#")
        known = memory.targets.get(path)
        if known and (not fragment or fragment in self._site.anchors(known)):
            return None
        fault, target = self._judge(base, "link", href)
        other = self._site.pages.get(target)
        if fault or (not _is_shared(href, record) and not other):
            return fault
        if other and language_of(other.lang) != language_of(record.lang):
            return crossing(record, other, href)
        if not _is_shared(href, record):
            return None
        if other:
            memory.targets[path] = target
        else:
            memory.sound.add(href)
        return None

    def _judge(self, base: str, kind: str, written: str) -> tuple[Fault | None, str]:
        """Say what is wrong with an address, and else which file it leads to."""
        refused = self._policy.refuses(written, kind)
        if refused or (kind == "style" and written.startswith("#")):
            return refused, ""
        address = resolve(written, base, self._site.origin)
        if address.scheme:
            return None, ""
        file = self._site.find(address.path) or ""
        if address.outside or not file:
            return unfinished(written) or _nowhere(self._site, address, kind, written), ""
        fault = _anchor_fault(self._site, file, address.fragment, kind, written)
        return fault and (unfinished(written) or fault), file


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


def _nowhere(site: Site, address: Address, kind: str, written: str) -> Fault:
    path = address.path
    if address.outside:
        return Fault("outside-site", f"`{written}` climbs out of the site's root", "", path)
    real = site.by_lower_case.get(path.lower()) or site.by_lower_case.get(path.lower() + "/")
    if path in site.folders or path + "/" in site.folders:
        what = f"`{written}` leads to the folder `{path}`, which has no index page"
        return Fault("folder-without-index", what, "", path)
    if real and site.find(real):
        what = f"`{written}` differs from `{real}` by upper and lower case"
        return Fault("wrong-case", what, f"write `{real}`", path)
    is_link = kind in _LINKS or kind.startswith(("hreflang ", "listed"))
    rule = "unknown-page" if is_link else "unknown-asset"
    what = f"`{written}` leads to `{path}`, which the site does not have"
    return Fault(rule, what, suggest.path(path, site), path)
