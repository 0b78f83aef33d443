"""Find where in a finished file a fault stands: line and column of the guilty value."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from html import escape
from typing import Final

from daozhang.lines import Lines
from daozhang.links.model import Finding
from daozhang.links.read.dom import Tree
from daozhang.links.read.embedded import read_embedded
from daozhang.links.read.files import written_in
from daozhang.links.read.late import reader
from daozhang.links.read.page import is_marked, label_of
from daozhang.links.read.resources import Part, read_parts
from daozhang.report import Problem, Spot

_TITLES: Final = "nav a[href],nav :not(:has(*))"
_SPELT: Final = {
    "&": "&(?:amp;)?",
    '"': '(?:"|&quot;|&#34;)',
    "<": "&lt;", ">": "(?:>|&gt;)",
    "\xa0": "(?:\xa0|&nbsp;|&#160;)",
}  # fmt: skip
"""Characters that a text may spell in several ways."""
Range = tuple[int, int]


class BuiltFile:
    """A file of the site, parsed once, and only when it is asked for."""

    def __init__(self, text: str):
        has_returns = "\r" in text
        plain = text.replace("\r\n", "\n").replace("\r", "\n") if has_returns else text
        self.text = plain.removeprefix("\ufeff")
        self._literal: dict[Range, bool] = {}

    @cached_property
    def tree(self) -> Tree:
        """The page with the places of its elements."""
        return Tree(self.text, places=True)

    @cached_property
    def lines(self) -> Lines:
        """The places of its lines."""
        return Lines(self.text)

    @cached_property
    def _times(self) -> Counter[str]:
        """How often each id is written, where there are scripts."""
        written = filter(self.tree.is_written, self.tree.all("[id]"))
        return Counter(one.attr("id") or "" for one in written if not one.closest("noscript"))

    def confirms(self, finding: Finding) -> bool:
        """Return whether a fault that a rule could only suspect is one."""
        if finding.rule == "wrong-language":
            links = (one for one in self.tree.all("a[href]") if one.attr("href") == finding.target)
            return not all(map(is_marked, links))
        return finding.rule != "duplicate-id" or self._times[finding.target] > 1

    def range_of(self, part: Part) -> Range:
        """Narrow a value to the piece that is the address; a long one is compared only once."""
        start, end = self.tree.range_of(part.element, part.attribute)
        if not part.piece:
            return start, end
        if (start, end) not in self._literal:
            value = part.element.attr(part.attribute) if part.attribute else part.element.text
            self._literal[start, end] = self.text[start:end] == value
        if self._literal[start, end]:
            return start + part.piece[0], start + part.piece[1]
        written = escape(part.address, quote=False)
        at = self.text.find(written, start + part.piece[0], end)
        return (at, at + len(written)) if at >= 0 else (start, end)


def locate(findings: Iterable[Finding], built: BuiltFile) -> Iterator[Problem]:
    """Return each finding of the file `built` at its spots, or else at its beginning."""
    found = [finding for finding in findings if built.confirms(finding)]
    for finding, ranges in _ranges(found, built):
        places = sorted(set(ranges))[: 1 if finding.rule == "unknown-folder" else None]
        spots = [built.lines.spot(finding.file, *some) for some in places]
        for spot in spots or [Spot(finding.file, line=1, column=1)]:
            yield finding.located(spot)


def _ranges(findings: list[Finding], built: BuiltFile) -> Iterator[tuple[Finding, list[Range]]]:
    """Return each finding with the ranges where it stands; all are of one file."""
    file = findings[0].file if findings else ""
    read = written_in(file) or (reader("json_data.in_manifest") if file.endswith(".json") else None)
    if read:
        places: dict[tuple[str, str], list[Range]] = {}
        for kind, text, start, end, _ in read(built.text):
            places.setdefault((kind, text), []).append((start, end))
        yield from (
            (finding, places.get((finding.kind, finding.target), [])) for finding in findings
        )
    elif findings:
        yield from _on_page(findings, built)


def _on_page(findings: list[Finding], built: BuiltFile) -> Iterator[tuple[Finding, list[Range]]]:
    wanted: dict[tuple[str, str], list[Part]] = {(f.kind, f.target): [] for f in findings}
    for part in _parts(built.tree, wanted):
        if (parts := wanted.get((part.kind, part.address))) is not None:
            parts.append(part)
    prose = built.tree.without_code() if any(finding.kind == "text" for finding in findings) else ""
    for finding in findings:
        parts = [part for part in wanted[finding.kind, finding.target] if _fits(part, finding)]
        if finding.kind == "text":
            yield finding, [found.span() for found in _spelt(finding.target).finditer(prose)]
        else:
            others = parts[1:] if finding.rule == "duplicate-id" else parts
            yield finding, list(map(built.range_of, others))


def _parts(tree: Tree, wanted: Iterable[tuple[str, str]]) -> Iterator[Part]:
    """Return what on a page may be at fault, each with its element; all of a kind, or none."""
    kinds, targets = map(set, zip(*wanted, strict=True))
    for element in tree.all("a[href]") if "link" in kinds else ():
        if (href := element.attr("href") or "") in targets:
            yield Part("link", href, element, "href")
    if kinds != {"text"}:
        yield from read_parts(tree)
        yield from read_embedded(tree)
    for element in filter(tree.is_written, tree.all("[id]") if "id" in kinds else ()):
        yield Part("id", element.attr("id") or "", element, "id")
    for element in tree.all(_TITLES) if "title" in kinds else ():
        yield Part("title", label_of(element), element, "")
    for element in tree.all("link[hreflang]") if "hreflang" in kinds else ():
        yield Part("hreflang", element.attr("hreflang") or "", element, "hreflang")
    if "lang" in kinds and tree.root:
        yield Part("lang", "", tree.root, "lang")


def _fits(part: Part, finding: Finding) -> bool:
    """Return whether this is the one at fault, of several that are written alike."""
    if finding.label:
        return label_of(part.element) == finding.label
    return finding.rule != "wrong-language" or not is_marked(part.element)


def _spelt(words: str) -> re.Pattern[str]:
    """Match words in a page's source, however their characters are spelt there."""
    return re.compile("".join(_SPELT.get(character, re.escape(character)) for character in words))
