"""What a blank is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["date", "time", "money", "digits", "text"]


@dataclass(frozen=True)
class Blank:
    """One blank. Texts by language: `text` stands between 〔 and 〕, or in an English gloss."""

    name: str
    text: Mapping[str, str]
    label: Mapping[str, str]
    hint: Mapping[str, str]
    kind: str
    slip: str = ""
    """What is printed beside it on the slip."""
    derived: bool = False
    """The page works it out; it has no field."""
