"""A page is read without the items of its menus as it is with them, wherever they stand."""

import pytest

from daozhang.links.model import Record, split
from daozhang.links.read import menus
from daozhang.links.read.page import extract

ITEM = '\n<li class="item"><a class="x" href="../a/#b">\n<span class="y">A</span>\n</a></li>'
ITEMS = f'<ul><li id="first"><a href="../">up</a></li>{ITEM * 3}<li><b>no</b></li>{ITEM}</ul>'
AROUND = [
    "{}", "<!-- {} -->", "<!-- {}", "<script>{}</script>", "<style>{}", "<title>{}</title>",
    "<textarea>{}</textarea>", "<template>{}</template>", "<iframe>{}</iframe>", "<noscript>{}",
    "<template shadowrootmode=open><p id=in>{}</template>", "<svg>{}<image href='x.png'/></svg>",
    "<svg><title>{}</title></svg>", "<math>{}</math>", "<select><option>{}</select>", "<table>{}",
    "<p title='{}'>", '<p title="{}">', "<p {}>", "<a href=open id=a>{}", "<b id=b>{}<p>x<p>y",
    "<form method=post>{}<button formaction='x'></button></form>", "<object data=x>{}</object>",
    "<p>see [the fees][fees]{}", "<pre>[a b][c]{}</pre>", "<code>{}</code>", "<button>{}",
    "{}<frameset><frame src=x>", "<head>{}<base href=/x/>", "<![CDATA[ {} ]]>", "<xmp>{}", "<plaintext>{}",
]  # fmt: skip


def plain(record: Record) -> tuple[object, ...]:
    """Return what is read of any page; a parser may repeat a link that never ends."""
    policies = record._replace(marked="", switches=(), telephones=(), titles=(), body=0, hrefs="")
    return policies, sorted(set(split(record.hrefs)))


@pytest.mark.parametrize("around", AROUND)
def test_items_are_read_as_the_parser_reads_them(around: str) -> None:
    html = f"<!doctype html><html lang=en><p>x</p>{around.replace('{}', ITEMS)}<a href=end>x</a>"
    assert plain(extract(html, policies=False)) == plain(extract(html))


@pytest.mark.parametrize(
    "item",
    [
        '<li><a href="x" href="y">a</a>', '<li id="i"><a href="x">a</a>', '<li><a href=x>a</a>',
        '<li><a href="x&amp;y">a</a>', '<li><a name="n" href="x">a</a>', '<li><a>a</a>',
        '<li style="x:url(y)"><a href="x">a</a>', '<li><a href="x">a</a><a href="y">b</a>',
        '<li><a href="x"><img src="y"></a>', '<li><a href="x">[a b][c]</a>', '<li><a HREF="x">a</a>',
        '<li><a href="x">a</a></ul>', '<li>/// note <a href="x">a</a>', '<li><a href="x">a</li>',
        '<li><!-- <a href="x">a</a> -->', '<li><a\xa0href="x">a</a>', '<li/><a href="x">a</a>',
    ],
)  # fmt: skip
def test_what_is_more_than_an_item_is_left_to_the_parser(item: str) -> None:
    html = f"{ITEM}{item}</li>{ITEM}"
    assert menus.cut(html) == (html.replace(ITEM, '<a href="\1"></a>'), ["../a/#b"] * 2, 2)
    assert plain(extract(html, policies=False)) == plain(extract(html))
