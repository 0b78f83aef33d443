"""The texts of a case's form before any script has run, and the messages of its script."""

from dataclasses import dataclass

from daozhang.words.named import Named


@dataclass(frozen=True)
class Words:
    """One language."""

    locale: str
    way: str
    way_to_letter: str
    filled: str
    stop: str
    remove: str
    form: Named
    rungs: Named
    parts: Named
    papers: Named
    messages: Named
