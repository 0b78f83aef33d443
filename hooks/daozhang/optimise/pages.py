"""Pages as they are sent: styles in them, one file a script, and no space that is not seen."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
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

SCRIPTS = {
    "script[type=module][src]": "src",
    "[data-later]": "data-later",
    "[data-idle]": "data-idle",
    "[data-worker]": "data-worker",
}
"""Where a page names a script: for its first view, for assets/common/ to fetch, or for a worker."""

PutScript: TypeAlias = Callable[[str, Callable[..., str]], str]
"""A script's name, and `draw_script` or `draw_later` → the name under which it is published."""


@dataclass(frozen=True)
class Page:
    """A built page, as in `check/index.html`, and its links to stylesheets that are there."""

    path: str
    document: Document
    links: tuple[Element, ...]
    sheets: tuple[str, ...]


def draw_pages(files: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Return each page again, its styles in it, and its scripts."""
    drawn: dict[str, str] = {}
    put_script, small = _script_putter(files, drawn), cache(minify)
    imported = cache(partial(modules, files))
    for page in _read(files, site_url):
        _put_styles(page, "".join(small(files[sheet]) for sheet in page.sheets))
        _link_scripts(page, files, imported, put_script, site_url)
        _mark_outside(page, site_url)
        drawn[page.path] = page.document.serialize(LAYOUT).replace(KEPT, "\n")
    return drawn


def _read(files: Mapping[str, str], site_url: str) -> Iterator[Page]:
    for path, text in files.items():
        if path.endswith(".html"):
            document = parse(LINE_BREAK.sub(KEPT, text))
            found = document.select("link[rel~=stylesheet]")
            named = [(link, file_of(path, str(link.attrs["href"]), site_url)) for link in found]
            there = [(link, sheet) for link, sheet in named if sheet in files]
            links, sheets = zip(*there, strict=True) if there else ((), ())
            yield Page(path, document, links, tuple(dict.fromkeys(sheets)))


def _put_styles(page: Page, styles: str) -> None:
    """Put styles where the page linked to the first of its stylesheets."""
    for link in page.links[:1]:
        link.insert_adjacent_html("beforebegin", f"<style>{styles}</style>")
    for link in page.links:
        link.extract()


def _link_scripts(
    page: Page,
    files: Mapping[str, str],
    imported: Callable[[str], list[str]],
    put_script: PutScript,
    site_url: str,
) -> None:
    """Return each script its new name; one that another of the page imports comes with that."""
    places = [
        (file_of(page.path, str(element.attrs[attribute]), site_url), element, attribute)
        for selector, attribute in SCRIPTS.items()
        for element in page.document.select(selector)
    ]
    there = [place for place in places if place[0] in files]
    come = {other for name, *_ in there for other in imported(name) if other != name}
    for name, element, attribute in there:
        if attribute == "src" and name in come:
            element.extract()
            continue
        element.attrs[attribute] = address_of(put_script(name, draw_script), page.path, site_url)
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


def _mark_outside(page: Page, site_url: str) -> None:
    """Mark each link that leaves the guide; the stylesheet shows it."""
    for link in page.document.select("a[href^=http]"):
        if is_outside(str(link.attrs["href"]), site_url):
            link.attrs["rel"] = "external noreferrer"
