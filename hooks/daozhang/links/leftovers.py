"""Find Markdown that was left standing as text: a reader sees brackets where a link was meant."""

import re
from collections.abc import Iterator
from typing import Final

from turbohtml import Document, XPath

_SIGNS: Final = ("](", "][", "[^", "///", '=== "', "!!! ", "??? ")
_TEXTS: Final = XPath(
    "//text()[not(ancestor::code or ancestor::pre or ancestor::script or ancestor::style"
    " or ancestor::textarea or ancestor::kbd or ancestor::samp or ancestor::title"
    " or ancestor::math or ancestor::svg) and ("
    + " or ".join(f"contains(., '{sign}')" for sign in _SIGNS)
    + ")]"
)
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


def may_hold(html: str) -> bool:
    """Say whether it is worth looking: most pages hold none of the signs."""
    return any(sign in html for sign in _SIGNS)


def find(document: Document) -> Iterator[str]:
    """Give each piece of Markdown outside code."""
    texts = _TEXTS(document)
    if isinstance(texts, list):
        for text in texts:
            yield from (found[0].strip() for found in _LEFT.finditer(str(text)))
