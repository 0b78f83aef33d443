"""Check where links lead: every page, anchor and asset that is named must be there."""

from collections.abc import Iterator, Sequence
from typing import Final

from daozhang.links.model import Finding, Record, split
from daozhang.links.resolve.address import Address
from daozhang.links.resolve.files import is_error_page, url_of
from daozhang.links.resolve.hosts import is_pattern
from daozhang.links.resolve.site import Site
from daozhang.links.rules.linking_page import ANYWHERE, Known, LinkingPage, Sound, index_of
from daozhang.links.rules.url_policy import UrlPolicy

_LEADING: Final = frozenset({"link", "frame", "refresh", "page", "object", "form"})
"""Parts that take a reader to a page."""
_PARTS: Final = frozenset({"image", "media", "script", "stylesheet", "icon", "style"})
"""What a browser loads into a page, and can make nothing of where it gets a page instead."""


class Targets:
    """Checks one file after another, and looks at what pages write alike once."""

    def __init__(self, site: Site, policy: UrlPolicy, languages: bool = True):
        self.linked: set[str] = set()
        """Every file to which another leads a reader."""
        self._site = site
        self._policy = policy
        self._languages = languages
        self._sound = Sound(by_language=languages)

    def check(self, file: str, record: Record) -> Iterator[Finding]:
        """Find what leads nowhere in one file."""
        page = LinkingPage(file, record, self._site)
        is_listed = not (is_error_page(file) or file == "CNAME")
        named: set[Known] = {*split(record.hrefs), *record.parts}
        if not is_listed:  # only search engines read these, who list no such page
            named -= {one for one in record.parts if one[0].startswith(("canonical", "hreflang "))}
        if page.itself:
            named.difference_update(split(record.ids.replace("\0", "\0#")))
        known = self._sound.known_to(page)
        for sound in filter(None, known):
            named = named - sound
        for one in named:
            kind, written = ("link", one) if isinstance(one, str) else one
            fault = self._fault(page, kind, written, known)
            if not fault and page.answers_for_all:
                from daozhang.links.rules.nowhere import from_anywhere  # here, as below

                fault = from_anywhere(self._site, kind, written)
            if fault and not self._leads_here_as_a_folder(page, written, fault):
                yield fault.at(file, written, kind)

    def _leads_here_as_a_folder(self, page: LinkingPage, written: str, fault: Finding) -> bool:
        """Return whether a step too many leads on where `about.html` is sent for `/about/`.

        Where it is sent for `/about`, a browser leaves out a step above the host's root.
        """
        _, host, folder = self._site.origin
        own, html, _ = page.file.partition(".html")
        is_sent_so = html and url_of(page.file) == page.file and "slashes" in self._site.host
        is_step = fault.rule == "outside-site" and host and not folder and is_sent_so
        return bool(is_step and self._site.follow(written, f"{own}/")[1])

    def _fault(
        self, page: LinkingPage, kind: str, written: str, known: Sequence[set[Known]]
    ) -> Finding | None:
        """Return what is wrong with an address, and else remember it where others write it too."""
        path, _, fragment = written.partition("#")
        is_own = not path and fragment and self._site.anchors.have(page.file, fragment)
        if is_own and (page.itself or kind in ("drawing", "paint")):  # no `base` leads it away
            return None
        target = self._site.resolve_fast(path, page.above) if kind != "style" else ""
        index = index_of(path) if target else -written.startswith(ANYWHERE)
        if not target or (fragment and not self._site.anchors.have(target, fragment)):
            fault, target = self._judge(page, kind, written)
            if fault:
                return fault
        if kind in _PARTS and written and target in self._site.pages:
            from daozhang.links.rules.nowhere import no_part  # here, as below

            return no_part(kind, written, target)
        if target == page.file:
            return None  # leads nobody here, and says nothing of the next page
        if kind in _LEADING:
            self.linked.add(target)
        other = self._site.pages.get(target) if self._languages and kind == "link" else None
        if other and other.lang != page.record.lang:
            from daozhang.links.rules.languages import crossing  # here: only that policy asks

            return None if target in page.twins else crossing(page.record, other, written)
        if known and (target or page.record.whole):
            known[index].add(written if kind == "link" else (kind, written))
        return None

    def _judge(self, page: LinkingPage, kind: str, written: str) -> tuple[Finding | None, str]:
        """Return what is wrong with an address, and else which file it leads to."""
        if self._policy.is_exempt(written, kind):
            return None, ""
        refused = None if kind == "entry" else self._policy.refuses(written, kind)
        is_clear = bool(refused and refused.rule == "insecure-link")
        if (refused and not is_clear) or (kind == "style" and written.startswith("#")):
            return refused and self._meant(refused, page), ""
        address, file = self._site.follow(written, page.base)
        if address.scheme or (is_clear and file):
            return refused or self._doubled(written, address.host), ""
        record = self._site.records.get(file, Record())
        if not file and self._is_served(kind, written, address):
            return None, ""
        if file and (not address.fragment or self._policy.may_be_made(address.fragment, record)):
            return None, file
        from daozhang.links.rules.nowhere import Written, fault_of  # here: what is sound needs none

        return fault_of(Written(self._site, kind, written, page.base), address, file), file

    def _doubled(self, written: str, host: str) -> Finding | None:
        """Find a slash too many, by which a file of the site is read as a host."""
        is_name = "." not in host or host.endswith(".html")
        if not (is_name and self._site.follow(written[1:], "")[1]):
            return None
        what = f"`{written}` names `{host}` as a host, by its two slashes"
        return Finding.of("malformed-address", what, f"write `{written[1:]}`")

    def _is_served(self, kind: str, written: str, address: Address) -> bool:
        """Return whether something else may answer: a redirect, a script, or a neighbour."""
        site = self._site
        if address.outside:  # /other/ beside /guide/, which a writer may have left out
            is_known = site.is_given or written[:1] != "/"
            return not (is_known or (address.path and site.find(address.path)))
        onto = site.redirected(address.path)
        if onto is not None:
            return not (kind in _PARTS and onto in site.pages)
        is_route = kind in _LEADING and "." not in address.path.rpartition("/")[2]
        has_routes = "routes" in site.host and "200.html" in site.files  # as on surge.sh
        return is_pattern(kind, written) or (is_route and has_routes)

    def _meant(self, refused: Finding, page: LinkingPage) -> Finding | None:
        """Allow braces in what is no whole page: a template will fill them in."""
        is_piece = not page.record.whole and not page.file.endswith("index.html")
        return None if is_piece and refused.rule == "placeholder-link" else refused
