"""Every stylesheet as it is sent: nothing in it takes from the oldest engines what they need."""

import pytest
from tests.conftest import Built
from tests.optimise.old_engines import faults
from turbohtml import parse


def test_no_stylesheet_takes_anything_from_the_oldest_engines(site: Built) -> None:
    assert not list(site.folder.rglob("*.css"))
    pages = [parse(path.read_text()) for path in site.folder.rglob("*.html")]
    sheets = {style.text for page in pages for style in page.select("style")}
    assert sheets
    assert sorted({fault for sheet in sheets for fault in faults(sheet)}) == []


NOTHING_BEFORE = "is not known, and nothing stands before it"


@pytest.mark.parametrize(
    ("css", "reported"),
    [
        pytest.param("a,b:focus-visible{top:0}", ["a,b:focus-visible: a selector that is not known takes the others of its list with it"], id="a list that mixes"),
        pytest.param("a:is(b,c){top:0}", ["a:is(b,c): :is takes the rule with it"], id="a selector that can be written out"),
        pytest.param("a:has(b),c:has(d,e){top:0}", [], id="a rule that only adds"),
        pytest.param("a:not(b,c){top:0}", ["a:not(b,c): :not() of more than one simple selector"], id="not one of a list"),
        pytest.param("@media print{a{inset:0}}", ["a: inset is not known"], id="a property"),
        pytest.param("a{accent-color:red}", [], id="a property that only adds"),
        pytest.param("a{-webkit-mask-image:none;mask-image:none}", [], id="a property with its older name"),
        pytest.param("a{display:flex;gap:1em}", ["a: gap is known of grids only"], id="a gap in a row"),
        pytest.param("a{display:grid;gap:1em}", [], id="a gap in a grid"),
        pytest.param("a{width:max(1px,2px)}", [f"a: width: max {NOTHING_BEFORE}"], id="a function"),
        pytest.param("a{width:1px;width:calc(1px + max(1px,2px))}", [], id="a function behind what is known"),
        pytest.param("a{height:100dvh}", [f"a: height: dvh {NOTHING_BEFORE}"], id="a unit"),
        pytest.param("a{float:inline-start}", [f"a: float: inline-start {NOTHING_BEFORE}"], id="a word"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_reported(css: str, reported: list[str]) -> None:
    assert list(faults(css)) == reported
