"""Word a finding for the writer of a Markdown page: what was written, and what to write instead."""

import posixpath
import re
from typing import Final

from daozhang.links.locate.sources import Sources
from daozhang.links.model import Finding, Occurrence
from daozhang.markdown import read_markdown
from daozhang.pages import Page

_NO_FILE: Final = frozenset({"unknown-page", "unknown-asset", "wrong-case"})
"""Rules that a Markdown link breaks by naming no file of the docs."""
_GONE: Final = "write where its words stand now, or take the link out"
_LACKS: Final = "save the file there, or take it out here"
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
    what = finding.what.replace(f"`{finding.target}`", f"`{written.text}`", 1)
    help, meant = finding.help, _meant(finding, page, written, sources)
    of_another = finding.rule == "wrong-language" or finding.rule in _NO_FILE
    if finding.rule == "unknown-anchor":
        help = meant or help or _headings(finding, sources)
    elif of_another and (own := _own_language(page, written, sources)):
        help = own
    elif missing := _missing(finding, page, written, sources):
        what = f"`{written.text}` leads to `{missing}`, which does not exist"
        help = meant or (_LACKS if finding.rule == "unknown-asset" else _GONE)
    return finding._replace(what=what, help=help)


def _meant(finding: Finding, page: Page, written: Occurrence, sources: Sources) -> str:
    """Suggest what was meant as the writer would write it from this page."""
    file, mark, anchor = finding.meant.partition("#")
    tail = mark + anchor or re.sub(r"\A[^?#]*", "", finding.target)
    if mark and finding.leads_to.startswith(f"{file}#"):
        return f"did you mean `{written.text.partition('#')[0]}{tail}`?"
    others = {one.language for one in sources.pages.values()} - {page.language}
    own = (f"{sources.docs}/{file}", f"{sources.docs}/{page.language}/{file}")
    found = [sources.pages[file].file] if file in sources.pages else own
    known = [path for path in found if path in sources.files and path.split("/")[1] not in others]
    near = posixpath.relpath(known[-1], posixpath.dirname(page.file)) if known else ""
    return f"did you mean `{near}{tail}`?" if near else ""


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


def _missing(finding: Finding, page: Page, written: Occurrence, sources: Sources) -> str:
    """Return the file of the docs that MkDocs looked for: only Markdown's own links ask for one."""
    path = written.text.partition("#")[0].partition("?")[0]
    own = page.source[written.start - 1 : written.start] in ("(", "<") or path.endswith(".md")
    if finding.rule not in _NO_FILE or not path or not own or _ROOTED.match(path):
        return ""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
    return "" if file in sources.files else file


def _headings(finding: Finding, sources: Sources) -> str:
    """List what a page has in the place of an anchor that is like none of them."""
    there = sources.pages.get(finding.leads_to.partition("#")[0])
    headings = read_markdown(there.file, there.source).headings if there else ()
    known = ", ".join(f"`#{one.id}`" for one in headings if one.id)
    return known and f"its headings have {known}"
