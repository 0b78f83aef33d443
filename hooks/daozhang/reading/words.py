"""What counts as another language on a page."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Words that a screen reader would mispronounce, and the language they are in."""

    tag: str
    foreign: re.Pattern[str]
    """In Chinese, single Latin words are at home (POS, App); a phrase is English."""
