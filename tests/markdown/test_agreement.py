"""What we take for code, a heading, a tab or a link, Python-Markdown does too, and the reverse."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT
from tests.markdown.oracle import as_python_markdown_reads, as_we_read, numbered

from daozhang.markdown import read_markdown

SNIPPETS = {
    "two stray backticks in two paragraphs": "w ` w\n\n## w { #a }\n\nw ` w",
    "two stray backticks in one paragraph": "w ` w\nw ` w",
    "code over two lines": "w `w\nw` w",
    "code with backticks in it": "``w ` w`` ` w",
    "a longer run of backticks closes nothing": "`w `` w",
    "a shorter run of backticks closes": "```w`` w",
    "an escaped backtick": r"\`[w](w.md)` `w`",
    "two backslashes before code": r"\\`[w](w.md)`",
    "a fence": "w\n\n```yaml\n[w](w.md)\n\n## w\n```\n\n[w](w.md)",
    "a fence without a blank line around it": "w\n```\nw\n```\n[w](w.md)",
    "a fence with a title": '```py title="t" linenums="1"\nw\n```',
    "a fence with words behind it is none": "```py no such option\n[w](w.md)\n```",
    "a fence in a tab": '=== "w"\n\n    w\n\n    ```\n    [w](w.md)\n    ```\n\n    [w](w.md)\n',
    "a fence with too little indent in a tab": '=== "w"\n\n    ```\n  [w](w.md)\n    ```\n',
    "a fence in a list": "- w\n\n    ~~~\n    w\n    ~~~\n\n    [w](w.md)",
    "a fence in a quote": "> ```\n> w\n> ```\n> [w](w.md)",
    "nested fences": "````\n```\nw\n```\n[w](w.md)\n````\n\n[w](w.md)",
    "tildes and backticks": "~~~\n```\nw\n~~~\n\n[w](w.md)",
    "a fence that is never closed": "```\n[w](w.md)\n\n## w { #a }",
    "a fence closed by more backticks is not closed": "```\nw\n````\n\n[w](w.md)",
    "indented code": "w\n\n    [w](w.md)\n\n    ## w\n\nw",
    "indented code, then text at once": "w\n\n    w\n[w](w.md)",
    "an indented line that goes on": "w\n    [w](w.md)",
    "an indented fence is indented code": "w\n\n    ```\n    w\n    ```",
    "indented code in a list": "- w\n\n        w\n\n    [w](w.md)",
    "indented text below a list": "- w\n\n    [w](w.md)\n\nw\n\n    w",
    "a list in a list": "- w\n    - [w](w.md)\n\n        [w](w.md)\n\n            w",
    "a list under a list, further in": "1. w\n\n    - w\n\n        `w`\n\n    w\n\n        w",
    "a list in a tab": '=== "w"\n\n    - w\n\n        [w](w.md)\n\n            w\n',
    "a tab in a list": '- w\n\n    === "w"\n\n        [w](w.md)\n\n            w\n',
    "a tab in a tab": '=== "w"\n\n    === "w"\n\n        [w](w.md)\n\n    w\n',
    "tabs without blank lines": '=== "w"\n    [w](w.md)\n=== "w"\n    w\n',
    "a tab with curly quotes is text": "=== “w”\n\n    [w](w.md)\n",
    "code in a tab's label": '=== "`w` w"\n\n    w\n',
    "a definition list": "w\n:   [w](w.md)\n\n    `w`\n\n        w",
    "a definition list in a list": "- w\n\n    w\n    :   w\n\n        w",
    "a table": "| w | `w` |\n|---|---|\n| [w](w.md) | `a | w` |\n| [w | w](w.md) | \\| |",
    "a table without borders": "w | w\n--|--\n[w](w.md) | w | [w](w.md)",
    "stray backticks in a table": "| ` ``w ` w`` | `w` |\n|---|---|\n| `` w | `w` |",
    "a row of dashes is a rule": "w\n\n- - -\n\n[w](w.md)\n***\n    w",
    "a comment": "<!-- [w](w.md) -->\n\n[w](w.md)",
    "a comment over lines": "w\n\n<!-- `w\n\n## w\n\n[w](w.md) -->\n\n[w](w.md)",
    "a comment in a sentence": "w <!-- [w](w.md) `w` --> [w](w.md)",
    "a comment in a tab": '=== "w"\n\n    <!-- [w](w.md)\n    `w` -->\n\n    [w](w.md)\n',
    "a comment that is never closed": "w\n\n<!-- [w](w.md)\n\n## w",
    "a comment in code": "`<!--` [w](w.md) `-->`",
    "an HTML block": '<div>\n[w](w.md) `w`\n\n## w\n<a href="w.md">w</a>\n</div>\n\n[w](w.md)',
    "an HTML block that holds itself": "<div>\n<div>\nw\n</div>\n[w](w.md)\n</div>\n\n[w](w.md)",
    "an HTML block marked as Markdown": '<div class="w" markdown>\n\n## w {#a}\n\n`w`\n\n</div>\n\nw',
    "an HTML block in a marked one": "<div markdown>\n\n<p>`w`</p>\n\n`w`\n\n</div>",
    "preformatted text": "<pre>\n[w](w.md)\n\n## w\n</pre>\n\n[w](w.md)",
    "a script": "<script>\nif (a < b) { '[w](w.md)' }\n</script>\n\n[w](w.md)",
    "HTML in a sentence": 'w <a href="w.md" title="`">w</a> <img src=\'w.png\'> [w](w.md)',
    "an element of our own": "<settlement-calculator>[w](w.md)</settlement-calculator>\n\n[w](w.md)",
    "a heading": "# w\n\n## w ##\n\n### w { #c .d }\n\n####### w",
    "a heading with no space": "##w {#a}",
    "a heading's id between other things": '## w { .b #a key="w" }\n\n## w {: id=c }',
    "a heading's braces that are no attributes": "## w {a} { #b }\n\n## w{ #c }\n\n## w { }",
    "a heading's marks behind its id": "## w { #a } ##\n\n## w ## { #b }",
    "a heading amid a paragraph": "w\n## w { #a }\nw `w\n## w` w",
    "a heading in a tab": '=== "w"\n\n    ## w { #a }\n',
    "a heading in a list and in a quote": "- ## w { #a }\n\n> ### w",
    "an indented heading is text": " ## w",
    "a hash in code is no heading": "```\n## w\n```\n\n    ## w",
    "an escaped hash": "\\## w\n\n## w \\#",
    "underlined headings": "w [w](w.md) { #a }\n---\n\nw\n===\n\nw\nw\n---\n",
    "links": '[w](w.md) [w](<w w.md>) [w](w.md "w") [w]( w.md ) [w]() [w](#w)',
    "a link's text with brackets": "[w [w] w](w.md) [[w](w.md)](w.md)",
    "a link's address with brackets": "[w](w_(w).md) [w](w(w(w)w).md)",
    "a link over two lines": '[w\nw](w.md\n"w") [w](\nw.md)',
    "a link over two paragraphs is none": "[w\n\nw](w.md)",
    "a link's title with brackets": '[w](w.md "w) (w") [w](w\'s.md)',
    "a link in emphasis": "**[w](w.md)** *w [w](w.md)*",
    "escaped brackets": r"\[w](w.md) [w\](w.md) [w\]](w.md) [w](w\).md)",
    "images": "![w](w.png) [![w](w.png)](w.md) !\\[w](w.md) \\![w](w.md)",
    "reference links": "[w][a] [w][A] [a] [a][] ![w][a] [w] [b]\n[w][a]\n\n[a]: w.md 'w'",
    "reference links with undefined names": "[a] [b][a] [a] [w][b]\n\n[a]: w.md",
    "a definition amid a paragraph": "w\n[a]: <w.md>\n[w][a]",
    "a definition over lines": '[a]:\n    w.md\n    "w"\n\n[a]',
    "a name that is left undefined": "[w](w.md) `w`\n[a]:\nw w\n[b]: w.md\n[b] [w](w.md)\n[c]:",
    "a definition in code is none": "    [a]: w.md\n\n[a]",
    "automatic links": "<https://w.org/w?w&w> <w@w.org> <mailto:w@w.org> <w> https://w.org",
    "stray brackets": "w ] w [ w ( w ) [w](w.md w ![ [w](w.md)",
    "tabs for spaces": "-\tw\n\n\t[w](w.md)\n\n\t\tw\n\n=== \"w\"\n\n\t`w`\n",
    "Windows line ends": "# w { #a }\r\n\r\n```\r\n[w](w.md)\r\n```\r\n\r\n    w\r\n\r\n[w](w.md)\r\n",
}  # fmt: skip


@pytest.mark.parametrize("source", SNIPPETS.values(), ids=SNIPPETS)
def test_both_read_a_snippet_alike(source: str) -> None:
    source = numbered(source)
    assert as_we_read(read_markdown("a.md", source)) == as_python_markdown_reads(source)


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    sorted(ROOT.glob("docs/*/**/*.md")),
    ids=lambda path: path.relative_to(ROOT / "docs").as_posix(),
)
def test_both_read_a_page_alike(path: Path) -> None:
    """As written, before facts are printed: to Python-Markdown, each is a word."""
    document = read_markdown("a.md", path.read_text(encoding="utf-8"))
    printed = re.sub(r"(?m)^\s*\{%.*?%\}\n", "", document.source[document.front[1] :])
    printed = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "fact", printed)
    ours = as_we_read(document)
    ours["links"] = sorted(re.sub(r"\{\{.*?\}\}", "fact", str(link)) for link in ours["links"])
    assert ours == as_python_markdown_reads(printed)


def _indent(text: str, by: str = "    ") -> str:
    return "\n".join(by + line if line else line for line in text.split("\n"))


WORDS = st.sampled_from(
    [
        "w", "w", "w", "`w`", "``w ` w``", "`", "[w](w.md)", '[w](w.md "t w")', "[w][one]", "[one]",
        "![w](w.png)", "<https://w.org/>", "\\[w](w)", "[w `w`](#w)", '<a href="w">w</a>',
        "**[w](<w>)**", "w <!-- [w](w) -->", "[![w](w)](w)",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
LEAVES = st.one_of(
    TEXTS,
    st.tuples(TEXTS, TEXTS).map("\n".join),
    st.builds("{} {}{}".format, st.sampled_from(["#", "##", "####"]), TEXTS,
              st.sampled_from(["", " { #w }", " {#w}", " ##"])),
    st.builds("{}\n{}".format, TEXTS, st.sampled_from(["---", "===", "-"])),
    st.builds("{0}{1}\n{2}\n{3}\n{0}".format, st.sampled_from(["```", "~~~", "````"]),
              st.sampled_from(["", "py", ' python title="x"']), TEXTS, st.sampled_from(["", "```", "w"])),
    st.builds("```\n{}".format, TEXTS),
    st.builds("| {} | {} |\n|---|---|\n| {} | {} |".format, TEXTS, TEXTS, TEXTS, TEXTS),
    st.builds("<div>\n{}\n\n{}\n</div>".format, TEXTS, TEXTS),
    st.builds("w\n\n<!-- w\n\n{} -->".format, st.sampled_from(["[w](w)", "## w", "`w`", "w `"])),
    TEXTS.map(_indent),
    st.just("***"),
)  # fmt: skip
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds("- {}\n- {}\n\n{}".format, TEXTS, TEXTS, inner.map(_indent)),
        st.builds("1. {}\n    - {}\n\n{}".format, TEXTS, TEXTS, inner.map(_indent).map(_indent)),
        st.builds('=== "w"\n\n{}\n\n=== "w"\n\n{}'.format, inner.map(_indent), inner.map(_indent)),
        st.builds("> {}\n>\n{}".format, TEXTS, inner.map(lambda text: _indent(text, "> "))),
        st.builds("w\n:   {}\n\n{}".format, TEXTS, inner.map(_indent)),
        st.builds('<div class="x" markdown>\n\n{}\n\n</div>'.format, inner),
        st.tuples(inner, inner).map("\n\n".join),
    ),
    max_leaves=6,
)
DOCUMENTS = st.builds("{}\n\n{}\n\n[one]: definition.md\n".format, BLOCKS, BLOCKS)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, derandomize=True)
@given(DOCUMENTS, st.sampled_from(["\n", "\r\n"]))
@example('=== "w"\n\n    - w\n\n        w\n        :   w\n\n            [w](w.md)\n', "\n")
def test_both_read_a_generated_document_alike(source: str, line_end: str) -> None:
    source = numbered(source).replace("\n", line_end)
    assert as_we_read(read_markdown("a.md", source)) == as_python_markdown_reads(source)
