"""Everything found has its exact place in the file as written, and no text takes long."""

import pytest

from daozhang.markdown import Document, read_markdown
from daozhang.report import Spot

PAGE = """\
---
title: 到账 ---
flow: true
---

# 到账 { #top }

钱 [到](due.md#a "t") 了 `[x](y)`

=== "成功"

    ```
    [x](y)
    ```

    [下一步][due]

\t![图](a.png)

=== "失败"

    <a
    href="b.md">看</a>

<!-- 批注
[x](y) -->

> - 问
>
>     ## 引 {#b}

<div class="c">
<a href='c.md'>看</a>
</div>

[due]: <due.md#b>
"""


def places(document: Document) -> dict[str, list[str]]:
    """Show the text and the line of everything found."""

    def show(range: tuple[int, int]) -> str:
        return f"{document.spot(*range).line}: {document.source[slice(*range)]}"

    return {
        "front": [show(document.front)],
        "code": [show(range) for range in document.code],
        "comments": [show(range) for range in document.comments],
        "headings": [f"{show(one.range)} #{one.id}" for one in document.headings],
        "tabs": [show(tab.label_range) for tab in document.tabs],
        "bodies": [show(tab.body) for tab in document.tabs],
        "links": [f"{show(link.range)} → {show(link.href_range)}" for link in document.links],
        "texts": [show(link.text_range) for link in document.links if link.kind == "link"],
        "attributes": [f"{show(one.href_range)} {one.kind}" for one in document.attributes],
    }


def test_everything_has_its_place_in_the_file() -> None:
    assert places(read_markdown("a.md", PAGE)) == {
        "front": ["1: ---\ntitle: 到账 ---\nflow: true\n---\n"],
        "code": ["8: `[x](y)`", "12: ```\n    [x](y)\n    ```"],
        "comments": ["25: <!-- 批注\n[x](y) -->"],
        "headings": ["6: 到账 #top", "30: 引 #b"],
        "tabs": ["10: 成功", "20: 失败"],
        "bodies": [
            "10: \n\n    ```\n    [x](y)\n    ```\n\n    [下一步][due]\n\n\t![图](a.png)",
            '20: \n\n    <a\n    href="b.md">看</a>',
        ],
        "links": [
            '8: [到](due.md#a "t") → 8: due.md#a',
            "16: [下一步][due] → 16: [下一步][due]",
            "18: ![图](a.png) → 18: a.png",
            "36: [due]: <due.md#b> → 36: due.md#b",
        ],
        "texts": ["8: 到", "16: 下一步"],
        "attributes": ["23: b.md href", "32: c class", "33: c.md href"],
    }


def test_windows_line_ends_move_nothing_but_what_stands_behind_them() -> None:
    document = read_markdown("a.md", PAGE.replace("\n", "\r\n"))
    unix = places(read_markdown("a.md", PAGE))
    assert {
        kind: [text.replace("\r\n", "\n") for text in found]
        for kind, found in places(document).items()
    } == unix


def test_a_spot_ends_with_its_line() -> None:
    document = read_markdown("a.md", "到 [账\r\n到](due.md)\r\n")
    assert document.spot(2, 15) == Spot("a.md", 1, 3, 2, "到 [账")
    assert document.spot(2, 15).text == "到 [账"


@pytest.mark.parametrize(
    ("source", "front"),
    {
        "none": ("# a\n", ""),
        "closed by dots": ("---\na: b\n...\n# a\n", "---\na: b\n...\n"),
        "with dashes in a value": ("---\na: b --- c\n---\n---\n", "---\na: b --- c\n---\n"),
        "never closed": ("---\na: b\n", ""),
        "not at the top": ("\n---\na: b\n---\n", ""),
        "behind a byte order mark": ("\ufeff---\na: b\n---\n# a", "\ufeff---\na: b\n---\n"),
        "with Windows line ends": ("---\r\na: b\r\n---\r\n# a", "---\r\na: b\r\n---\r\n"),
    }.values(),
)
def test_front_matter_is_what_mkdocs_takes_for_it(source: str, front: str) -> None:
    document = read_markdown("a.md", source)
    assert source[slice(*document.front)] == front


def test_facts_are_words() -> None:
    source = (
        '## {{ a.b["c"] }} 到 { #d }\n\n| [{{ e | tel }}]({{ f.url }}) | {{ g | h }} |\n|-|-|\n'
    )
    document = read_markdown("a.md", source)
    assert [(one.title, one.id) for one in document.headings] == [('{{ a.b["c"] }} 到', "d")]
    assert [link.href for link in document.links] == ["{{ f.url }}"]


def test_what_is_blanked_moves_nothing() -> None:
    source = "---\na: b\n---\n`c`\r\n<!-- d\ne --> f\n"
    document = read_markdown("a.md", source)
    assert document.plain == "   \n    \n   \n   \r\n      \n      f\n"
    assert document.without(document.code, by="x") == source.replace("`c`", "xxx")


LONG = 200_000
"""Characters on one line; a reader that is not linear needs minutes for them."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["a", "到账。", "[", "]", "![", "[a](", "[a](b) ", "[a][", '[a]("', "`", "`a", "``` `", "(", "\\",
     "<", "<a ", '<a b="', "<!--", "<a@a", "**", "| ", "> ", "- ", "#", "    ", "{ ", "[^a]", "{{"],
)  # fmt: skip
def test_a_long_line_is_read(unit: str) -> None:
    source = (unit * LONG)[:LONG]
    links = read_markdown("a.md", source).links
    assert len(links) == (LONG // len(unit) if unit == "[a](b) " else 0)


@pytest.mark.slow
@pytest.mark.parametrize(
    "line", ["a\n", "# a\n", "a\n---\n", "[a]: b\n", "[a]:\n", "- a\n", "> a\n"]
)
def test_a_long_paragraph_is_read(line: str) -> None:
    source = line * (LONG // 4 // len(line))
    document = read_markdown("a.md", source)
    assert len(document.headings) == (source.count("\n") // line.count("\n")) * (
        line in ("# a\n", "a\n---\n")
    )
