"""What a fact says, as its reader would see it."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.data.facts import Fact
from daozhang.report import Problem

_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_LATIN: Final = re.compile(r"[a-z]{3}")
_LETTERS: Final = re.compile(r"[A-Za-z]{2}")
_NAMED: Final = re.compile(r"\{\{.*?\}\}")
_SEEN: Final = re.compile(r"</?[a-z][^>]*>|^[^*]*\*\*[^*]*$|[｛｝\u00a0\u200b-\u200f\ufeff]|\u3000")
"""An element, two stars alone, braces of full width, a space of another kind."""


def odd_texts(fact: Fact) -> Iterator[Problem]:
    """Find words of the other language, signs that a page would print, and days that differ."""
    for language, text in fact.words.items():
        other = {"zh": (_LATIN, _HAN), "en": (_HAN, _LETTERS)}.get(language)
        own = _NAMED.sub("", text)
        if other and other[0].search(own) and not other[1].search(own):
            what = f"`{fact.name}.{language}` is not in its language: `{text}`"
            yield Problem(fact.at(language), "fact-incomplete", what, "translate it")
    for path, text in fact.texts():
        if found := _SEEN.search(text):
            name = ".".join(map(str, (fact.name, *path)))
            what = f"`{name}` has `{found[0].strip() or 'a wide space'}` in it"
            yield Problem(
                fact.at(*path), "data-not-yaml", what, "take it out: a fact is plain text"
            )
    for field in ("days", "working_days"):
        number = fact.fields.get(field)
        if number and not any(
            re.search(rf"(?<!\d){re.escape(str(number))}(?!\d)", text) and str(number).isdecimal()
            for text in fact.words.values()
        ):
            what = f"`{fact.name}.{field}` is `{number}`, and its words do not say so"
            help = "write the same whole number in both"
            yield Problem(fact.at(field), "data-not-yaml", what, help)
