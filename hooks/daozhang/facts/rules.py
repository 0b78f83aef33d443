"""The rules of this room: what can be wrong with the data, and with how a page names it."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, str]] = {
    "broken-expression": "what stands between braces is not an expression",
    "data-not-yaml": "a data file cannot be read as a table of facts",
    "fact-incomplete": "a fact lacks a part that every fact has",
    "fact-not-printable": "a fact is too uncertain to be printed",
    "unhedged-fact": "a fact that is not certain stands as if it were",
    "unknown-fact": "a page names a fact that is not in the data",
    "unknown-source": "a fact names a source that is not in the data",
}
