"""A page and its twin, as they were when last alike and as they are → the sections that differ."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import zip_longest

from daozhang.markdown import read_markdown
from daozhang.report import Problem, Spot, cells

_TOP = ""
"""The section above the first heading that has an id."""
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True)
class Pair:
    """One page in two languages; each text as it was, and as it is."""

    path: str
    """As in `causes/fees.md`."""
    files: Sequence[str]
    before: Sequence[str]
    now: Sequence[str]

    def changed(self) -> tuple[list[str], list[str]]:
        """Return for each language the sections, by their ids, that changed in it alone."""
        first, second = (
            _changed(before, now) for before, now in zip(self.before, self.now, strict=True)
        )
        return sorted(first - second), sorted(second - first)


def stale(pairs: Iterable[Pair]) -> Iterator[Problem]:
    """Find the pages of which one language changed and the other did not follow."""
    for pair in pairs:
        for number, sections in enumerate(pair.changed()):
            if sections:
                names = ", ".join(f"`{name or 'top'}`" for name in sections)
                what = f"{pair.files[number]} has changed since in {names}"
                help = f"compare them: `.venv/bin/daozhang twins {pair.path}`"
                yield Problem(Spot(pair.files[1 - number]), "stale-twin", what, help)


def side_by_side(pair: Pair, width: int) -> str:
    """Show what changed in each language, section by section; `width` in cells of a terminal."""
    column = (width - 3) // 2
    lines = [_row(pair.files[0], pair.files[1], column)]
    for name in dict.fromkeys(name for sections in pair.changed() for name in sections):
        lines.append(_row(f"## {name or 'top'}", f"## {name or 'top'}", column))
        diffs = [
            list(_diff(_sections(before).get(name, ""), _sections(now).get(name, "")))
            for before, now in zip(pair.before, pair.now, strict=True)
        ]
        left, right = ([part for line in diff for part in _wrapped(line, column)] for diff in diffs)
        lines += [_row(one, other, column) for one, other in zip_longest(left, right, fillvalue="")]
    return "\n".join(lines) + "\n"


def _sections(text: str) -> dict[str, str]:
    """Split a page at its headings with ids; front matter is no section."""
    text = _FRONT.sub("", text)
    marks = [(one.range[0], one.id) for one in read_markdown("", text).headings if one.id]
    starts = [(0, _TOP), *((text.rfind("\n", 0, at) + 1, name) for at, name in marks)]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return {name: text[start:end].strip() for (start, name), end in zip(starts, ends, strict=True)}


def _changed(before: str, now: str) -> set[str]:
    old, new = _sections(before), _sections(now)
    return {name for name in old.keys() | new.keys() if old.get(name, "") != new.get(name, "")}


def _diff(before: str, now: str) -> Iterator[str]:
    lines = list(unified_diff(before.splitlines(), now.splitlines(), n=1, lineterm=""))[3:]
    yield from lines or ["(as it was)"]


def _wrapped(line: str, column: int) -> Iterator[str]:
    part = ""
    for sign in line:
        if cells(part + sign) > column:
            yield part
            part = ""
        part += sign
    yield part


def _row(left: str, right: str, column: int) -> str:
    return f"{left}{' ' * (column - cells(left))} | {right}".rstrip()
