"""Word what is wrong with an address that leads nowhere, and suggest what was meant."""

import re
from functools import partial
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from daozhang.links.model import Finding
from daozhang.links.resolve import suggest
from daozhang.links.resolve.address import Address
from daozhang.links.resolve.files import likeness, page_name, url_of
from daozhang.links.resolve.hosts import REDIRECT
from daozhang.links.resolve.site import Site
from daozhang.links.rules.schemes import unfinished

_LINKS: Final = frozenset(
    {"link", "data", "page", "refresh", "form", "frame", "entry", "canonical"}
)
_WITH_ANCHORS: Final = frozenset({"link", "page", "refresh", "entry", "frame", "drawing", "paint"})
_NO_IDS: Final = (".css", ".json", ".xml", ".txt", ".webmanifest")
_AS_WRITTEN: Final = "".join(sign for sign in map(chr, range(33, 127)) if sign not in '"<>`')
"""What a browser leaves as it is in a fragment."""
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FORMS: Final = "looks alike, and is written with other code points (Unicode NFC, NFD)"
_WRITE: Final = "write `{}`"
_USES: Final = {
    "image": "a picture", "media": "media", "script": "a script", "stylesheet": "a stylesheet",
    "icon": "an icon", "style": "a style",
}  # fmt: skip


class Written(NamedTuple):
    """An address as the page at `base` writes it."""

    site: Site
    kind: str
    address: str
    base: str

    def spell(self, file: str, *, quoted: bool = False) -> str:
        """Return how the page would write the address of a file."""
        return suggest.spell(file, self.base, self.address, self.site.origin, quoted=quoted)

    def fault(
        self,
        rule: str,
        what: str,
        leads_to: str,
        spelt: str = "",
        meant: str = "",
        help: str = "did you mean `{}`?",
    ) -> Finding:
        """Return what is wrong with it; `meant` is the file that was meant, `spelt` its address."""
        advice = help.format(spelt) if spelt else ""
        return Finding.of(rule, f"`{self.address}` {what}", advice, leads_to, meant)


def fault_of(written: Written, address: Address, file: str) -> Finding | None:
    """Return what is wrong with an address that leads to a file of the site, or to none."""
    fault = _anchor_fault(written, file, address.fragment) if file else _nowhere(written, address)
    return fault and (unfinished(written.address) or fault)


def _anchor_fault(written: Written, file: str, fragment: str) -> Finding | None:
    """Return what is wrong with a fragment, by the steps of the HTML standard."""
    site, kind, address, _ = written
    fragment = fragment.partition(":~:")[0]
    checked = kind in _WITH_ANCHORS or kind.startswith(("hreflang ", REDIRECT))
    if not fragment or not checked or file not in site.records or file.endswith(_NO_IDS):
        return None
    onto = site.sent_on(file)
    anchors = site.anchors[onto]
    decoded = unquote(fragment)
    spelt = {fragment, decoded, quote(fragment, safe=_AS_WRITTEN)}
    if not onto or not anchors.isdisjoint(spelt) or decoded.lower() == "top":
        return None
    if file.endswith(".svg") and ("(" in fragment or "=" in fragment):
        return None
    fault = partial(written.fault, "unknown-anchor", leads_to=f"{file}#{decoded}")
    what = f"names an anchor that {page_name(file)} does not have"
    path, near = address.partition("#")[0], suggest.anchor(decoded, anchors)
    if near and _differ_in_form(near, decoded):
        return fault(f"{what}: `#{near}` {_FORMS}", spelt=f"{path}#{quote(near)}", help=_WRITE)
    if near:
        return fault(what, spelt=f"{path}#{near}", meant=f"{file}#{near}")
    if home := _elsewhere(site, file, decoded):
        return fault(what, spelt=written.spell(home), meant=f"{home}#{decoded}")
    return fault(what)


def _elsewhere(site: Site, file: str, anchor: str) -> str:
    """Return the page of the same language that has the anchor, if it is one alone."""
    homes = site.anchors.homes(anchor, site.records[file].lang)
    having = [other for other in homes if other in site.pages]
    return having[0] if len(having) == 1 else ""


def _nowhere(written: Written, address: Address) -> Finding:
    """Word what is wrong with an address that leads to no file, and suggest what was meant."""
    site, path = written.site, address.path
    if address.outside:
        meant, what = site.find(path), "climbs out of the site's root"
        if written.address[:1] == "/" and site.origin.folder:
            what = f"leaves `/{site.origin.folder}`, where the site lives"
        return written.fault("outside-site", what, path, written.spell(meant) if meant else "")
    if path in site.folders or path + "/" in site.folders:
        folder = f"the folder `{path}`" if path else "the site's root"
        what, help = f"leads to {folder}, which has no index page", "add one, or link a page in it"
        return written.fault("folder-without-index", what, path)._replace(help=help)
    rule, what = _rule(written.kind), f"leads to `{path}`, which the site does not have"
    if meant := site.alike(path):
        form = _differ_in_form(url_of(meant), path)
        if form:
            what = f"{what}: `{url_of(meant)}` {_FORMS}"
        else:
            name = meant if likeness(meant) == likeness(path) else url_of(meant)
            rule, what = "wrong-case", f"differs from `{name}` by upper and lower case"
        return written.fault(rule, what, path, written.spell(meant, quoted=form), meant, _WRITE)
    meant = suggest.path(path, site)
    return written.fault(rule, what, path, written.spell(meant) if meant else "", meant)


def no_part(kind: str, written: str, file: str) -> Finding:
    """Word what is wrong with a page in the place of a picture, a script or a style."""
    what = f"`{written}` leads to {page_name(file)}, a page, and is used as {_USES[kind]}"
    return Finding.of("unknown-asset", what, "", file)


def from_anywhere(site: Site, kind: str, written: str) -> Finding | None:
    """Refuse what counts from the address that was asked for, on the page that answers for all."""
    if not written or written.startswith(("/", "#", "?")) or _SCHEME.match(written):
        return None
    path = site.follow(written, "")[0].path
    what = f"`{written}` is relative, and a host sends this page for any address that is missing"
    advice = suggest.spell(path, "", "/", site.origin)
    return Finding.of(_rule(kind), what, f"write `{advice}`", path)


def _rule(kind: str) -> str:
    is_link = kind in _LINKS or kind.startswith(("hreflang ", "listed", REDIRECT))
    return "unknown-page" if is_link else "unknown-asset"


def _differ_in_form(one: str, other: str) -> bool:
    """Return whether names look alike, and not by their case: `é` may be one sign, or two."""
    return likeness(one) == likeness(other) and one.lower() != other.lower()
