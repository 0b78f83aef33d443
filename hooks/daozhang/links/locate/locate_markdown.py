"""Find where a writer wrote a fault: in a page's Markdown, in a template, or in shared data."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Final

from daozhang.links.locate.locate_html import BuiltFile, locate, one_a_line
from daozhang.links.locate.occurrences import destinations, ids, texts
from daozhang.links.model import Finding, Occurrence
from daozhang.markdown import Document, read_markdown
from daozhang.pages import Page
from daozhang.report import Spot, count, nearest, spot_at

_SHOWN_ONCE: Final = frozenset({"missing-twin", "orphan-page", "unlisted-page", "missing-hreflang"})
"""Rules about a page as a whole."""
_NO_FILE: Final = frozenset({"unknown-page", "unknown-asset", "wrong-case"})
"""Rules that a Markdown link breaks by naming no file of the docs."""
_ROOTED: Final = re.compile(r"/|[A-Za-z][A-Za-z0-9+.-]*:")
_WORDS: Final = frozenset({"text", "title", "page"})
"""Kinds of finding that stand in the words, if they stand anywhere."""


@dataclass(frozen=True)
class Sources:
    """What the writers wrote."""

    pages: Mapping[str, Page]
    """A site's file → its Markdown page."""
    shared: Mapping[str, str] = field(default_factory=dict)
    """Templates first, then data and settings: file → text."""
    docs: str = "docs"
    files: frozenset[str] = frozenset()
    """Every file of the docs, from the project's root: pages and pictures."""
    copied: Mapping[str, str] = field(default_factory=dict)
    """A site's file → the project's file that it is a copy of."""

    @cached_property
    def built(self) -> dict[str, str]:
        """A Markdown file → the site's file that it becomes."""
        return {page.file: file for file, page in self.pages.items()}


def locate_in_sources(
    findings: Iterable[Finding], sources: Sources, text_of: Callable[[str], str]
) -> list[Finding]:
    """Return each finding at its place as written; what is written nowhere, in the HTML."""
    built = lru_cache(maxsize=64)(lambda file: BuiltFile(text_of(file)))
    located: list[Finding] = []
    elsewhere: list[Finding] = []
    for finding in findings:
        if built(finding.file).confirms(finding):
            page = sources.pages.get(finding.file)
            found = list(_in_page(finding, page, sources)) if page else []
            located += found
            elsewhere += [] if found else [finding]
    for same in _alike(elsewhere):
        located += _in_shared(same, sources) or _in_html(same, sources, built)
    return one_a_line(located)


