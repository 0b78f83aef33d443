"""Report what is on many pages once, where it was written: a template, data or the HTML."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from daozhang.lines import spot_at
from daozhang.links.locate.locate_html import BuiltFile, locate
from daozhang.links.locate.sources import Sources
from daozhang.links.model import Finding
from daozhang.report import Problem, count


def by_origin(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """Group what one template puts on many pages: written alike, or leading to the same place."""
    found = list(findings)
    leads = Counter((one.rule, one.leads_to) for one in found)
    reads = Counter((one.rule, one.target) for one in found)
    groups: dict[tuple[str, str, bool], list[Finding]] = {}
    for one in found:
        by_place = leads[one.rule, one.leads_to] >= reads[one.rule, one.target]
        key = one.leads_to if by_place and one.leads_to else one.target
        groups.setdefault((one.rule, key, by_place), []).append(one)
    return groups.values()


def in_shared(same: Sequence[Finding], sources: Sources) -> list[Problem]:
    """Report a template, or a line of data, once for all the pages that it is printed on."""
    finding = same[0]
    for needle in _needles(same):
        for file, text in sources.shared.items():
            found = needle.search(text)
            if found:
                return [finding.located(spot_at(file, text, *found.span()))]
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


def in_html(
    same: Sequence[Finding], sources: Sources, built: Callable[[str], BuiltFile]
) -> list[Problem]:
    """Name the first page, and the number of others with the same fault."""
    finding = same[0]
    more = len({other.file for other in same}) - 1
    others = f" (and so {'does' if more == 1 else 'do'} {count(more, 'more page')})" if more else ""
    located = list(locate([finding], built(finding.file)))[: 1 if more else None]
    origin = sources.copied.get(finding.file, finding.file)
    return [
        found._replace(what=finding.what + others, spot=found.spot._replace(file=origin))
        for found in located
    ]
