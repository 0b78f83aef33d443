"""The theme's stylesheet, reduced; ours, whole."""

import pytest

from daozhang.optimise.styles import reduce

USED = {"a", "a>b", "b", "p"}


@pytest.mark.parametrize(
    ("theme", "first"),
    [
        pytest.param("a{color:red}i{color:red}", "a{color:red}", id="no page has it"),
        pytest.param("a,i,b{color:red}", "a,b{color:red}", id="one of a list"),
        pytest.param("@media print{i{top:0}}", "", id="a group of nothing"),
        pytest.param("@media print{a{top:0}}", "@media print{a{top:0}}", id="a group"),
        pytest.param("a{--x:1;--y:2;top:var(--x)}", "a{--x:1;top:var(--x)}", id="a name nobody asks for"),
        pytest.param("a{--x:var(--y);--y:2}", "", id="names that ask for each other only"),
        pytest.param("a{--x:var(--y);--y:2;top:var(--x)}", "a{--x:var(--y);--y:2;top:var(--x)}", id="a chain of names"),
        pytest.param("@keyframes k{to{top:0}}a{top:0}", "a{top:0}", id="a movement nobody makes"),
        pytest.param("@keyframes k{to{top:0}}a{animation:k 1s}", "@keyframes k{to{top:0}}a{animation:k 1s}", id="a movement"),
        pytest.param("a{top:0!important}", "a{top:0!important}", id="important"),
    ],
)  # fmt: skip
def test_only_what_is_used_is_kept(theme: str, first: str) -> None:
    assert reduce(theme, "", USED.__contains__) == first


def test_our_own_rules_are_all_kept() -> None:
    assert reduce("", "u { top: 0; }\n/* why */", USED.__contains__) == "u{top:0}"


@pytest.mark.parametrize(
    ("theme", "own", "left"),
    [
        pytest.param("a{top:0;left:0}", "a{top:1px}", "a{left:0}", id="the same"),
        pytest.param("a{padding-left:0}", "a{padding:1px}", "", id="a part of it"),
        pytest.param("a{border-radius:0}", "a{border:0}", "a{border-radius:0}", id="no part of it"),
        pytest.param("a>b:before{top:0}", "a > b::before{top:1px}", "", id="written otherwise"),
        pytest.param("a:after{top:0}", "a::after{display:none}", "", id="never shown"),
        pytest.param("a,b{top:0}", "a{top:1px}", "a,b{top:0}", id="for one of two"),
        pytest.param("a{top:0!important}", "a{top:1px}", "a{top:0!important}", id="important"),
        pytest.param("a{top:0}", "@media print{a{top:1px}}", "a{top:0}", id="on paper only"),
        pytest.param("@media print{a{top:0}}", "a{top:1px}", "", id="everywhere"),
    ],
)
def test_what_ours_set_again_is_left_out(theme: str, own: str, left: str) -> None:
    ours = reduce("", own, USED.__contains__)
    assert reduce(theme, own, USED.__contains__) == left + ours


def test_what_is_not_css_is_reported() -> None:
    with pytest.raises(ValueError, match="not CSS"):
        reduce("a{top}", "", USED.__contains__)
