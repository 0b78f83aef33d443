"""What a fact says otherwise than its neighbours in a table: most likely it is misspelt."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from daozhang.data.facts import Fact
from daozhang.report import Problem, nearest

_CODE: Final = re.compile("[0-9A-Z]{1,3}")  # 05, A0
_MANY: Final = 3
"""Facts that do the same make it a custom."""


def odd_codes(table: Mapping[str, Fact]) -> Iterator[Problem]:
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
            yield Problem(fact.at(), "data-not-yaml", what, help, name)


def odd_fields(table: Mapping[str, Fact]) -> Iterator[Problem]:
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
            yield Problem(fact.at(field), "data-not-yaml", f"`{fact.name}.{field}` {what}", help)
