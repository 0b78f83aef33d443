"""What is worth finding by itself, below a page's headings."""

from daozhang.search.read import read_entries

PAGE = """\
<title>POS 机上的代码 · 到账</title><meta name="description" content="代码是什么意思">
<article><table>
<tr><td><span id="code-51"><b>51</b></span> 余额不足<br>Insufficient funds</td><td>请客人
换一张卡。</td></tr>
<tr><td>没有地址</td><td>不单列</td></tr>
</table></article>"""


def test_a_page_is_found_by_its_own_words_and_by_rows_with_an_address() -> None:
    assert list(read_entries(PAGE, "reference/codes/")) == [
        {"location": "reference/codes/", "title": "POS 机上的代码", "text": "代码是什么意思"},
        {
            "location": "reference/codes/#code-51",
            "title": "51 余额不足 Insufficient funds",
            "text": "请客人 换一张卡。",
        },
    ]
