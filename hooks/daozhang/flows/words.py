"""The texts of a flow beside its writer's own."""

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
    all: str
    """Leads to all questions at once, where the script does not come."""
    left_out: str
    copy: str
    copied: str
    by_hand: str
    coming: str
    failed: str
    retry: str
    unsure: re.Pattern[str]
    """Matches the label of an answer for a reader who is not sure."""
    unsure_example: str
