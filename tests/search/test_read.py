"""What is worth finding by itself: a page, its sections, and rows with an address of their own."""

from daozhang.search.read import read_entries, read_index

PAGE = """\
<title>POS 机上的代码 · 到账</title><meta name="description" content="代码是什么意思">
<meta name="keywords" content="报错">
<nav>菜单</nav>
<article>
<h1 id="codes">机器上的<b>代码</b></h1><form>照小票填</form><p data-late>正在加载</p>
<p>先看<code>00</code>。</p><p>再问。<span hidden>已经填好</span></p>
<section><h2 id="refused">被拒</h2><p>看代码。</p></section>
<p>还有别的。</p>
<h2>没有地址的标题</h2>
<table class="year-month"><tr><td>1</td></tr></table>
<table><tr><td><time>11月16日</time></td></tr></table>
<table><tbody>
<tr><td><span id="code-51"><b>51</b></span> 余额不足<br>Insufficient funds</td><td>请客人
换一张卡。</td></tr>
<tr><td>没有地址</td><td>不单列</td></tr>
</tbody></table></article>"""
ROW = "51 余额不足 Insufficient funds"


def test_a_page_is_found_by_its_sections_its_own_words_and_rows_with_an_address() -> None:
    rest = f"还有别的。 没有地址的标题 {ROW} 请客人 换一张卡。 没有地址 不单列"
    assert [tuple(entry.values()) for entry in read_entries(PAGE, "reference/codes/")] == [
        ("reference/codes/", "机器上的代码", f"先看00。 再问。 {rest}"),
        ("reference/codes/#refused", "被拒", "看代码。"),
        ("reference/codes/", "POS 机上的代码", "代码是什么意思", "报错"),
        ("reference/codes/#code-51", ROW, "请客人 换一张卡。"),
    ]


def test_a_page_belongs_to_the_language_of_its_folder_and_has_its_address_there() -> None:
    pages = {
        address: f"<article><h1 id=a>{address}</h1></article>"
        for address in ("", "en/", "ends/", "en/ends/")
    }
    found = read_index(pages, ["", "en/"])
    locations = {folder: [entry["location"] for entry in read] for folder, read in found.items()}
    assert locations == {"": ["", "ends/"], "en/": ["", "ends/"]}
