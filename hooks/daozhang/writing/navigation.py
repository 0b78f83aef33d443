"""mkdocs.yml × the pages → what is wrong with its `nav`."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

import yaml

from daozhang.lines import spot_at
from daozhang.report import Problem, Spot, nearest

_ELSEWHERE: Final = re.compile(r"[a-z]+:(?://|[^\s/])", re.IGNORECASE)
_BEFORE: Final = re.compile(r"(?P<title>[^/\\]*[:：])?\s*[/\\.]*(?:docs/)?(?:[a-z]{2}/)?(?=\S)")


def faults_of_nav(file: str, source: str, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Find what the navigation names twice or in vain, and what it leaves out.

    `pages` are files by path, `docs/zh/fees.md` by `fees.md`; an empty name may be left out.
    """
    try:
        tree = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return  # MkDocs has said so
    pairs = tree.value if isinstance(tree, yaml.MappingNode) else ()
    named = [page for key, value in pairs if key.value == "nav" for page in _pages(value)]
    seen: dict[str, int] = {}
    left = {path: name for path, name in pages.items() if named and name}
    for page in named:
        line, path = page.start_mark.line + 1, page.value
        spot = spot_at(file, source, page.start_mark.index, page.end_mark.index)
        if seen.setdefault(path, line) != line:
            what = f"`{path}` stands in `nav` already, on line {seen[path]}"
            yield Problem(spot, "nav-twice", what, "keep one of the two", path)
        elif path not in pages and not (_ELSEWHERE.match(path) and ".md" not in path):
            meant, help = _meant(path, pages, left)
            for one in [*left] if " - " in path else [meant]:
                if one in path or one == meant:
                    left.pop(one, None)
            yield Problem(spot, "nav-unknown", f"`{path}` is no page", help, path)
        left.pop(path, None)
    for path, name in left.items():
        help = f"name it in `nav` of {file}: `- {path}`"
        yield Problem(Spot(name), "nav-omitted", "no menu leads to this page", help, path)


def _meant(path: str, pages: Mapping[str, str], left: Mapping[str, str]) -> tuple[str, str]:
    """Return the page that was meant, and the help; a page that a menu has already is none."""
    if " - " in path:
        return (
            "",
            "begin each page on its own line, indented as its neighbours, below `title:`",
        )
    before = _BEFORE.match(path)
    bare = path[before.end() :].replace("\\", "/").removesuffix(".md").lower() if before else path
    meant = next((one for one in pages if one.removesuffix(".md").lower() == bare), "")
    if not meant:
        stems = {PurePosixPath(one).stem: one for one in left}
        meant = "".join(stems[stem] for stem in nearest(PurePosixPath(bare).stem, stems))
    title = (before["title"] or "").rstrip(":：") if before else ""
    written = f"{title}: {meant}" if title and meant else meant
    return meant, f"write `{written}`" if meant else "write a page's path, or take the line out"


def _pages(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _pages(one)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _pages(value)
