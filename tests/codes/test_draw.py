"""A page of codes gets its field; any other page stays as it was."""

from turbohtml import parse_fragment

from daozhang.codes.draw import draw_filter
from daozhang.codes.words import WORDS

PAGE = '<h1 id="codes">代码</h1><div class="code-filter"><ul><li>51</li></ul></div><table></table>'


def test_the_field_stands_before_what_leads_to_the_table() -> None:
    page = parse_fragment(draw_filter(PAGE, "zh", "../assets/codes"))
    [holder] = page.select("h1 + code-filter")
    assert holder.attrs["data-none"] == WORDS["zh"].none
    [form, place] = holder.select("code-filter > form, code-filter > div")
    assert set(form.attrs) == {"hidden", "data-search-exclude"}
    [label] = form.select("label[for=code-filter]")
    assert label.text == WORDS["zh"].label
    assert place.inner_html == "<ul><li>51</li></ul>"


def test_a_page_that_asks_for_none_is_left_alone() -> None:
    html = "<p>A paragraph<p>and another <b>"
    assert draw_filter(html, "en", "../assets/codes") == html
