"""A file of settings that MkDocs reads → its tree, or what keeps it from being read."""

from daozhang.data.parse import read_tree
from daozhang.data.tree import Tree
from daozhang.encodings import decode
from daozhang.report import Problem, Spot

_RULE = "settings-unreadable"


def read_settings(file: str, data: bytes) -> tuple[Tree, list[Problem]]:
    """Return the tree, without what has a tag of MkDocs' own, and the first fault, at its line."""
    text, problem = decode(file, data)
    tree = read_tree(file, text, tags=True)
    if problem:
        return tree, [problem]
    if tree.broken:
        return tree, [tree.problem(*tree.broken, _RULE)]
    if isinstance(tree.root.value, dict):
        return tree, []
    what, help = "these are no settings", f"restore it: `git checkout {file}`"
    return tree, [Problem(Spot(file), _RULE, what, help)]
