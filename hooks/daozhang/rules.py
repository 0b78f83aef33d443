"""What a rule is: data, from which the reference, `daozhang explain` and the tests are made."""

from collections.abc import Mapping
from typing import NamedTuple


class Rule(NamedTuple):
    """What pages or data must keep. `wrong` and `right` are examples, in one line of Markdown."""

    name: str
    meaning: str
    wrong: str
    right: str
    policy: str = ""
    """The family in which a project asks for it; what has none holds for every site."""
    wider: str = ""
    """The family in which a project asks for more of it than holds for every site."""


def by_name(*rules: Rule) -> Mapping[str, Rule]:
    """Return a feature's rules as the table that its checks and the reference share."""
    return {rule.name: rule for rule in rules}


def explain(rule: Rule) -> str:
    """Word a rule for a person, as Markdown that reads well on a terminal."""
    asked = f"- asked for by the policy `{rule.policy}`\n" if rule.policy else ""
    asked += f"- asked for more widely by the policy `{rule.wider}`\n" if rule.wider else ""
    examples = f"- wrong: {rule.wrong}\n- right: {rule.right}\n"
    return f"`{rule.name}`: {rule.meaning}.\n\n{examples}{asked}"
