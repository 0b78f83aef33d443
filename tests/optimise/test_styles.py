"""A stylesheet as it is sent."""

import pytest

from daozhang.optimise.styles import minify


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        pytest.param("u { top: 0; }\n/* why */", "u{top:0}", id="spaces and comments"),
        pytest.param("a { top: 0 }\nb:has(u) { top: 0 }", "a{top:0}b:has(u){top:0}", id="two rules that are alike"),
        pytest.param("@media print {\n  a { top: 0 }\n}", "@media print{a{top:0}}", id="a group"),
        pytest.param("@keyframes k { to { top: 0 } }", "@keyframes k { to { top: 0 } }", id="a movement"),
        pytest.param("a { width: 1px; width: min(1px, 2px) }", "a{width:1px;width:min(1px,2px)}", id="an older value first"),
    ],
)  # fmt: skip
def test_a_stylesheet_is_sent_small_and_rule_by_rule(written: str, sent: str) -> None:
    assert minify(written) == sent


@pytest.mark.parametrize("css", ["a{top}", "@media print{a{top}}", "a"])
def test_what_is_not_css_is_reported(css: str) -> None:
    with pytest.raises(ValueError, match="not CSS at line 1"):
        minify(css)
