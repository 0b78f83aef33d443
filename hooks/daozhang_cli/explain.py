"""`daozhang explain RULE`: one rule of any feature, in words."""

from argparse import Namespace

from daozhang.features import modules
from daozhang.report import did_you_mean
from daozhang.rules import Rule, explain
from daozhang_cli import SOUND


def explain_rule(asked: Namespace) -> tuple[str, int]:
    """Explain a rule, whose feature keeps it in a table; raises LookupError where there is none."""
    rules: dict[str, Rule] = {}
    for table in modules("rules").values():
        rules |= table.RULES
    if asked.rule not in rules:
        raise LookupError(f"`{asked.rule}` is no rule. {did_you_mean(asked.rule, rules)}".strip())
    return explain(rules[asked.rule]), SOUND
