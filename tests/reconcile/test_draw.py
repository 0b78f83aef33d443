"""A page that asks for the comparison gets it, or a fault at its line."""

import pytest
from tests.conftest import World

HEAD = "---\ntitle: {0}\ndescription: {0}。\nchecked: 2026-11-25\n---\n# {0} { #a }\n\n"
FAULTY = {
    "not closed": "<sales-reconciliation>用纸对。",
    "an attribute": '<sales-reconciliation class="x">用纸对。</sales-reconciliation>',
    "a second one": "<sales-reconciliation>一</sales-reconciliation>\n\n<sales-reconciliation>二</sales-reconciliation>",
}


def page(title: str, body: str) -> str:
    return HEAD.replace("{0}", title) + body + "\n"


@pytest.mark.parametrize("body", FAULTY.values(), ids=list(FAULTY))
def test_a_place_that_cannot_be_drawn_is_named(world: World, body: str) -> None:
    good = "<sales-reconciliation>On paper.</sales-reconciliation>"
    built = world({"zh/a.md": page("对账", body), "en/a.md": page("Compare", good)})
    found = [said for said in built.warnings if "broken-reconciliation" in said]
    assert len(found) == 1
    assert found[0].startswith("docs/zh/a.md:")


def test_the_form_is_hidden_and_the_fallback_is_not(world: World) -> None:
    good = "<sales-reconciliation>用纸对。</sales-reconciliation>"
    built = world({"zh/a.md": page("对账", good), "en/a.md": page("Compare", good)})
    html = built.html("a")
    assert "用纸对。" in html
    assert 'name="sales-file"' in html
    assert 'name="statement"' in html
