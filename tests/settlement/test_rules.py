"""Each rule is explained to whoever breaks it, and none is explained that is not there."""

import re

from tests.conftest import ROOT

from daozhang.settlement.rules import RULES


def test_contributing_explains_each_rule_with_a_wrong_and_a_right_example() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text()
    section = text.split("### Rules: settlement\n")[1].split("\n### ")[0]
    explained = re.findall(r"^`([a-z-]+)`: ", section, re.MULTILINE)
    assert explained == list(RULES)
    assert section.count("Wrong: ") == section.count("Right: ") == len(RULES)
