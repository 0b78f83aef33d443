"""The texts at the end of a page, and the words that hedge."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The end of a page: its sources, and when a person last compared it with them."""

    sources: str
    article: str
    brackets: tuple[str, str]
    comma: str
    checked: str
    copies: str
    read: Mapping[str, str]
    """How much was read, by the field `read` of a source."""
    between: tuple[str, str]
    """Numbers, and parts of that sentence."""
    hedges: re.Pattern[str]
    """Words by which a reader sees that something is usual, or our advice, and not certain."""
