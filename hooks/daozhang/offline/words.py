"""The messages of a kept page, and of the worker's switch; all are printed by scripts."""

from dataclasses import dataclass

from daozhang.words.named import Named


@dataclass(frozen=True)
class Words:
    """One language."""

    locale: str
    messages: Named
