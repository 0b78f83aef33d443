"""What MkDocs says of mkdocs.yml → a problem at its place, in words like all others."""

import re
from typing import Final

from daozhang.data.read import read_settings
from daozhang.data.site_settings import RULE
from daozhang.data.tree import Node, Path
from daozhang.report import Problem

_OPTION: Final = re.compile(r"Plugin '(.*?)' option '(.*?)': (.*)", re.DOTALL)
_NAME: Final = re.compile(r"'([^' ]+)'")
_SAID: Final = (
    ("Required configuration not provided", "is missing", "write it"),
    ("Unrecognised configuration name", "is no setting", "take it out, or correct its name"),
    (r"Expected one of: \[(.*?)\]", r"is one of \1", ""),
    ("Expected type: <class 'bool'>", "is `true` or `false`", ""),
    ("Expected type: <class 'str'>|Expected a multiline string", "is one text", ""),
    ("Expected type: <class '(?:list|dict)'>", "has parts of its own", ""),
    ("The path .* isn't an existing", "is not there", "name what is there, or take it out"),
)
"""How MkDocs' words begin, what they mean, and a help."""
_HELP: Final = "`git diff mkdocs.yml` shows what has changed"


def said_by_mkdocs(file: str, data: bytes, key: str, said: str) -> Problem:
    """Return what MkDocs says of a setting; of a list, at the item that it names."""
    tree, option = read_settings(file, data)[0], _OPTION.fullmatch(said)
    names = [option[1]] if option else _NAME.findall(said)
    path: Path = (key,)
    for at, item in enumerate(tree.items(path)):
        path = (key, at) if any(_is(item, name) for name in names) else path
    if option:
        path = (*path, *option.groups()[:2])
    what, help = _worded(option[3] if option else said)
    name = tree.text(path) if isinstance(path[-1], int) else str(path[-1])
    spot = tree.spot(path, of_key="no setting" in what)
    return Problem(spot, RULE, f"`{name or key}` {what}", help or _HELP, name)


def _is(item: Node, name: str) -> bool:
    """Return whether an item has a name, or is the end of a path."""
    if isinstance(item.value, str):
        return f"/{name}".endswith(f"/{item.value}")
    return isinstance(item.value, dict) and name in item.value


def _worded(said: str) -> tuple[str, str]:
    for pattern, what, help in _SAID:
        if found := re.match(pattern, said):
            return found.expand(what), help
    first = said.partition("\n")[0].rstrip(".")
    return f"cannot be used: {first}", ""
