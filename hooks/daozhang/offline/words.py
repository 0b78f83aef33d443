"""The messages of a kept page, and of the worker's switch; all are printed by scripts."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One language."""

    locale: str
    messages: Mapping[str, str]
