"""A page that is moved: what leads to it leads there still, and an old address leads on."""

import pytest

from daozhang.writing.moving import followed, redirected, renamed

OLD, NEW = "causes/old.md", "terminal/new.md"


@pytest.mark.parametrize(
    ("at", "written", "then"),
    [
        pytest.param("find.md", "[a](causes/old.md#today)", "[a](terminal/new.md#today)", id="from the root"),
        pytest.param("steps/b.md", "[a](../causes/old.md)", "[a](../terminal/new.md)", id="from another folder"),
        pytest.param("causes/b.md", "[a](old.md?at=1)", "[a](../terminal/new.md?at=1)", id="from beside it"),
        pytest.param("causes/b.md", "[a](older.md) [b](#old)", "[a](older.md) [b](#old)", id="another page"),
        pytest.param("find.md", "[a][o]\n\n[o]: causes/old.md", "[a][o]\n\n[o]: terminal/new.md", id="a reference"),
        pytest.param("find.md", "`[a](causes/old.md)`", "`[a](causes/old.md)`", id="code"),
        pytest.param("find.md", "[a](https://www.gov.cn/causes/old.md)", "[a](https://www.gov.cn/causes/old.md)", id="another site"),
        pytest.param(OLD, "# A { #old }\n[a](b.md) [c](../find.md) [d](#old)", "# A { #new }\n[a](../causes/b.md) [c](../find.md) [d](#old)", id="the page itself"),
        pytest.param(OLD, "![a](../../assets/a.png) [b](tel:95580)", "![a](../../assets/a.png) [b](tel:95580)", id="a picture of it"),
    ],
)  # fmt: skip
def test_links_lead_where_they_did(at: str, written: str, then: str) -> None:
    assert followed(written, at, OLD, NEW) == then


@pytest.mark.parametrize(
    ("old", "written", "then"),
    [
        pytest.param(OLD, "nav: [causes/old.md, 甲: causes/old-b.md]", "nav: [new.md, 甲: causes/old-b.md]", id="navigation"),
        pytest.param(OLD, "a: {page: causes/old, but: 'a, causes/old'} # causes/old", "a: {page: new, but: 'a, new'} # causes/old", id="data that names pages"),
        pytest.param("late.md", "a: late.md\npage: late\nen: late, too late", "a: new.md\npage: new\nen: late, too late", id="a name that is a word"),
        pytest.param(OLD, 'zh: "甲[乙](../causes/old.md#a)。"', 'zh: "甲[乙](../new.md#a)。"', id="a link in data, printed on a page of the reference"),
    ],
)  # fmt: skip
def test_settings_and_data_follow(old: str, written: str, then: str) -> None:
    assert renamed("docs/data/codes.yml", written, old, "new.md") == then


@pytest.mark.parametrize(
    ("written", "then"),
    [
        pytest.param("# why\n{}\n", "# why\n/causes/old/: /terminal/new/\n/en/causes/old/: /en/terminal/new/\n", id="the first"),
        pytest.param("/a/: /causes/old/\n", "/a/: /terminal/new/\n/causes/old/: /terminal/new/\n/en/causes/old/: /en/terminal/new/\n", id="twice moved"),
        pytest.param("/terminal/new/: /causes/old/\n", "/causes/old/: /terminal/new/\n/en/causes/old/: /en/terminal/new/\n", id="moved back"),
    ],
)  # fmt: skip
def test_old_addresses_lead_on(written: str, then: str) -> None:
    assert redirected(written, OLD, NEW, ["", "en/"]) == then
