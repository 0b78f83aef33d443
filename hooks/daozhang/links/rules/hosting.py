"""Note what is no fault: what only some hosts serve, and pages that a browser is yet to make."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from daozhang.links.model import Finding, Record, split
from daozhang.links.resolve.files import is_error_page
from daozhang.links.resolve.hosts import HOSTS
from daozhang.links.resolve.site import Site
from daozhang.report import count

_HOSTS, _UNREAD = "host-dependent", "unread-pages"
NOTES: Final = frozenset({_HOSTS, _UNREAD})
"""The rules that fail nothing."""
_DRAWS: Final = re.compile(r"\b(?:docsify|docute)\b")
_SOME: Final = 2000
"""Links; as many are asked: whoever writes one so writes all so."""
_NAMES: Final = {
    "github": "GitHub Pages", "netlify": "Netlify", "cloudflare": "Cloudflare Pages",
    "plain": "a plain server",
}  # fmt: skip


def unread(site: Site) -> Iterator[Finding]:
    """Return a note where the home page has a script make pages of Markdown, which nobody reads."""
    number = sum(file.endswith(".md") for file in site.files)
    for kind, address in site.pages.get("index.html", Record()).parts if number else ():
        if kind == "script" and _DRAWS.search(address):
            what = f"{count(number, 'Markdown file')} become pages only in a browser: not checked"
            yield Finding.of(_UNREAD, what).at("index.html", address, kind)


def notes(site: Site) -> Iterator[Finding]:
    """Return one note for each way of serving that a site counts on, at its first link."""
    noted: dict[str, Finding] = {}
    links = ((file, link) for file, record in site.pages.items() for link in split(record.hrefs))
    for file, written in islice(links, _SOME if _has_other_names(site) else 0):
        if written.partition("#")[0].endswith(".html"):
            continue
        address, target = site.follow(written, site.base_of(file))
        if address.scheme or address.outside or not address.path:
            continue
        manner = site.manners.get(address.path, "")
        if not target and site.redirected(address.path) is not None:
            manner = "redirects"
        if manner and manner not in noted:
            noted[manner] = _note(manner, written, target).at(file, written)
    yield from noted.values()


def _has_other_names(site: Site) -> bool:
    """Return whether a host may send any file for a path that does not name it."""
    named = (site.paths[path] for path in site.manners)
    others = (file for file in named if not file.endswith("index.html") and not is_error_page(file))
    return "_redirects" in site.files or any(others)


def _note(manner: str, written: str, target: str) -> Finding:
    does = [said for name, said in _NAMES.items() if manner in HOSTS[name]]
    others = [said for said in _NAMES.values() if said not in does]
    answer = f"`{target}`" if target else "a line of `_redirects`"
    what = f"`{written}` leads to {answer} on {_listed(does)}, and nowhere on {_listed(others)}"
    return Finding.of(_HOSTS, what, "give `--host` to hold the site to one of them", target)


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
