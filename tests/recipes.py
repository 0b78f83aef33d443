"""CONTRIBUTING's recipes, read as a program reads them: what to run, and what to change in which file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

from tests.conftest import ROOT

RECIPES: dict[str, str] = dict(
    re.findall(
        r"### Recipe: (.*?)\n(.*?)(?=\n##)",
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"),
        re.DOTALL,
    )
)
"""Each recipe by its name, in order."""
FILES = r"`[^`]+`(?:,\s+`[^`]+`)*"
WRITE = r"""(?:\s+write\s+(?P<{0}_ticks>`+)(?P<{0}_text>.+?)(?P={0}_ticks)|.*?:\n(?P<{0}_block>\ *```.*?```))"""
"""Write `x`, or with two marks ``x`` where one stands in it; else what stands in a block below."""
STEP = re.compile(
    rf"""
    \brun\s+`(?P<run>[^`]+)`                                     # Run `make build`
    | \bat\ the\ end\ of\s+(?P<end>{FILES}){WRITE.format("end")}  # At the end of `a.md` write `x`
    | \bin\s+(?P<within>{FILES})\s+below\s+`(?P<line>[^`]+)`
      {WRITE.format("within")}                                   # In `a.py` below `x` write `y`
    | \bin\s+(?P<file>{FILES})[;,]?\s+for\s+`(?P<old>[^`]+)`\s+write\s+`(?P<new>[^`]+)`
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True)
class Run:
    """A command."""

    command: str


@dataclass(frozen=True)
class Change:
    """A text that takes the place of one that a file has once, or stands at the file's end."""

    file: str
    old: str
    new: str
    below: bool = False
    """It stands below the old one, as far in as what followed that."""

    def make(self, project: Path) -> None:
        """Change the file."""
        path = project / self.file
        text = path.read_text(encoding="utf-8")
        assert not self.old or text.count(self.old) == 1, f"{self.file} has `{self.old}` not once"
        before, old, after = text.partition(self.old) if self.old else (text, "", "")
        if self.below:
            space = re.match(r"\n( *)", after)
            assert space, f"more than `{self.old}` stands on that line of {self.file}"
            new = f"{old}\n{indent(self.new, space[1])}"
        else:
            new = self.new if old else f"\n{self.new}\n"
        path.write_text(f"{before}{new}{after}", encoding="utf-8")


def steps(recipe: str) -> Iterator[Run | Change]:
    """Read what a recipe asks for, in its order."""
    for found in STEP.finditer(recipe):
        if found["run"]:
            yield Run(" ".join(found["run"].split()))
        for file in re.findall(r"`([^`]+)`", found["end"] or ""):
            yield Change(file, "", _text(found, "end"))
        for file in re.findall(r"`([^`]+)`", found["within"] or ""):
            yield Change(file, found["line"], _text(found, "within"), below=True)
        if found["old"]:
            yield Change(found["file"].strip("`"), found["old"], found["new"])


def _text(found: re.Match[str], step: str) -> str:
    """Return what a step writes: in its sentence, or between two fences below it."""
    block = re.sub(r"^```\w*\n|\n```$", "", dedent(found[f"{step}_block"] or ""))
    return found[f"{step}_text"] or block