def _alike(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """Group what one template says on many pages: written alike, or leading to the same place."""
    found = list(findings)
    leads = Counter((one.rule, one.leads_to) for one in found)
    reads = Counter((one.rule, one.target) for one in found)
    groups: dict[tuple[str, str, bool], list[Finding]] = {}
    for one in found:
        by_place = leads[one.rule, one.leads_to] >= reads[one.rule, one.target]
        key = one.leads_to if by_place and one.leads_to else one.target
        groups.setdefault((one.rule, key, by_place), []).append(one)
    return groups.values()


def _in_page(finding: Finding, page: Page, sources: Sources) -> Iterator[Finding]:
    if finding.rule in _SHOWN_ONCE:
        advice = _missing_file(page, sources) if finding.rule == "missing-twin" else finding.help
        yield replace(finding, spot=Spot(page.file), help=advice)
        return
    for written in _places(finding, page, sources):
        spot = _read(page).spot(written.start, written.end)
        missing = _missing(finding, page, written, sources)
        what = _what(finding, written.text, missing)
        advice = _help(finding, page, missing, sources) if missing else finding.help
        if finding.rule == "unknown-anchor":
            advice = _anchor_help(finding, page, sources)
        yield replace(finding, spot=spot, what=what, help=advice, target=written.text)


def _read(page: Page) -> Document:
    return read_markdown(page.file, page.source)


def _missing_file(page: Page, sources: Sources) -> str:
    """Return which Markdown file is to be written: `docs/zh/fees.md` lacks `docs/en/fees.md`."""
    known = {other.file for other in sources.pages.values()}
    docs, _, inside = page.file.partition("/")
    path = inside.partition("/")[2]
    twins = {f"{docs}/{other.language}/{path}" for other in sources.pages.values()}
    return f"write `{min(twins - known)}`" if twins - known else ""


def _missing(finding: Finding, page: Page, written: Occurrence, sources: Sources) -> str:
    """Return the file of the docs that MkDocs looked for: only Markdown's own links ask for one."""
    path = written.text.partition("#")[0].partition("?")[0]
    own = page.source[written.start - 1 : written.start] in ("(", "<") or path.endswith(".md")
    if finding.rule not in _NO_FILE or not path or not own or _ROOTED.match(path):
        return ""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
    return "" if file in sources.files else file


def _what(finding: Finding, text: str, missing: str) -> str:
    """Speak of what the writer wrote, not of what MkDocs made of it."""
    if missing:
        return f"`{text}` leads to `{missing}`, which does not exist"
    return finding.what.replace(f"`{finding.target}`", f"`{text}`", 1)


def _places(finding: Finding, page: Page, sources: Sources) -> Iterator[Occurrence]:
    if finding.kind == "id":
        found = list(ids(_read(page), finding.target))
        yield from found[1:] if finding.rule == "duplicate-id" and len(found) > 1 else found
    elif finding.kind in _WORDS:
        yield from texts(_read(page), finding.target)
    else:
        meant = [
            _narrowed(written, finding.target)
            for written in destinations(_read(page))
            if _may_be(written, finding, page) and _means(written.text, finding, page, sources)
        ]
        yield from [written for written in meant if written.kind != "front"] or meant


def _may_be(written: Occurrence, finding: Finding, page: Page) -> bool:
    """Distinguish a link from a picture of the same address, and links by their text."""
    if written.kind == ("picture" if finding.kind == "link" else "link"):
        return False
    has_label = finding.label and written.kind == "link"
    return not has_label or finding.label in page.source[slice(*written.label)]


def _means(text: str, finding: Finding, page: Page, sources: Sources) -> bool:
    """Return whether the page's HTML shows a destination: as written, or as MkDocs turns it."""
    if text == finding.target:
        return True
    if "{{" in text:
        pattern = ".*".join(map(re.escape, re.split(r"\{\{.*?\}\}", text)))
        return pattern != ".*" and bool(re.fullmatch(pattern, finding.target))
    if not finding.leads_to:
        return finding.target in _listed(text)
    path, mark, fragment = text.partition("#")
    path = path.partition("?")[0]
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
    home = sources.docs + "/"
    target = sources.built.get(file if path else page.file) or file.removeprefix(home)
    return target + mark + fragment == finding.leads_to or finding.target in _listed(text)


def _narrowed(written: Occurrence, wanted: str) -> Occurrence:
    """Point at the one address in a value that holds several."""
    at = written.text.find(wanted)
    if written.text == wanted or wanted not in _listed(written.text):
        return written
    return Occurrence(written.kind, wanted, written.start + at, written.start + at + len(wanted))


def _listed(text: str) -> list[str]:
    """Return the parts of a value that holds several addresses, as `srcset` does."""
    return re.split(r"[\s,;()'\"]+", text)


def _help(finding: Finding, page: Page, missing: str, sources: Sources) -> str:
    """Suggest a path as the writer would write it from this page: first one of the same name."""
    folder, tail = posixpath.dirname(page.file), posixpath.basename(missing).lower()
    home = posixpath.join(sources.docs, page.language, "")
    known = [posixpath.relpath(file, folder) for file in sources.files if file.startswith(home)]
    same_name = [path for path in known if posixpath.basename(path).lower() == tail]
    close = same_name if len(same_name) == 1 else nearest(posixpath.relpath(missing, folder), known)
    return f"did you mean `{close[0]}{finding.tail}`?" if close else finding.help


def _anchor_help(finding: Finding, page: Page, sources: Sources) -> str:
    """Name another page that has the anchor by its Markdown, which the writer knows it by."""
    anchor = finding.leads_to.partition("#")[2]
    if not finding.help.endswith(f"#{anchor}`?"):
        return finding.help
    folder = posixpath.dirname(page.file)
    for other in sources.pages.values():
        if other.language == page.language and any(ids(_read(other), anchor)):
            return f"did you mean `{posixpath.relpath(other.file, folder)}#{anchor}`?"
    return finding.help


def _in_shared(same: Sequence[Finding], sources: Sources) -> list[Finding]:
    """Name a template, or a line of data, once for all the pages that it speaks on."""
    finding = same[0]
    for needle in _needles(same):
        for file, text in sources.shared.items():
            found = needle.search(text)
            if found:
                return [replace(finding, spot=spot_at(file, text, *found.span()))]
    return []


def _needles(same: Sequence[Finding]) -> Iterator[re.Pattern[str]]:
    """Return what a template may have written: the address as it stands, or what it is made of."""
    finding = same[0]
    if not finding.target:
        yield re.compile(r"(?<=\s)(?:href|src)=(?:\"\"|'')")
        return
    names = [finding.target]
    if len({other.leads_to for other in same}) == 1:
        path, _, fragment = finding.leads_to.partition("#")
        bare = re.sub(r"(?:^|(?<=/))index\.html$", "", path)
        unrooted = re.sub(r"^(?:\.{0,2}/)+", "", finding.target)
        names += [unrooted, bare, bare.rstrip("/"), "#" + fragment]
    for name in dict.fromkeys(names):
        if len(name) > 2 or not name.isascii():
            yield re.compile(rf"(?<![\w/.-]){re.escape(name)}(?![\w/-])")


def _in_html(
    same: Sequence[Finding], sources: Sources, built: Callable[[str], BuiltFile]
) -> list[Finding]:
    finding = same[0]
    more = len({other.file for other in same}) - 1
    others = f" (and so {'does' if more == 1 else 'do'} {count(more, 'more page')})" if more else ""
    located = list(locate([finding], built(finding.file)))[: 1 if more else None]
    origin = sources.copied.get(finding.file, finding.file)
    return [
        replace(found, what=finding.what + others, spot=replace(found.spot, file=origin))
        for found in located
    ]
