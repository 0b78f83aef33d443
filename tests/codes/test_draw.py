"""A page of codes gets its field; any other page stays as it was."""

import pytest
import yaml
from tests.conftest import ROOT
from tests.templates import place as place_of
from tests.words import words
from turbohtml import parse_fragment

from daozhang.codes.draw import draw_filter
from daozhang.codes.words import Words, all_signs

CHINESE = words(Words)
SIGNS = all_signs([CHINESE, words(Words, "en")])
PAGE = '<h1 id="codes">代码</h1><div class="code-filter"><ul><li>51</li></ul></div><table></table>'


@pytest.mark.parametrize(
    ("named", "table"),
    [
        pytest.param("", "codes", id="codes, where none is named"),
        pytest.param(' data-table="payouts"', "payouts", id="another table"),
        pytest.param(' data-table="payuots"', "codes", id="a table that there is not"),
    ],
)
def test_the_field_stands_before_what_leads_to_the_table(named: str, table: str) -> None:
    html = PAGE.replace('"code-filter"', f'"code-filter"{named}')
    page = parse_fragment(draw_filter(html, CHINESE, SIGNS, place_of("codes")))
    [holder] = page.select("h1 + code-filter")
    assert holder.attrs["data-none"] == CHINESE.tables[table].none
    [form, place] = holder.select("code-filter > form, code-filter > div")
    assert set(form.attrs) == {"hidden"}
    [label] = form.select("label[for=code-filter]")
    assert label.text == CHINESE.tables[table].label
    assert place.inner_html == "<ul><li>51</li></ul>"


def test_a_line_for_no_code_knows_its_signs() -> None:
    html = f'{PAGE}<div class="code-elsewhere"><a href="../payouts/">打款失败</a></div>'
    page = parse_fragment(draw_filter(html, CHINESE, SIGNS, place_of("codes")))
    [link] = page.select(".code-elsewhere a")
    assert link.attrs["data-signs"] == SIGNS["payouts"]


def test_no_sign_of_something_else_stands_in_what_a_screen_says_of_a_sale() -> None:
    codes = yaml.safe_load((ROOT / "docs/data/codes.yml").read_text())
    said = " ".join(f"{code['zh']} {code['en'].lower()}" for code in codes.values())
    assert [sign for signs in SIGNS.values() for sign in signs.split() if sign in said] == []


def test_a_page_that_asks_for_none_is_left_alone() -> None:
    html = "<p>A paragraph<p>and another <b>"
    assert draw_filter(html, CHINESE, SIGNS, place_of("codes")) == html
