"""Which facts a page names, and where."""

import pytest

from daozhang.facts.names import hide_code, read_names, show_code
from daozhang.report import render


def _names(source: str) -> list[tuple[str, int, int]]:
    return [
        (".".join(item.path), item.spot.line, item.spot.column)
        for item in read_names("a.md", source)[0]
    ]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        pytest.param("打 {{ contacts.psbc.phone }}", [("contacts.psbc.phone", 1, 6)], id="a field"),
        pytest.param("---\nx: y\n---\n{{ deadlines.reply }}", [("deadlines.reply", 4, 4)], id="after front matter"),
        pytest.param("{{ a.b | tel }} {{ a.b }}", [("a.b", 1, 4), ("a.b", 1, 20)], id="the same twice on a line"),
        pytest.param("{{ a['b'].c }}", [("a.b.c", 1, 4)], id="an item by its name"),
        pytest.param(
            "{% for x in codes %}{{ codes[x].zh }} {{ x }}{% endfor %}",
            [("codes", 1, 13), ("codes.*.zh", 1, 24)],
            id="a loop over a table, its own name its own",
        ),
        pytest.param("# 题目 {#top}", [], id="a heading's id is no comment"),
        pytest.param("`{{ a.b }}`", [], id="inline code"),
        pytest.param("```jinja\n{{ a.b }}\n```\n{{ c.d }}", [("c.d", 4, 4)], id="fenced code"),
        pytest.param("按 ` 键 {{ a.b }}\n\n按 ` 键", [("a.b", 1, 10)], id="between two stray backticks"),
        pytest.param("字\n\n    {{ a.b }}\n", [], id="indented code"),
        pytest.param('=== "x"\n\n    ~~~\n    {{ a.b }}\n    ~~~\n', [], id="fenced code in a tab"),
    ],
)  # fmt: skip
def test_names_are_found_where_they_stand(source: str, names: list[tuple[str, int, int]]) -> None:
    assert _names(source) == names


def test_hiding_code_moves_nothing() -> None:
    source = "字 `{{ a }}` {{ b }}\n```\n{% c %}\n```\n"
    hidden = hide_code(source)
    assert len(hidden) == len(source)
    assert "{{ a" not in hidden
    assert "{{ b }}" in hidden
    assert show_code(hidden) == source


def test_an_expression_that_is_none_is_shown_with_its_line() -> None:
    _, [problem] = read_names("a.md", "一行\n打 {{ contacts. }} 吧\n")
    assert render(problem) == (
        "a.md:2:3: broken-expression: expected name or number\n"
        " 2 | 打 {{ contacts. }} 吧\n"
        "   |    ^^^^^^^^^^^^^^^\n"
        "   = help: write it as in `{{ contacts.psbc.phone }}`"
    )
