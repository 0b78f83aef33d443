"""The texts of a case's form before any script has run, and the messages of its script.

In a message `{deadlines.bank_reply}` is printed from docs/data/ at build;
the script puts in `{due}`.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One language."""

    locale: str
    way: str
    way_to_letter: str
    filled: str
    stop: str
    remove: str
    form: Mapping[str, str]
    rungs: Mapping[str, str]
    parts: Mapping[str, str]
    papers: Mapping[str, str]
    messages: Mapping[str, str]
