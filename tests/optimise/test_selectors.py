"""What of a selector must match on a page as built."""

import pytest
import tinycss2

from daozhang.optimise.selectors import Selector, read_selectors


@pytest.mark.parametrize(
    ("selector", "query"),
    [
        pytest.param(".md-nav a > b", ".md-nav a>b", id="names and joints stay"),
        pytest.param("a:hover", "a", id="what a reader does may come"),
        pytest.param("li:nth-child(2n):focus-visible", "li:nth-child(2n)", id="order stays"),
        pytest.param("p::before", "p", id="a part of an element is there with it"),
        pytest.param(":hover > b", "*>b", id="nothing left is anything"),
        pytest.param("#__drawer:checked ~ .md-overlay", "#__drawer~.md-overlay", id="a box is ticked"),
        pytest.param("[dir=rtl] .x", "[dir=rtl] .x", id="an attribute stays"),
        pytest.param("[hidden] b", "* b", id="hidden by a script"),
        pytest.param("details[open] > p", "details>p", id="opened by its reader"),
        pytest.param("a:not(.b)", "a", id="what is not may come to be not"),
        pytest.param("x :is(a:hover, [open] b)", "x :is(a,* b)", id="lists are read within"),
    ],
)  # fmt: skip
def test_a_selector_asks_only_for_what_lasts(selector: str, query: str) -> None:
    assert read(selector) == [Selector(selector, query)]


def test_a_list_is_parted_at_its_commas_only() -> None:
    assert [one.text for one in read("a, b:is(c, d)")] == ["a", "b:is(c, d)"]


def read(selectors: str) -> list[Selector]:
    return list(read_selectors(tinycss2.parse_component_value_list(selectors)))
