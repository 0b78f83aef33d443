"""A Markdown file → the same with all blanked that is not prose; every offset stays."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from daozhang.markdown.document import Document, without_signs
from daozhang.markdown.model import Range

BLANK: Final = "\ue000"
"""Replaces each character that is not prose, nor space."""
_NOT_PROSE: Final = re.compile(
    r"""
    \{\{ .*? \}\} | \{% .*? %\}    # a fact
    | \{[:]?[ ]* (?:[#.]|[a-z]+=)[^}\n]* \}    # { #an-id }
    | <[^>\n]+>                     # an element
    | \n[ ]*(?:={2,4}|[!！]{3}|[?？]{3})[!+]*[ ].*?$  # what opens a block, here or elsewhere
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_TEXT: Final = re.compile(
    r"""(?:(?<=^title:[ ])|(?<=^description:[ ]))(?P<quote>["']?)(?P<text>.*?)(?P=quote)[ ]*$""",
    re.MULTILINE | re.VERBOSE,
)


def prose_of(document: Document, code: Sequence[Range] | None = None) -> str:
    """Return the file with its prose alone: its own, its links' and tabs', title, description.

    `code` is what counts as code; by default all of the document's.
    """
    return _prose(document, tuple(document.code if code is None else code))


@lru_cache(maxsize=4)
def _prose(document: Document, code: Sequence[Range]) -> str:
    leads = [(one.text_range[1], one.range[1]) for one in document.links if any(one.text_range)]
    marks = [(tab.start, tab.label_range[0]) for tab in document.tabs]
    marks += [(tab.label_range[1], tab.body[0]) for tab in document.tabs]
    leads += [one.range for one in document.links if one.kind == "definition"]
    front, parts = [document.front], (code, document.comments, leads, marks)
    prose = document.without(front, *parts, by=BLANK)
    for text in _TEXT.finditer(document.source, *document.front):
        prose = prose[: text.start("text")] + text["text"] + prose[text.end("text") :]
    return _NOT_PROSE.sub(lambda part: without_signs(part[0], BLANK), f"\n{prose}")[1:]
