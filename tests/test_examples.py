"""A rule's own examples: the right one stands in a sound sample; the wrong one in its place breaks it."""

import pytest
from tests.examples import OTHERWISE, SAMPLES

from daozhang.features import modules
from daozhang.rules import Rule

RULES = [
    pytest.param(feature, rule, id=rule.name)
    for feature, table in modules("rules").items()
    if feature in SAMPLES
    for rule in table.RULES.values()
    if rule.name not in OTHERWISE
]


def written(example: str) -> str:
    """Return an example as a writer types it."""
    assert example[0] == example[-1] == "`", example
    return example[1:-1]


@pytest.mark.parametrize("feature", SAMPLES)
def test_a_sample_is_sound(feature: str) -> None:
    assert list(SAMPLES[feature].check(SAMPLES[feature].files)) == []


@pytest.mark.parametrize(("feature", "rule"), RULES)
def test_the_wrong_example_breaks_its_rule_and_no_other(feature: str, rule: Rule) -> None:
    sample, wrong, right = SAMPLES[feature], written(rule.wrong), written(rule.right)
    holder = next(name for name, text in sample.files.items() if right in text)
    broken = {**sample.files, holder: sample.files[holder].replace(right, wrong, 1)}
    assert {problem.rule for problem in sample.check(broken)} == {rule.name}
