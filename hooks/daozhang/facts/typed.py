"""Facts that a page types instead of naming them, or names as text."""

import re
from collections.abc import Iterator

from daozhang.facts.model import Data
from daozhang.markdown import Document
from daozhang.report import Problem

_TELEPHONE = re.compile(r"(?<![\w.:/#+=-])(?:95\d{3}|400-?\d{3}-?\d{4}|12\d{3})(?![\w.:/-])")
"""Hotlines, as in `95580`, `400-889-5580`, `12363`."""
_SINGLE = re.compile(r"(?<![{$\w])(?<!\{ )\{ ?(?P<table>[a-z_]+)(?:\.\w+)+[^{}\n]*\}(?!\})")
"""`{ contacts.psbc.phone }`."""


def typed_telephones(document: Document, data: Data) -> Iterator[Problem]:
    """Find telephone numbers that a page types: theirs is in the data, with its source."""
    links = [link for link in document.links if link.href.startswith("tel:")]
    dialled = [(link.range, link.href) for link in links]
    for found in _TELEPHONE.finditer(document.without([document.front])) if data.telephones else ():
        if any(a <= found.start() < b and found[0] not in href for (a, b), href in dialled):
            continue  # a link that dials another number: the link check says so
        name = data.telephones.get(found[0], "")
        what = f"the telephone number {found[0]} is typed"
        help = f"write `{{{{ {name} | tel }}}}`" if name else "add it to docs/data/contacts.yml"
        yield Problem(document.spot(*found.span()), "typed-telephone", what, help, found[0])


def in_single_braces(document: Document, data: Data) -> Iterator[Problem]:
    """Find facts named between single braces, which print nothing."""
    for found in _SINGLE.finditer(document.plain):
        if found["table"] in data.tables:
            what, help = f"`{found[0]}` prints no fact", f"write `{{{found[0]}}}`"
            yield Problem(document.spot(*found.span()), "broken-expression", what, help, found[0])
