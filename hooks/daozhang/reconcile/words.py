"""The texts of the form before any script has run, and the messages of its script."""

from collections.abc import Mapping
from dataclasses import dataclass

from daozhang.words.named import Named


@dataclass(frozen=True)
class Term:
    """One field of the terms, and what it begins with."""

    label: str
    hint: str
    value: str


@dataclass(frozen=True)
class Words:
    """One language."""

    locale: str
    title: str
    coming: str
    failed: str
    retry: str
    sales: Named
    statement: Named
    terms: str
    change: str
    fields: Mapping[str, Term]
    submit: str
    attempt: str
    stop: str
    columns: str
    embedded: str
    no_unpacking: str
    copy: str
    print: str
    save: str
    case: str
    messages: Named
    """Printed by the script."""
