"""Each rule fires on what breaks it, and falls silent on what keeps it."""

import pytest
from tests.conftest import ROOT
from tests.links.rule_cases import ASKED_ELSEWHERE, CASES, Case
from tests.links.site import problems_of

from daozhang.links.model import POLICIES
from daozhang.links.rules import RULES
from daozhang.report import render

MESSAGES = ROOT / "tests" / "links" / "messages.txt"


@pytest.mark.parametrize("case", [pytest.param(case, id=rule) for rule, case in CASES.items()])
def test_a_fixed_site_is_silent(case: Case) -> None:
    assert problems_of(case.fixed, case.settings) == []


def test_every_message_is_as_reviewed() -> None:
    said = {
        rule: "\n".join(render(problem) for problem in problems_of(case.broken, case.settings))
        for rule, case in CASES.items()
    }
    assert "\n".join(f"## {rule}\n{text}\n" for rule, text in said.items()) == MESSAGES.read_text()


@pytest.mark.parametrize("rule", CASES)
def test_a_broken_site_breaks_its_rule_alone(rule: str) -> None:
    assert {problem.rule for problem in problems_of(CASES[rule].broken, CASES[rule].settings)} == {
        rule
    }


def test_every_rule_has_a_case() -> None:
    assert set(CASES) | ASKED_ELSEWHERE == set(RULES)


def test_every_policy_has_a_rule() -> None:
    asked = {name for rule in RULES.values() for name in (rule.policy, rule.wider)}
    assert asked == {"", *POLICIES}
