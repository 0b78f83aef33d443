"""What a flow says to readers beside its writer's own words."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The machinery's words."""

    asked: str
    """How many questions a reader has come to: `{}`."""
    answers: str
    change: str
    again: str
    left_out: str
    copy: str
    copied: str
    by_hand: str
    coming: str
    failed: str
    retry: str
    unsure: re.Pattern[str]
    """How an answer for who is not sure is worded."""
    unsure_example: str
