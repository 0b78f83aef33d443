"""Word a finding for the writer of a Markdown page: what was written, and what to write instead."""

import posixpath
import re
from collections.abc import Sequence
from typing import Final

from daozhang.links.locate.occurrences import ids
from daozhang.links.locate.sources import Sources
from daozhang.links.model import Finding, Occurrence
from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import OF_PAGES, nearest

_NO_FILE: Final = frozenset({"unknown-page", "unknown-asset", "wrong-case"})
"""Rules that a Markdown link breaks by naming no file of the docs."""
_GONE: Final = "write where its words stand now, or take the link out"
_LACKS: Final = "save the file there, or take it out here"
_ANCHOR: Final = re.compile(r"did you mean `(?P<name>[^`#/]+)`\?")
_ROOTED: Final = re.compile(r"/|[A-Za-z][A-Za-z0-9+.-]*:")


def missing_file(page: Page, sources: Sources) -> str:
    """Return which Markdown file is to be written: `docs/zh/fees.md` lacks `docs/en/fees.md`."""
    known = {other.file for other in sources.pages.values()}
    docs, _, inside = page.file.partition("/")
    path = inside.partition("/")[2]
    twins = {f"{docs}/{other.language}/{path}" for other in sources.pages.values()}
    return f"write `{min(twins - known)}`" if twins - known else ""


def worded(finding: Finding, page: Page, written: Occurrence, sources: Sources) -> Finding:
    """Word a problem by what the writer wrote, not by what MkDocs made of it."""
    if finding.rule == "unknown-anchor":
        help = _anchor_help(finding, page, sources)
        if near := _ANCHOR.fullmatch(help):
            help = f"did you mean `{written.text.partition('#')[0]}#{near['name']}`?"
        return _as_written(finding, written)._replace(help=help)
    of_another = finding.rule == "wrong-language" or finding.rule in _NO_FILE
    if of_another and (own := _own_language(page, written, sources)):
        return _as_written(finding, written)._replace(help=own)
    if missing := _missing(finding, page, written, sources):
        what = f"`{written.text}` leads to `{missing}`, which does not exist"
        return finding._replace(what=what, help=_help(finding, page, missing, sources))
    return _as_written(finding, written)


def _own_language(page: Page, written: Occurrence, sources: Sources) -> str:
    """Return what to write instead of a link into another language: its twin, from this page."""
    folder, path = posixpath.dirname(page.file), re.split("[?#]", written.text)[0]
    url = posixpath.normpath(posixpath.join(page.url, path)) + "/"
    other = next((one for one in sources.pages.values() if one.url == url), None)
    file = other.file if other else posixpath.normpath(posixpath.join(folder, path))
    docs, _, inside = file.partition("/")
    language, _, inside = inside.partition("/")
    twin = f"{docs}/{page.language}/{inside}"
    if language == page.language or not {file, twin} <= sources.files:
        return ""
    return f"write `{posixpath.relpath(twin, folder)}`: readers change the language above the page"


def _as_written(finding: Finding, written: Occurrence) -> Finding:
    what = finding.what.replace(f"`{finding.target}`", f"`{written.text}`", 1)
    return finding._replace(what=what)


def _missing(finding: Finding, page: Page, written: Occurrence, sources: Sources) -> str:
    """Return the file of the docs that MkDocs looked for: only Markdown's own links ask for one."""
    path = written.text.partition("#")[0].partition("?")[0]
    own = page.source[written.start - 1 : written.start] in ("(", "<") or path.endswith(".md")
    if finding.rule not in _NO_FILE or not path or not own or _ROOTED.match(path):
        return ""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
    return "" if file in sources.files else file


def _help(finding: Finding, page: Page, missing: str, sources: Sources) -> str:
    """Suggest a path as the writer would write it from this page: first one of the same name."""
    folder, tail = posixpath.dirname(page.file), posixpath.basename(missing).lower()
    home = posixpath.join(sources.docs, page.language, "")
    known = [posixpath.relpath(file, folder) for file in sources.files if file.startswith(home)]
    same_name = [path for path in known if posixpath.basename(path).lower() == tail]
    close = same_name if len(same_name) == 1 else _close(posixpath.relpath(missing, folder), known)
    tail = re.sub(r"\A[^?#]*", "", finding.target)
    gone = _LACKS if finding.rule == "unknown-asset" else _GONE
    return f"did you mean `{close[0]}{tail}`?" if close else finding.help or gone


def _close(wanted: str, known: Sequence[str]) -> list[str]:
    """Return the nearest path whose name is close: all end alike, and many begin alike."""
    stem = _stem(wanted)
    names = nearest(stem, map(_stem, known), OF_PAGES)
    paths = [path for path in known if _stem(path) in names]
    return nearest(wanted, paths) or paths[:1]


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]


def _anchor_help(finding: Finding, page: Page, sources: Sources) -> str:
    """Name another page that has the anchor by its Markdown, which the writer knows it by."""
    anchor = finding.leads_to.partition("#")[2]
    folder = posixpath.dirname(page.file)
    if not finding.help and (there := sources.pages.get(finding.leads_to.partition("#")[0])):
        known = [
            f"`#{one.id}`" for one in read_markdown(there.file, there.source).headings if one.id
        ]
        return f"its headings have {', '.join(known)}" if known else ""
    if not finding.help.endswith(f"#{anchor}`?"):
        return finding.help
    for other in sources.pages.values():
        if other.language == page.language and any(
            ids(read_markdown(other.file, other.source), anchor)
        ):
            return f"did you mean `{posixpath.relpath(other.file, folder)}#{anchor}`?"
    return finding.help
