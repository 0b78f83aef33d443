"""Facts that a page names: they are printed before Markdown is read, and are no Markdown."""

import re
from typing import Final

_EXPRESSION: Final = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}")
_PLANE: Final = 0xF0000
"""Private code points, of the Unicode standard's plane 15: they mean nothing in Markdown."""


def hide(source: str) -> str:
    """Turn each sign of a fact, `{{ a.b | tel }}`, into one that means nothing in Markdown.

    Facts are printed before Markdown is read: no sign of theirs is a pipe, a quote or a bracket.
    """
    if "{{" not in source and "{%" not in source:
        return source
    return _EXPRESSION.sub(
        lambda found: "".join(chr(ord(sign) % _PLANE + _PLANE) for sign in found[0]), source
    )


def show(text: str) -> str:
    """Undo `hide`."""
    if not text or max(text) < chr(_PLANE):
        return text
    return "".join(chr(ord(sign) % _PLANE) for sign in text)
