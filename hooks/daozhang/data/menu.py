"""`nav` of mkdocs.yml as it is written → what is no item of a menu."""

from collections.abc import Iterator
from typing import Final

from daozhang.data.tree import Path, Tree
from daozhang.report import Problem

_RULE: Final = "unusable-setting"


def faults_of_menu(tree: Tree, path: Path = ("nav",)) -> Iterator[Problem]:
    """Find what is no item of a menu: a page, a title with a page, a title with a menu."""
    for place, item in enumerate(tree.items(path)):
        here = (*path, place)
        for title in tree.keys(here):
            value = tree.find((*here, title))
            if not value or value.value in (None, []) or isinstance(value.value, dict):
                what = (
                    f"`{title}` has no pages"
                    if not value or not value.value
                    else (f"what stands below `{title}` is no list")
                )
                help = "write each on a line below it, as `- path.md`, or take the line out"
                yield Problem(tree.spot((*here, title), of_key=True), _RULE, what, help, title)
            yield from faults_of_menu(tree, (*here, title))
        if len(tree.keys(here)) > 1 or isinstance(item.value, list) or item.value is None:
            what, help = "this is no one item of the menu", "begin each with one `- `"
            yield Problem(tree.spot(here), _RULE, what, help)
