"""Every rule says what it asks, once: the reference and `daozhang explain` are made of the tables."""

import pytest
from tools.rules import REFERENCE, draw_reference

from daozhang.features import modules
from daozhang.rules import Rule
from daozhang_cli.main import main

RULES: list[Rule] = [rule for table in modules("rules").values() for rule in table.RULES.values()]


def test_the_reference_is_up_to_date() -> None:
    assert REFERENCE.read_text() == draw_reference(), "run `make rules`"


def test_no_two_features_share_a_rule() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_meaning_and_two_different_examples(rule: Rule) -> None:
    assert rule.meaning
    assert rule.wrong
    assert rule.right not in ("", rule.wrong)


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "doubled-mark"]) == 0
    assert capsys.readouterr().out == (
        "`doubled-mark`: a mark stands twice, or right behind another.\n\n- wrong: `别等了！！`\n- right: `别等了！`\n"
    )


def test_a_rule_that_does_not_exist_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unkown-page"]) == 2
    message = "daozhang: `unkown-page` is no rule. did you mean `unknown-page`?\n"
    assert capsys.readouterr().err == message
