"""mkdocs.yml → what is wrong with its `nav`."""

from collections.abc import Iterator

import yaml

from daozhang.lines import spot_at
from daozhang.report import Problem


def listed_twice(file: str, source: str) -> Iterator[Problem]:
    """Find the pages that the navigation names more than once."""
    try:
        tree = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return  # MkDocs has said so
    pairs = tree.value if isinstance(tree, yaml.MappingNode) else ()
    seen: dict[str, int] = {}
    for page in (page for key, value in pairs if key.value == "nav" for page in _pages(value)):
        line = page.start_mark.line + 1
        if seen.setdefault(page.value, line) != line:
            spot = spot_at(file, source, page.start_mark.index, page.end_mark.index)
            what = f"`{page.value}` stands in `nav` already, on line {seen[page.value]}"
            yield Problem(spot, "nav-twice", what, "keep one of the two", page.value)


def _pages(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _pages(one)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _pages(value)
