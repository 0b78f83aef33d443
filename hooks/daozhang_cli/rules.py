"""The rules of all features: each keeps its own in a table, and this finds them."""

from argparse import Namespace
from collections.abc import Mapping
from types import ModuleType

from daozhang.features import modules
from daozhang.report import did_you_mean
from daozhang.rules import Rule, explain
from daozhang_cli import SOUND


def rule_tables() -> Mapping[str, ModuleType]:
    """Return each feature that has rules, and the module in which they stand as `RULES`."""
    return modules("rules")


def explain_rule(asked: Namespace) -> tuple[str, int]:
    """Explain one rule of any feature; raises LookupError where none is called so."""
    name = asked.rule
    rules: dict[str, Rule] = {}
    for table in rule_tables().values():
        rules |= table.RULES
    if name not in rules:
        raise LookupError(f"`{name}` is no rule. {did_you_mean(name, rules)}".strip())
    return explain(rules[name]), SOUND
