"""mkdocs.yml × the pages → what is wrong with its `nav`."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from daozhang.data.parse import read_tree
from daozhang.report import Problem, Spot, nearest

_ELSEWHERE: Final = re.compile(r"[a-z]+:(?://|[^\s/])", re.IGNORECASE)
_WRITTEN: Final = re.compile(
    r"(?:(?P<title>[^/\\]*)[:：])?\s*[/\\.]*(?:docs/)?(?:[a-z]{2}/)?(?P<name>.*?)(?:\.md)?"
)
"""`费用：fees.md`, `/docs/zh/fees.md`, `fees`."""


def faults_of_nav(file: str, source: str, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Find what the navigation names twice or in vain, and what it leaves out.

    `pages` are files by path, `docs/zh/fees.md` by `fees.md`; an empty name may be left out.
    """
    tree = read_tree(file, source, tags=True)
    named = [(str(node.value), tree.spot(place)) for place, node in tree.texts(("nav",))]
    seen: dict[str, int] = {}
    left = {path: name for path, name in pages.items() if named and name}
    for path, spot in named:
        if seen.setdefault(path, spot.line) != spot.line:
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
        return "", "begin each page on its own line, indented as its neighbours, below `title:`"
    written = _WRITTEN.fullmatch(path)
    title, bare = written.groups("") if written else ("", path)
    bare = bare.replace("\\", "/").lower()
    stems = {PurePosixPath(one).stem: one for one in left}
    close = (stems[stem] for stem in nearest(PurePosixPath(bare).stem, stems))
    alike = (one for one in pages if one.removesuffix(".md").lower() == bare)
    meant = next(alike, "") or next(close, "")
    as_item = f"{title}: {meant}" if title else meant
    return meant, f"write `{as_item}`" if meant else "write a page's path, or take the line out"
