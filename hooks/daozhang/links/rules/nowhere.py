"""Word what is wrong with an address that leads nowhere, and suggest what was meant."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final
from unicodedata import normalize
from urllib.parse import quote, unquote

from daozhang.links.model import Finding
from daozhang.links.resolve import suggest
from daozhang.links.resolve.address import Address
from daozhang.links.resolve.files import page_name, url_of
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
_USES: Final = {
    "image": "a picture", "media": "media", "script": "a script", "stylesheet": "a stylesheet",
    "icon": "an icon", "style": "a style",
}  # fmt: skip


def fault_of(
    site: Site, address: Address, file: str, kind: str, written: str, base: str
) -> Finding | None:
    """Return what is wrong with an address that leads to a file of the site, or to none."""
    if file:
        fault = _anchor_fault(site, file, address.fragment, kind, written, base)
    else:
        fault = _nowhere(site, address, kind, written, base)
    return fault and (unfinished(written) or fault)


def _anchor_fault(
    site: Site, file: str, fragment: str, kind: str, written: str, base: str
) -> Finding | None:
    """Return what is wrong with a fragment, by the steps of the HTML standard."""
    fragment = fragment.partition(":~:")[0]
    checked = kind in _WITH_ANCHORS or kind.startswith(("hreflang ", REDIRECT))
    if not fragment or not checked or file not in site.records or file.endswith(_NO_IDS):
        return None
    anchors = site.anchors[_sent_on(site, file)]
    decoded = unquote(fragment)
    spelt = {fragment, decoded, quote(fragment, safe=_AS_WRITTEN)}
    if not anchors.isdisjoint(spelt) or decoded.lower() == "top":
        return None
    if file.endswith(".svg") and ("(" in fragment or "=" in fragment):
        return None
    what = f"`{written}` names an anchor that {page_name(file)} does not have"
    if alike := _look_alike(decoded, anchors):
        what, advice = f"{what}: `#{alike}` {_FORMS}", f"write `#{quote(alike)}`"
    else:
        advice = suggest.anchor(decoded, anchors)
        advice = advice or _elsewhere(site, file, decoded, written, base)
    return Finding.of("unknown-anchor", what, advice, f"{file}#{decoded}")


def _sent_on(site: Site, file: str) -> str:
    """Return where a page sends its readers; who makes such pages lets a script keep anchors."""
    onward = (written for kind, written in site.records[file].parts if kind == "refresh")
    return next(filter(None, (site.target(written, file) for written in onward)), file)


def _elsewhere(site: Site, file: str, anchor: str, written: str, base: str) -> str:
    """Suggest the page of the same language that has the anchor, if it is one alone."""
    language = site.records[file].lang
    homes = (other for other in site.anchors.homes.get(anchor, ()) if other in site.pages)
    alike = (other for other in homes if site.pages[other].lang == language)
    having = list(islice(alike, 2))
    if len(having) != 1:
        return ""
    path = suggest.spell(url_of(having[0]), base, written.partition("#")[0], site.origin)
    return f"did you mean `{path}#{anchor}`?"


def _nowhere(site: Site, address: Address, kind: str, written: str, base: str) -> Finding:
    """Word what is wrong with an address that leads to no file, and suggest what was meant."""
    path = address.path
    if address.outside:
        there = site.find(path)
        meant = there and suggest.spell(url_of(there), base, written, site.origin)
        advice = f"did you mean `{meant}`?" if meant else ""
        what = f"`{written}` climbs out of the site's root"
        if written[:1] == "/" and site.origin.folder:
            what = f"`{written}` leaves `/{site.origin.folder}`, where the site lives"
        return Finding.of("outside-site", what, advice, path)
    known, lower = site.by_lower_case.get, path.lower().rstrip("/")
    real = known(lower) or known(f"{lower}/") or known(f"{lower}.html", "").removesuffix(".html")
    if path in site.folders or path + "/" in site.folders:
        what = f"`{written}` leads to the folder `{path}`, which has no index page"
        return Finding.of("folder-without-index", what, "", path)
    if real and real.rstrip("/") != path.rstrip("/") and site.find(real):
        what = f"`{written}` differs from `{real}` by upper and lower case"
        advice = suggest.spell(url_of(real), base, written, site.origin)
        return Finding.of("wrong-case", what, f"write `{advice}`", path)
    what = f"`{written}` leads to `{path}`, which the site does not have"
    if alike := None if path.isascii() else site.by_form.get(normalize("NFC", path)):
        what += f": `{url_of(alike)}` {_FORMS}"
        advice = suggest.spell(url_of(alike), base, written, site.origin, quoted=True)
        return Finding.of(_rule(kind), what, f"write `{advice}`", path)
    meant = suggest.path(path, site)
    spelt = suggest.spell(meant, base, written, site.origin)
    return Finding.of(_rule(kind), what, f"did you mean `{spelt}`?" if meant else "", path)


def no_part(kind: str, written: str, file: str) -> Finding:
    """Word what is wrong with a page in the place of a picture, a script or a style."""
    what = f"`{written}` leads to {page_name(file)}, a page, and is used as {_USES[kind]}"
    return Finding.of("unknown-asset", what, "", file)


def from_anywhere(site: Site, kind: str, written: str) -> Finding | None:
    """Refuse what counts from the address that was asked for, on the page that answers for all."""
    if not written or written.startswith(("/", "#", "?")) or _SCHEME.match(written):
        return None
    path = site.follow(written, "")[0].path
    what = f"`{written}` counts from the missing address for which a host sends this page"
    advice = suggest.spell(path, "", "/", site.origin)
    return Finding.of(_rule(kind), what, f"write `{advice}`", path)


def _rule(kind: str) -> str:
    is_link = kind in _LINKS or kind.startswith(("hreflang ", "listed", REDIRECT))
    return "unknown-page" if is_link else "unknown-asset"


def _look_alike(wanted: str, names: Iterable[str]) -> str:
    """Return the name that differs by its Unicode form alone: `é` may be one sign, or two."""
    if wanted.isascii():
        return ""
    form = normalize("NFC", wanted)
    return next((name for name in names if normalize("NFC", name) == form), "")
