"""Each rule fires, falls silent when mended, and is explained: code, tests and CONTRIBUTING agree."""

import re

import pytest
from tests.conftest import ROOT
from tests.links.rule_cases import CASES, Case
from tests.links.site import problems_of

from daozhang.links.rules import RULES
from daozhang.report import render

ASKED_ELSEWHERE = {"dead-address", "moved-address", "unreadable-file", "unused-exception"}
"""Rules about the disk, the network and links.yml: test_cli.py and test_external.py hold them."""
MESSAGES = ROOT / "tests" / "links" / "messages.txt"


@pytest.mark.parametrize("case", [pytest.param(case, id=rule) for rule, case in CASES.items()])
def test_a_mended_site_is_silent(case: Case) -> None:
    assert problems_of(case.mended, case.settings) == []


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


def test_every_rule_has_a_case_and_a_paragraph() -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text().partition("### Rules: links")[2]
    section = section.partition("\n### ")[0]
    paragraphs = re.findall(r"^`([a-z-]+)`: .+\nWrong: .+ Right: .+$", section, re.MULTILINE)
    assert paragraphs == list(RULES)
    assert set(CASES) | ASKED_ELSEWHERE == set(RULES)
