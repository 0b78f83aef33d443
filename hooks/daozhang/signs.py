"""What a rule looks for in a text: a pattern, and what is said of whatever matches."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Sign:
    """What a rule looks for, and its words: `{}` is what stands there."""

    rule: str
    pattern: str
    """Verbose; `^` and `$` are those of a line."""
    what: str
    help: str
    signs: tuple[str, ...] = ("",)
    """One of them is in whatever matches: a text without them is not searched."""

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, for whoever does not search a whole text."""
        return re.compile(self.pattern, re.MULTILINE | re.VERBOSE)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Find it in a text."""
        return self.compiled.finditer(text if any(one in text for one in self.signs) else "")
