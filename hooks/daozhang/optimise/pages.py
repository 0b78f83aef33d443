"""Pages as they are sent: styles in them, one file a script, and no space that is not seen."""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from hashlib import sha256
from typing import TypeAlias

from turbohtml import Document, Element, Html, Minify, parse

from daozhang.optimise.addresses import address_of, file_of, is_outside
from daozhang.optimise.scripts import draw_later, draw_script, modules
from daozhang.optimise.styles import minify

LAYOUT = Html(layout=Minify(omit_optional_tags=False, unquote_attributes=False))
LINE_BREAK = re.compile(r"\n(?<=[^\s>]\n)(?=[^\s<])")
"""One within a text: a line stays one, by which the link check knows Markdown that fell apart."""
KEPT = "\ue000"
"""Stands for it while all other space is collapsed; no character of any script."""

SHEETS = {"link[rel~=stylesheet]": "href"}
SCRIPTS = {
    "script[type=module][src]": "src",
    "[data-later]": "data-later",
    "[data-idle]": "data-idle",
    "[data-worker]": "data-worker",
}
"""Where a page names a script: for its first view, for assets/common/ to fetch, or for a worker."""

PutScript: TypeAlias = Callable[[str, Callable[..., str]], str]
"""A script's name, and `draw_script` or `draw_later` → the name under which it is published."""


Named: TypeAlias = list[tuple[str, Element, str]]
"""Files that are there, each with the element that names it, and by which attribute."""


def draw_pages(files: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Return each page again, its styles in it, and its scripts."""
    drawn: dict[str, str] = {}
    put_script, small = _script_putter(files, drawn), cache(minify)
    imported = cache(partial(modules, files))
    for path, html in files.items():
        if path.endswith(".html"):
            page = parse(LINE_BREAK.sub(KEPT, html))
            named = partial(_named, page, path, files, site_url)
            address = partial(address_of, page=path, site_url=site_url)
            _put_styles(named(SHEETS), lambda sheet: small(files[sheet]))
            _link_scripts(named(SCRIPTS), imported, put_script, address)
            _mark_outside(page, site_url)
            drawn[path] = page.serialize(LAYOUT).replace(KEPT, "\n")
    return drawn


def _named(
    page: Document, path: str, files: Mapping[str, str], site_url: str, places: Mapping[str, str]
) -> Named:
    found = (
        (file_of(path, str(element.attrs[attribute]), site_url), element, attribute)
        for selector, attribute in places.items()
        for element in page.select(selector)
    )
    return [place for place in found if place[0] in files]


def _put_styles(links: Named, read: Callable[[str], str]) -> None:
    """Put styles where the page linked to the first of its stylesheets."""
    styles = "".join(map(read, dict.fromkeys(sheet for sheet, *_ in links)))
    for _, link, _ in links[:1]:
        link.insert_adjacent_html("beforebegin", f"<style>{styles}</style>")
    for _, link, _ in links:
        link.extract()


def _link_scripts(
    scripts: Named,
    imported: Callable[[str], list[str]],
    put_script: PutScript,
    address: Callable[[str], str],
) -> None:
    """Return each script its new name; one that another of the page imports comes with that."""
    come = {other for name, *_ in scripts for other in imported(name) if other != name}
    for name, element, attribute in scripts:
        if attribute == "src" and name in come:
            element.extract()
            continue
        element.attrs[attribute] = address(put_script(name, draw_script))
        come |= {name}


def _script_putter(files: Mapping[str, str], drawn: dict[str, str]) -> PutScript:
    """Return what puts a script, once for all pages, and before it what it imports later.

    Its name changes with its text, so that a browser may keep it for ever.
    """

    @cache
    def put(name: str, draw: Callable[..., str]) -> str:
        text = draw(files, name, lambda later: put(later, draw_later))
        named = name.replace(".js", f".{sha256(text.encode()).hexdigest()[:8]}.js")
        drawn[named] = text
        return named

    return put


def _mark_outside(page: Document, site_url: str) -> None:
    """Mark each link that leaves the guide; the stylesheet shows it."""
    for link in page.select("a[href^=http]"):
        if is_outside(str(link.attrs["href"]), site_url):
            link.attrs["rel"] = "external noreferrer"
