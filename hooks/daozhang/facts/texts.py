"""What a fact says, as its reader would see it."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.data.facts import Fact
from daozhang.report import Problem

_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_LATIN: Final = re.compile(r"[a-z]{3}")
_LETTERS: Final = re.compile(r"[A-Za-z]{2}")
_FACT: Final = re.compile(r"\{\{\s*([\w.]+)")
_NAMED: Final = re.compile(r"\{\{.*?\}\}")
_SEEN: Final = re.compile(
    r"</?[a-z][^>]*>|^[^*]*\*\*[^*]*$|[｛｝\u00a0\u200b-\u200f\ufeff]|\u3000|(?<!\{)\{\w+\.[\w.]+\}|\]（"
)
"""An element, two stars alone, odd braces or brackets, a space of another kind."""
_NAME: Final = re.compile(r"\w+", re.ASCII)


def _rare(text: str) -> str:
    return "".join(sign for sign in _HAN.findall(text) if not sign.encode("gb2312", "ignore"))


def odd_texts(fact: Fact) -> Iterator[Problem]:
    """Find words of the other language, texts that are empty, and signs that a page would print."""
    for language, text in fact.words.items():
        other = {"zh": (_LATIN, _HAN), "en": (_HAN, _LETTERS)}.get(language)
        own = _NAMED.sub("", text)
        if other and other[0].search(own) and not other[1].search(own):
            what = f"`{fact.name}.{language}` is not in its language: `{text}`"
            yield Problem(fact.at(language), "fact-incomplete", what, "translate it")
    for path, text in fact.texts():
        name = ".".join(map(str, (fact.name, *path)))
        written = fact.tree.find((fact.name, *path))
        if written and not text.strip() and path[0] != "never":
            yield Problem(fact.at(*path), "fact-incomplete", f"`{name}` says nothing", "write it")
        if rare := _rare(text):
            what = f"`{name}` has `{rare}` in it, no simplified character of every day"
            yield Problem(fact.at(*path), "data-not-yaml", what, "write the simplified one")
        if found := _SEEN.search(text):
            what = f"`{name}` has `{found[0].strip() or 'a wide space'}` in it"
            help = "take it out: a fact is plain text"
            if found[0][0] in "{]":
                help = "write it as on a page: `{{ table.name }}`, `[text](page.md)`"
            yield Problem(fact.at(*path), "data-not-yaml", what, help)
    if not _NAME.fullmatch(fact.name):
        what = f"`{fact.name}` is a name that no page can write between braces"
        help = "write it in ASCII letters, digits and `_`"
        yield Problem(fact.at(), "data-not-yaml", what, help)
    own = f"{fact.table}.{fact.name}"
    if len({frozenset(_FACT.findall(text)) - {own} for text in fact.words.values()}) > 1:
        what = f"the languages of `{fact.name}` name other facts"
        yield Problem(fact.at(), "fact-incomplete", what, "name the same `{{ … }}` in each")
