"""Twins name the same facts."""

import pytest
from tests.facts.world import DATA

from daozhang.facts.unknown import other_facts
from daozhang.pages import Page

FACT = next(f"{fact.table}.{fact.name}" for fact in DATA)


def said(chinese: str, english: str) -> list[tuple[str, str]]:
    pages = {"a.md": Page("docs/zh/a.md", "zh", "a.md", "a/", chinese)}
    twins = {"a.md": Page("docs/en/a.md", "en", "a.md", "en/a/", english)}
    return [(one.spot.file, one.what) for one in other_facts(pages, twins, DATA)]


@pytest.mark.parametrize(
    ("chinese", "english", "reported"),
    [
        pytest.param(f"{{{{ {FACT} }}}}", f"{{{{ {FACT} }}}} {{{{ {FACT}.zh }}}}", [], id="the same"),
        pytest.param(f"{{{{ {FACT} }}}}", "", [("docs/zh/a.md", f"docs/en/a.md does not name `{FACT}`")], id="in one alone"),
        pytest.param("", f"{{{{ {FACT} }}}}", [("docs/en/a.md", f"docs/zh/a.md does not name `{FACT}`")], id="in the other alone"),
        pytest.param(f"{{{{ {FACT} }}}}", f"{{{{ {FACT}x }}}}", [], id="misspelt: another fault"),
        pytest.param(f"{{{{ {FACT} }}}}", "{{ 1 + }}", [], id="no expression: another fault"),
    ],
)  # fmt: skip
def test_a_fact_that_one_twin_names_alone_is_reported(
    chinese: str, english: str, reported: list[tuple[str, str]]
) -> None:
    assert said(chinese, english) == reported
