"""What stands above a page is read by one reader, and each fault is reported at its line."""

from datetime import date

import pytest

from daozhang.writing.front_matter import read_front_matter, same_values

TODAY = date(2026, 11, 26)
GOOD = "---\ntitle: 费用\ndescription: 要付什么。\nchecked: 2026-11-25\n---\n# 费用 { #fees }\n"


def said(source: str) -> list[str]:
    """What is reported, without the file and the help."""
    problems = read_front_matter("a.md", source, TODAY).problems
    return [f"{one.spot.line}:{one.spot.column} {one.rule}: {one.what}" for one in problems]


@pytest.mark.parametrize(
    ("old", "new", "reported"),
    [
        pytest.param("title: ", "title:", "2:1 front-matter-unreadable: `title:` is no key", id="no space behind the colon"),
        pytest.param("title: ", "title：", "2:1 front-matter-unreadable: `title：` is no key", id="a full-width colon"),
        pytest.param("title: ", "\ttitle: ", "2:1 front-matter-unreadable: a tab stands before a key: YAML takes spaces only", id="a tab before a key"),
        pytest.param("title: 费用", 'title: "费用', "2:8 front-matter-unreadable: a quotation mark is never closed", id="an unclosed quote"),
        pytest.param("title: 费用", "title: 费用: 明细", "2:10 front-matter-unreadable: this line is indented otherwise than the one above, or a second colon stands in it: put such a text into quotation marks", id="a colon within"),
        pytest.param("title: 费用", "title: [费用", "2:8 front-matter-unreadable: a bracket is never closed: put a text with brackets into quotation marks", id="an unclosed bracket"),
        pytest.param("---\ntitle", "\n---\ntitle", "2:1 front-matter-unreadable: the front matter does not begin on the first line", id="an empty first line"),
        pytest.param("---\ntitle", "title", "1:1 front-matter-unreadable: no line `---` stands above the front matter", id="no line above"),
        pytest.param("11-25\n---\n", "11-25\n", "1:1 front-matter-unreadable: the front matter is never closed", id="no line below"),
        pytest.param("11-25\n---\n", "11-25\n--\n", "1:1 front-matter-unreadable: the front matter is never closed", id="two dashes below"),
        pytest.param("title: 费用", "title: *费用", "2:9 front-matter-unreadable: no text begins with `*`: put it into quotation marks", id="a star in front"),
        pytest.param("title: 费用", "title: @费用", "2:8 front-matter-unreadable: no text begins with `@`: put it into quotation marks", id="a sign in front"),
        pytest.param("title: 费用", "title: 费用 # 一", "2:11 front-matter-wrong: `# 一` is a comment to YAML: no reader sees it", id="a comment behind it"),
        pytest.param("title: 费用", "title: {{ a.b }} 后", "2:8 front-matter-wrong: `{{ a.b }}` is printed on a page, and not above it", id="a fact"),
        pytest.param("title: 费用", " title: 费用", "2:1 front-matter-unreadable: ` title:` is no key", id="a space before a key"),
        pytest.param("title: 费用", "　title: 费用", "2:1 front-matter-unreadable: `　title:` is no key", id="a wide space before a key"),
        pytest.param("---\ntitle", "———\ntitle", "1:1 front-matter-unreadable: `———` opens no front matter", id="dashes of another kind"),
        pytest.param("---\ntitle", "----\ntitle", "1:1 front-matter-unreadable: `----` opens no front matter", id="four dashes above"),
        pytest.param("title: 费用\n", "title: 甲\n---\n---\ntitle: 费用\n", "5:1 front-matter-unreadable: a second front matter stands below the first", id="two of them"),
        pytest.param("checked", "template: x.html\nchecked", "4:1 front-matter-unknown: nothing asks for `template`", id="a key of the theme"),
        pytest.param(GOOD, "\n", "1:1 front-matter-incomplete: the page is empty", id="an empty page"),
        pytest.param("title: 费用\n", "", "0:0 front-matter-incomplete: `a.md` lacks `title`", id="no title"),
        pytest.param("description: 要付什么。\nchecked: 2026-11-25\n", "", "0:0 front-matter-incomplete: `a.md` lacks `description`, `checked`", id="neither"),
        pytest.param(GOOD[:GOOD.index("#")], "", "1:1 front-matter-incomplete: the page has no front matter", id="none at all"),
        pytest.param("title:", "titel:", "2:1 front-matter-unknown: nothing asks for `titel`", id="a misspelt key"),
        pytest.param("checked:", "author: 我\nchecked:", "4:1 front-matter-unknown: nothing asks for `author`", id="a key that nothing reads"),
        pytest.param("title: 费用\n", "title: 费用\ntitle: 别的\n", "3:1 front-matter-twice: `title` stands here more than once", id="a title twice"),
        pytest.param("title: 费用", "title:", "2:1 front-matter-incomplete: `title` says nothing", id="an empty title"),
        pytest.param("title: 费用", "title: [费, 用]", "2:1 front-matter-wrong: `title` is one text", id="a list for a title"),
        pytest.param("title: 费用", "title: 2026", "2:8 front-matter-wrong: `2026` is no text to YAML", id="a number for a title"),
        pytest.param("title: 费用", f"title: {'费' * 31}", "2:8 front-matter-wrong: the title is longer than the 30 Chinese or 60 Latin characters that a search shows", id="a title that a search cuts"),
        pytest.param("要付什么。", "yes", "3:14 front-matter-wrong: `yes` is no text to YAML", id="a description of yes"),
        pytest.param("2026-11-25", "2026-13-45", "4:10 front-matter-wrong: `2026-13-45` is no day", id="a month that is none"),
        pytest.param("2026-11-25", "2026-11-31", "4:10 front-matter-wrong: `2026-11-31` is no day", id="a day that is none"),
        pytest.param("2026-11-25", "昨天", "4:10 front-matter-wrong: `昨天` is no day", id="yesterday, in words"),
        pytest.param("2026-11-25", "2026/11/25", "4:10 front-matter-wrong: `2026/11/25` is no day", id="strokes"),
        pytest.param("2026-11-25", "2036-11-25", "4:10 front-matter-wrong: 2036-11-25 is still to come", id="a day to come"),
        pytest.param("checked", "flow: ja\nchecked", "4:7 front-matter-wrong: `flow` is `true` or `false`", id="a flow of yes"),
    ],
)  # fmt: skip
def test_a_fault_is_reported_at_its_line(old: str, new: str, reported: str) -> None:
    assert GOOD.count(old) == 1
    assert said(GOOD.replace(old, new)) == [reported]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(GOOD, id="as it is written"),
        pytest.param("\ufeff" + GOOD, id="a mark of the encoding in front"),
        pytest.param(GOOD.replace("费用\nd", '"费用：2026"\nd'), id="a full-width colon in a text"),
        pytest.param(GOOD.replace("\nch", "\nflow: true\nch"), id="the key of a flow"),
        pytest.param(GOOD.replace("\nch", "\nkeywords: 退钱\nch"), id="what readers call it"),
        pytest.param(GOOD.replace("---\n#", "...\n#"), id="three dots below"),
        pytest.param(GOOD.replace("费用\nd", f"{'费' * 30}\nd"), id="a title that a search shows whole"),
    ],
)  # fmt: skip
def test_what_can_be_read_is_fine(source: str) -> None:
    assert said(source) == []


@pytest.mark.parametrize(
    ("key", "is_so"),
    [
        pytest.param("flow: ja", True, id="a value that it does not have"),
        pytest.param("Flow: true", True, id="in another case"),
        pytest.param("FLOW: true", True, id="in capitals"),
        pytest.param("author: 我", False, id="another key"),
    ],
)
def test_what_makes_no_flow_of_a_page_is_its_only_fault(key: str, is_so: bool) -> None:
    source = GOOD.replace("checked", f"{key}\nchecked")
    [problem] = read_front_matter("a.md", source, TODAY).problems
    assert problem.spoils == is_so


def test_two_pages_share_neither_title_nor_description() -> None:
    read = {name: read_front_matter(name, GOOD, TODAY) for name in ("a.md", "b.md")}
    assert [(one.spot.file, one.spot.line, one.what) for one in same_values(read)] == [
        ("b.md", 2, "a.md has the same title: `费用`"),
        ("b.md", 3, "a.md has the same description: `要付什么。`"),
    ]
