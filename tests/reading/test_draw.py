"""A page that can be read aloud, on a narrow screen, and on paper."""

import pytest
from tests.words import words

from daozhang.reading.draw import draw_reading
from daozhang.reading.words import Words

ENGLISH = words(Words, "en")


@pytest.mark.parametrize(
    ("language", "html", "drawn"),
    [
        pytest.param("en", "<p>a <code>邮储</code> b</p>", '<p>a <code lang="zh-CN">邮储</code> b</p>', id="a term alone in its element"),
        pytest.param("en", "<p>the 邮储 branch</p>", '<p>the <span lang="zh-CN">邮储</span> branch</p>', id="a term in a sentence"),
        pytest.param("en", "<p>《办法》第 9 号, in force</p>", '<p><span lang="zh-CN">《办法》第 9 号</span>, in force</p>', id="a title with its number"),
        pytest.param("en", '<p lang="zh-CN">您好</p>', '<p lang="zh-CN">您好</p>', id="said already"),
        pytest.param("en", '<script type="application/json">"中"</script>', '<script type="application/json">"中"</script>', id="no text"),
        pytest.param("zh", "<p>在 POS 机上选 App</p>", "<p>在 POS 机上选 App</p>", id="single Latin words are Chinese"),
        pytest.param("zh", "<p>写着 Refer to card issuer 的</p>", '<p>写着 <span lang="en">Refer to card issuer</span> 的</p>', id="an English phrase"),
    ],
)  # fmt: skip
def test_each_part_says_its_language(language: str, html: str, drawn: str) -> None:
    assert draw_reading(html, words(Words, language), "") == drawn


def test_a_table_is_called_what_its_heading_says_and_each_row_what_its_first_cell_says() -> None:
    table = "<thead><tr><th>x</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr>"
    table += "<tr><td></td><td>c</td></tr></tbody></table>"
    assert draw_reading(f"<h2>Codes</h2><table>{table}", ENGLISH, "") == (
        '<h2>Codes</h2><div class="wide"><table><caption class="heard">Codes</caption>'
        '<thead><tr><th scope="col">x</th></tr></thead>'
        '<tbody><tr><th scope="row">a</th><td>b</td></tr><tr><td></td><td>c</td></tr></tbody></table></div>'
    )


def test_a_caption_stays() -> None:
    table = "<table><caption>Due dates</caption></table>"
    assert f'<div class="wide">{table}</div>' in draw_reading(f"<h2>x</h2>{table}", ENGLISH, "")


@pytest.mark.parametrize(
    ("href", "path"),
    [
        pytest.param("../../contacts/#ladder", "en/contacts/", id="a page"),
        pytest.param("../../../", "", id="the root: the address at the foot says it"),
        pytest.param("#say", None, id="this page"),
        pytest.param("https://www.psbc.com/", None, id="another site: in full, by its own address"),
        pytest.param("tel:95580", None, id="a number"),
    ],
)
def test_a_link_within_the_guide_has_an_address_for_paper(href: str, path: str | None) -> None:
    drawn = draw_reading(f'<a href="{href}">x</a>', ENGLISH, "en/causes/overdue/")
    said = f' data-path="{path}"' if path else ""
    assert drawn == f'<a href="{href}"{said}>x</a>'
