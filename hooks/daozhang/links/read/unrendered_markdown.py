"""Find Markdown that was left standing as text: a reader sees brackets where a link was meant."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from daozhang.links.read.dom import Tree

_SIGNS: Final = (
    "](", "][", "[^", "]: ", "///", '=== "', "===!", "===+", "!!! ", "??? ", "???+",
    "{ #", "{ .", "{#", "{.", "{:",
)  # fmt: skip
_FIRST: Final = frozenset(sign[0] for sign in _SIGNS)
_LINE: Final = r"""(?mx)
    ^[ \t]*(?:
        /{3,}(?:[ \t]*[A-Za-z][\w-]*(?:[ \t]*\|.*)?)?[ \t]*$            # /// admonition | Title
      | ={3}[!+]*[ \t]+"[^"\n]+"                                       # === "Tab"
      | (?:!{3}|\?{3}\+?)[ \t]+[a-z][\w-]*(?:[ \t]+"[^"\n]*")?[ \t]*$    # !!! note "Title"
      | \[(?!\^)(?=[^\[\]\n]*\w)[^\[\]\n]+\]:[ \t]+<?                  # [reference]: page.md
        (?:\w+://|mailto:|\.{0,2}/|\#|[^\s<>]+\.(?:md|html?|png|jpe?g|svg|pdf)\b)[^\s<>]*>?
        (?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$
    )
    """
"""Compiled where it is first used, as the two below: most sites have no such sign."""
_WITHIN: Final = r"""(?x)
    (?P<meant>\\\((?:[^\\]|\\(?![()]))*+\\\)                             # \( a[i][j] \)
      | \\\[(?:[^\\]|\\(?![\[\]]))*+\\\]
      | \$\$[^$]*+\$\$
      | \[[^\[\]\s]+\]\[[A-Z]\w*\])                                      # tags: [下载][PDF]
    | (?<![A-Za-z0-9_\]\\])!?\[(?=[^\[\]\n]*(?:\w\ \w|[^\W\d_a-zA-Z]))[^\[\]\n]+\]  # [a text][name]
      \[(?![\d,.\ ]+\])[\ -Z^-~]*\](?!\[)
    | (?<![A-Za-z0-9_\]\\])!?\[[^\[\]\n]*\]                            # [text](page.md)
      \((?:[a-z]+://|mailto:|tel:|\.{0,2}/|\#|[^()\s:]*/|[^()\s]*\.(?:md|html?|pdf|png|jpe?g|svg)\b)[^()\s]*
      (?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)
    | (?<=[^\s\]\[(|"'=,])\[\^(?:\d+|(?!\w-\w)[A-Za-z][\w-]{3,})\](?![(+*?{])     # text[^note]
    | (?<![^\s)\]])\{(?::[ \t]*|[ \t]*(?=[#.]))                        # { #id .class key=value }
      (?!\#(?:if|each|await|key|snippet|with|unless)\b)
      (?:[#.][A-Za-z][\w:.-]*|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))
      (?:[ \t]+(?:[#.][A-Za-z][\w:.-]*|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)))*
      (?<!\.)[ \t]*\}(?!\})
    """
_INDEX: Final = r"(?<=[A-Za-z0-9_])\[[^\[\]\s]+\](?:\[[^\[\]\s]+\]|\([^()\s]+\))"
"""`a[i][j]`, `List[int](x)`."""
_BLOCKS: Final = (
    "p,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,summary,figcaption,caption,blockquote,div,section,article,"
    "aside,main,header,footer,details,body"
)
_INNERMOST: Final = f":is({_BLOCKS}):not(:has({_BLOCKS}))"


def _has_sign(text: str) -> bool:
    return any(first in text and _signs(first).search(text) for first in _FIRST)


@cache
def _signs(first: str) -> re.Pattern[str]:
    """Match the signs that begin so: a pattern of one beginning is searched in half the time."""
    return re.compile("|".join(re.escape(sign) for sign in _SIGNS if sign[0] == first))


def find(tree: Tree) -> Iterator[str]:
    """Return each piece of Markdown outside code.

    Text ends where an element begins: `<b>///</b>` may stand within a line, and the name before an
    index in an element, `<i>a</i>[i][j]`. The block around it shows both.
    """
    # Most pages have no sign, and a head has no text but styles and scripts, which have many.
    if not any(_has_sign(body.text) for body in tree.named("body")):
        return
    texts = list(tree.prose(_has_sign))
    lines = [found for text in texts for found in re.finditer(_LINE, text)]
    pieces = [found for text in texts for found in re.finditer(_WITHIN, text) if not found["meant"]]
    if lines or pieces:
        blocks = [block.text for block in tree.all(_INNERMOST)]
        whole = {found[0].strip() for text in blocks for found in re.finditer(_LINE, text)}
        indexes = {found[0] for text in blocks for found in re.finditer(_INDEX, text)}
        if not any(line[0] == "/" and line.strip("/") for line in whole):
            whole -= {line for line in whole if line[0] == "/"}  # no block begins: `///` ends none
        yield from (line for found in lines if (line := found[0].strip()) in whole)
        yield from (found[0] for found in pieces if found.start() or found[0] not in indexes)
