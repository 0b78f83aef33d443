"""What this room says to readers, and looks for in what is said to them, by language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The end of a page: its sources, and when a person last held it against them."""

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


WORDS = {
    "zh": Words(
        sources="来源",
        article="第 {} 条",
        brackets=("（", "）"),
        comma="，",
        checked="本页上次核对：{}。",
        copies="我们读的是副本：{}。",
        read={
            "full": "第 {} 项读了全文",
            "part": "第 {} 项读了用到的部分",
            "excerpt": "第 {} 项读了摘录或转述",
        },
        between=("、", "；"),
    ),
    "en": Words(
        sources="Sources",
        article="Art. {}",
        brackets=(" (", ")"),
        comma=", ",
        checked="This page was last checked on {}.",
        copies="We read copies: {}.",
        read={
            "full": "no. {} in full",
            "part": "no. {} in the parts used",
            "excerpt": "no. {} in excerpts or reports",
        },
        between=(", ", "; "),
    ),
}


HEDGES = {
    "zh": re.compile(r"一般|通常|往往|多半|大多|大约|大概|左右|(?<!不)可能|不一定|有时|建议"),
    "en": re.compile(
        r"""
        \b(?:usually|often|mostly|generally|typically|commonly|sometimes|probably|likely|might)\b
        | \bmay\b(?!\ not)         # "may not" forbids
        | \b(?:in\ practice|as\ a\ rule|we\ suggest|we\ advise|our\ advice)\b
        | \babout(?=\ (?:\d|\{))   # about 9:00, about {{ times.clearing_file }}
        """,
        re.VERBOSE | re.IGNORECASE,
    ),
}
"""Words by which a reader sees that something is usual, or our advice, and not certain."""
