"""The slip that is drawn fits the table of its fields; each step says whose it is, and when."""

import pytest
from markdown import markdown

from daozhang.pages import Page
from daozhang.writing.lists import faults_of_lists

SLIP = """\
<div class="slip" markdown>

1. [商户编号](#field-mid){ #slip-mid } `xx`
2. [参考号](#field-ref){ #slip-ref } `xx`

</div>

| 栏 | 为什么 |
|---|---|
| [①](#slip-mid){ #field-mid } **商户编号** | 查账要报 |
| [②](#slip-ref){ #field-ref } **参考号** | 最要紧 |
"""
LADDER = """\
<div class="ladder" markdown>

1. [**查一查**](a.md)

    - 归谁：**你自己**
    - 何时：**今天**

2. [**打电话**](b.md)

    - 归谁：**收单机构**
    - 何时：**明天**

</div>
"""


def said(text: str) -> list[str]:
    """Return what is reported, each with its line."""
    html = markdown(text, extensions=["attr_list", "md_in_html", "tables"])
    found = faults_of_lists(Page("a.md", "zh", "a.md", "a/", text, html))
    return [f"{problem.spot.line}: {problem.rule}: {problem.what}" for problem in found]


@pytest.mark.parametrize("text", [SLIP, LADDER, "# 别的\n"])
def test_sound_lists_pass(text: str) -> None:
    assert said(text) == []


MID = "the row of `商户编号` is not its ①, or does not lead back to it"


@pytest.mark.parametrize(
    ("text", "sound", "faulty", "message"),
    [
        pytest.param(SLIP, "[①]", "[③]", f"3: drawn-list: {MID}", id="another number"),
        pytest.param(SLIP, "[①](#slip-mid)", "[①](#slip-ref)", f"3: drawn-list: {MID}", id="back to another"),
        pytest.param(SLIP, "**商户编号**", "**商户号**", f"3: drawn-list: {MID}", id="another name"),
        pytest.param(LADDER, "    - 何时：**明天**\n", "", "8: drawn-list: the step `打电话` lacks `何时：`", id="no time"),
        pytest.param(LADDER, "归谁：**收单", "谁：**收单", "8: drawn-list: the step `打电话` lacks `归谁：`", id="another label"),
    ],
)  # fmt: skip
def test_what_a_reader_would_miss_is_named(
    text: str, sound: str, faulty: str, message: str
) -> None:
    assert sound in text
    assert said(text.replace(sound, faulty)) == [message]
