"""Find Markdown that was left standing as text: a reader sees brackets where a link was meant."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.links.tree import Tree

_SIGNS: Final = ("](", "][", "[^", "///", '=== "', "!!! ", "??? ")
_SIGN: Final = re.compile("|".join(map(re.escape, _SIGNS)))
_LEFT: Final = re.compile(
    r"""
    (?<![A-Za-z0-9_\]\\])!?\[(?=[^\[\]\n]*[^\W\d])[^\[\]\n]+\]           # [text][reference]
      \[(?![\d,. ]+\])[^\[\]\n]*\]
    | (?<![A-Za-z0-9_\]\\])!?\[[^\[\]\n]*\]                            # [text](page.md)
      \((?=[^()\s]*[./\#:])[^()\s]+(?:\s+"[^"\n]*")?\)
    | \[\^(?:\d+|(?!\w-\w)[A-Za-z][\w-]{3,})\](?!\()                    # [^note]
    | ^[ \t]*/{3,}(?:[ \t]*[A-Za-z][\w-]*(?:[ \t]*\|.*)?)?[ \t]*$       # /// admonition | Title
    | ^[ \t]*={3}[!+]*[ \t]+"[^"\n]+"                                   # === "Tab"
    | ^[ \t]*(?:!{3}|\?{3}\+?)[ \t]+[a-z][\w-]*(?:[ \t]+"[^"\n]*")?[ \t]*$   # !!! note "Title"
    """,
    re.VERBOSE | re.MULTILINE,
)


def may_hold(text: str) -> bool:
    """Say whether it is worth looking: most pages hold none of the signs."""
    return _SIGN.search(text) is not None


def find(tree: Tree) -> Iterator[str]:
    """Give each piece of Markdown outside code."""
    for text in tree.prose(_SIGNS):
        yield from (found[0].strip() for found in _LEFT.finditer(text))
