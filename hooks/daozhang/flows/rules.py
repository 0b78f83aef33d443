"""The rules of this room: what can be wrong with a page of questions and answers."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, str]] = {
    "broken-tabs": "tabs do not come out as they were meant: wrong indent, quotes, an open block",
    "dead-end": "an answer has no link that leads on",
    "leads-nowhere": "an answer's last link leads to no question and no outcome",
    "left-out": "a question has no answer for who is not sure",
    "loop": "answers lead round in a circle",
    "missing-part": "an outcome lacks a part that every outcome has",
    "no-id": "a question has no id of its own",
    "no-tabs": "a question has no answers",
    "orphan-outcome": "an outcome to which no answer of any flow leads",
    "same-id": "two questions share an id",
    "same-label": "a question offers the same answer twice",
    "second-tabs": "a question has more than one set of tabs",
    "tabs-without-question": "tabs stand before the first question",
    "twin-differs": "a flow and its twin do not lead the same way",
    "unreachable": "no path from the first question leads here",
}
