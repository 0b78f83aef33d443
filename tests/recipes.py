"""CONTRIBUTING's recipes, read as a program reads them: what to run, and what to change in which file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

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
STEP = re.compile(
    rf"""
    \brun\s+`(?P<run>[^`]+)`                                         # Run `make build`
    | \bat\ the\ end\ of\s+(?P<end>{FILES}):\n(?P<added>\ *```.*?```)     # At the end of `a.yml`: …
    | \bin\s+(?P<within>{FILES})\s+below\s+`(?P<line>[^`]+)`
      .*?:\n(?P<inserted>\ *```.*?```)                                # In `a.py` below `x`: …
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
    """A text that takes the place of another in a file: one that stands there once, or its end."""

    file: str
    old: str
    new: str

    def make(self, project: Path) -> None:
        """Change the file."""
        path = project / self.file
        text = path.read_text(encoding="utf-8")
        if self.old:
            assert text.count(self.old) == 1, f"{self.file} has `{self.old}` not once"
            text = text.replace(self.old, self.new)
        path.write_text(text if self.old else text + self.new, encoding="utf-8")


def steps(recipe: str) -> Iterator[Run | Change]:
    """Read what a recipe asks for, in its order."""
    for found in STEP.finditer(recipe):
        if found["run"]:
            yield Run(" ".join(found["run"].split()))
        for file in re.findall(r"`([^`]+)`", found["end"] or ""):
            yield Change(file, "", _block(found["added"]))
        for file in re.findall(r"`([^`]+)`", found["within"] or ""):
            yield Change(
                file, found["line"] + "\n", f"{found['line']}\n{_block(found['inserted'])}"
            )
        if found["old"]:
            yield Change(found["file"].strip("`"), found["old"], found["new"])


def _block(fence: str) -> str:
    """Return the text between two fences that stand below a step."""
    return re.sub(r"^```\w*\n|```$", "", dedent(fence))
