"""What this room says to readers, and looks for in what is said to them, by language."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The end of a page: its sources, and when a person last held it against them."""

    sources: str
    article: str
    brackets: tuple[str, str]
    comma: str
    checked: str
    unopened: str


WORDS = {
    "zh": Words(
        sources="来源",
        article="第 {} 条",
        brackets=("（", "）"),
        comma="，",
        checked="本页上次核对：{}。",
        unopened="带 * 的来源，我们还没有在发布机构的官网上打开核对过。",
    ),
    "en": Words(
        sources="Sources",
        article="Art. {}",
        brackets=(" (", ")"),
        comma=", ",
        checked="This page was last checked on {}.",
        unopened="We have not yet opened the sources marked * on the issuing body's own site.",
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
