"""What a fact says that cannot be meant: by itself, in its numbers, beside its neighbours."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from daozhang.data.facts import Fact
from daozhang.report import Problem, nearest

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
_NUMBER: Final = re.compile(r"(\d[\d,]*(?:[.:]\d+)*)(\s?万)?")
_OUTSIDE: Final = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)")
"""Other facts, and where links lead."""
_HOUR: Final = re.compile(
    r"(?<![\d:])(?!(?:[01]?\d|2[0-3]):[0-5]\d|24:00)\d{1,2}[:：]\d\d(?!\d)|\d：\d\d"
)
_CODE: Final = re.compile("[0-9A-Z]{1,3}")  # 05, A0
_RULE: Final = "data-not-yaml"
_MANY: Final = 3
"""Facts that do the same make it a custom."""


def _rare(text: str) -> str:
    return "".join(sign for sign in _HAN.findall(text) if not sign.encode("gb2312", "ignore"))


def texts(fact: Fact) -> Iterator[Problem]:
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
            yield Problem(fact.at(*path), _RULE, what, "write the simplified one")
        if found := _SEEN.search(text):
            what = f"`{name}` has `{found[0].strip() or 'a wide space'}` in it"
            help = "take it out: a fact is plain text"
            if found[0][0] in "{]":
                help = "write it as on a page: `{{ table.name }}`, `[text](page.md)`"
            yield Problem(fact.at(*path), _RULE, what, help)
    if not _NAME.fullmatch(fact.name):
        what = f"`{fact.name}` is a name that no page can write between braces"
        help = "write it in ASCII letters, digits and `_`"
        yield Problem(fact.at(), _RULE, what, help)
    own = f"{fact.table}.{fact.name}"
    if len({frozenset(_FACT.findall(text)) - {own} for text in fact.words.values()}) > 1:
        what = f"the languages of `{fact.name}` name other facts"
        yield Problem(fact.at(), "fact-incomplete", what, "name the same `{{ … }}` in each")


def numbers(fact: Fact) -> Iterator[Problem]:
    """Find the numbers of one fact that cannot all be meant."""
    yield from [*_odd_hours(fact)] or _differing(fact)
    for field in ("days", "working_days", "years"):
        number = fact.fields.get(field)
        if number and not any(
            re.search(rf"(?<!\d){re.escape(str(number))}(?!\d)", text) and str(number).isdecimal()
            for text in fact.words.values()
        ):
            what = f"`{fact.name}.{field}` is `{number}`, and its words do not say so"
            yield Problem(fact.at(field), _RULE, what, "write the same whole number in both")


def _odd_hours(fact: Fact) -> Iterator[Problem]:
    for path, text in fact.texts():
        if found := _HOUR.search(text) if path[0] != "never" else None:
            what, help = f"`{found[0]}` is no hour of a day", "write it from `00:00` to `24:00`"
            yield Problem(fact.at(*path), _RULE, what, help, found[0])


def _differing(fact: Fact) -> Iterator[Problem]:
    numbers = [_numbers(text) for text in fact.words.values()]
    if all(len(found) == 1 for found in numbers) and len({found[0] for found in numbers}) > 1:
        said = ", ".join(f"`{text}`" for text in fact.words.values())
        what = f"the languages of `{fact.name}` say other numbers: {said}"
        yield Problem(fact.at([*fact.words][-1]), _RULE, what, "write the same number in each")


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text without commas, as in `10000` of `1 万元`, of `10,000 yuan`."""
    found = _NUMBER.findall(_OUTSIDE.sub("", text))
    return [number.replace(",", "") + ("0000" if thousands else "") for number, thousands in found]


def codes(table: Mapping[str, Fact]) -> Iterator[Problem]:
    """Find, in a table whose names are all codes of a terminal, those of another length."""
    lengths = Counter(map(len, table))
    usual, times = max(lengths.items(), key=lambda one: one[1], default=(0, 0))
    if times < _MANY or not all(map(_CODE.fullmatch, table)):
        return
    for name, fact in table.items():
        if len(name) != usual:
            what = f"`{name}` is no code of {usual} signs, as its neighbours are"
            help = (
                f'write `"{name:0>{usual}}":`' if len(name) < usual else "write it as on the slip"
            )
            yield Problem(fact.at(), _RULE, what, help, name)


def fields(table: Mapping[str, Fact]) -> Iterator[Problem]:
    """Find fields whose name, kind or value no neighbour has, and others have a like one."""
    parts = [(fact, *part) for fact in table.values() for part in fact.fields.items()]
    names = Counter(field for _, field, _ in parts)
    kinds = Counter((field, type(value)) for _, field, value in parts)
    values = Counter((field, value) for _, field, value in parts if isinstance(value, str))
    custom = {name for name, times in names.items() if times >= _MANY}
    digits = Counter((field, text.isdecimal()) for field, text in values)
    for fact, field, value in parts:
        usual = [text for (name, text), times in values.items() if name == field and times >= _MANY]
        what, help = "", ""
        if names[field] == 1 and (close := nearest(field, custom - {*fact.fields})):
            what, help = "is a field of its own", f"did you mean `{close[0]}`?"
        elif isinstance(value, str) and kinds[field, str] == 1 and names[field] >= _MANY:
            what, help = "is one text, and its neighbours' one a language", "write `{zh: …, en: …}`"
        elif (
            isinstance(value, str)
            and not value.isdecimal()
            and digits[field, False] == 1
            and digits[field, True] >= _MANY
        ):
            what, help = f"says `{value}`, and its neighbours a number", "write digits alone"
        elif values[field, str(value)] == 1 and (close := nearest(str(value), usual)):
            what, help = f"says `{value}`, alone in its table", f"did you mean `{close[0]}`?"
        if what:
            yield Problem(fact.at(field), _RULE, f"`{fact.name}.{field}` {what}", help)
