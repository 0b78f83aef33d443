"""What a kept page says, and what the worker's switch says; all of it in scripts."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One language."""

    locale: str
    messages: Mapping[str, str]
