"""Everything that can be wrong with a flow: one row a planted fault, its whole message beside it."""

from textwrap import dedent

import pytest
from tests.flows.world import FLOW, OUTCOME, SOUND, TWIN, faults, page_of, problems_of

from daozhang.flows.check import check_lengths
from daozhang.flows.read import read_flow
from daozhang.flows.rules import RULES

FAULTS = [
    pytest.param(
        "    先重打印。[查过了](#approved)\n",
        "    先重打印。\n",
        """
        docs/zh/check.md:13:6: dead-end: answer `不确定` has no link that leads on
         13 | === "不确定"
            |      ^^^^^^
            = help: end it with a link to a question, `[…](#its-id)`, or to an outcome, `[…](page.md)`
        """,
        id="dead-end: an answer without a link",
    ),
    pytest.param(
        "    [还没到](causes/wait.md)\n\n",
        "",
        """
        docs/zh/check.md:19:6: dead-end: answer `没过` has no link that leads on
         19 | === "没过"
            |      ^^^^
            = help: end it with a link to a question, `[…](#its-id)`, or to an outcome, `[…](page.md)`
        """,
        id="dead-end: an answer without a word",
    ),
    pytest.param(
        "(#approved)",
        "(#aproved)",
        """
        docs/zh/check.md:15:16: leads-nowhere: answer `不确定` ends with `#aproved`, which is no question here and no page
         15 |     先重打印。[查过了](#aproved)
            |                        ^^^^^^^^
            = help: did you mean `#approved`?
        """,
        id="leads-nowhere: a question misspelt",
    ),
    pytest.param(
        "causes/wait.md",
        "causes/wit.md",
        """
        docs/zh/check.md:21:11: leads-nowhere: answer `没过` ends with `causes/wit.md`, which is no question here and no page
         21 |     [还没到](causes/wit.md)
            |              ^^^^^^^^^^^^^
            = help: did you mean `causes/wait.md`?
        """,
        id="leads-nowhere: a page misspelt",
    ),
    pytest.param(
        "causes/wait.md",
        "causes/await-all.md",
        """
        docs/zh/check.md:21:11: leads-nowhere: answer `没过` ends with `causes/await-all.md`, which is no question here and no page
         21 |     [还没到](causes/await-all.md)
            |              ^^^^^^^^^^^^^^^^^^^
            = help: let its last link lead to a question, `#its-id`, or to an outcome, `page.md`
        """,
        id="leads-nowhere: a page that is gone, and none is like it",
    ),
    pytest.param(
        "[查过了](#approved)",
        "[查过了](#approved)，或者打 [95580](tel:95580)",
        """
        docs/zh/check.md:15:39: leads-nowhere: answer `不确定` ends with `tel:95580`, which is no question here and no page
         15 |     先重打印。[查过了](#approved)，或者打 [95580](tel:95580)
            |                                                   ^^^^^^^^^
            = help: let its last link lead to a question, `#its-id`, or to an outcome, `page.md`
        """,
        id="leads-nowhere: a telephone number at the end",
    ),
    pytest.param(
        "[下一步](#due)",
        "[下一步](causes/wait.md)",
        """
        docs/zh/check.md:17:4: unreachable: no path from `approved` leads to `due`
         17 | ## 到账日过了吗？ { #due }
            |    ^^^^^^^^^^^^^^
            = help: let an answer end with a link to `#due`, or take the question out
        """,
        id="unreachable: no answer leads there",
    ),
    pytest.param(
        "causes/wait.md",
        "#approved",
        """
        docs/zh/check.md:21:11: loop: this answer leads round in a circle: `approved` → `due` → `approved`
         21 |     [还没到](#approved)
            |              ^^^^^^^^^
            = help: let it lead on; only back to its own question may an answer lead
        """,
        id="loop: two questions in a circle",
    ),
    pytest.param(
        FLOW[FLOW.index('=== "没过"') : FLOW.rindex('=== "不确定"')],
        "",
        """
        docs/zh/check.md:17:4: loop: every answer of `due` leads back to it
         17 | ## 到账日过了吗？ { #due }
            |    ^^^^^^^^^^^^^^
            = help: let one of them lead on
        """,
        id="loop: every answer leads back",
    ),
    pytest.param(
        FLOW[FLOW.index('=== "没过"') :],
        "随便。\n",
        """
        docs/zh/check.md:17:4: no-tabs: question `due` has no answers
         17 | ## 到账日过了吗？ { #due }
            |    ^^^^^^^^^^^^^^
            = help: add a tab for each: `=== "the answer"`
        """,
        id="no-tabs: a question without answers",
    ),
    pytest.param(
        FLOW[FLOW.index("## 成功") :],
        "",
        """
        docs/zh/check.md: no-tabs: this page says `flow: true` and asks no question
           = help: add one, `## … { #an-id }` with a tab for each answer, or take `flow: true` out
        """,
        id="no-tabs: a flow without a question",
    ),
    pytest.param(
        "# 查一查 { #check }\n",
        '# 查一查 { #check }\n\n=== "早"\n\n    [x](#due)\n',
        """
        docs/zh/check.md:7:6: tabs-without-question: the answer `早` stands before the first question
         7 | === "早"
           |      ^^
           = help: put a heading above its tabs: `## … { #an-id }`
        """,
        id="tabs-without-question: tabs before the first question",
    ),
    pytest.param(
        '=== "过了"',
        '看账户。\n\n=== "过了"',
        """
        docs/zh/check.md:25:6: second-tabs: question `due` has a second set of tabs
         25 | === "过了"
            |      ^^^^
            = help: put all its answers one under the other, or a heading with an id above this set
        """,
        id="second-tabs: text between the answers",
    ),
    pytest.param(
        '=== "过了"',
        '===! "过了"',
        """
        docs/zh/check.md:23:7: second-tabs: question `due` has a second set of tabs
         23 | ===! "过了"
            |       ^^^^
            = help: put all its answers one under the other, or a heading with an id above this set
        """,
        id="second-tabs: a set begun by hand",
    ),
    pytest.param(
        "    [今天打电话]",
        '    === "里面"\n\n        [今天打电话]',
        """
        docs/zh/check.md:25:5: second-tabs: a tab stands inside the answer `过了`
         25 |     === "里面"
            |     ^^^^^^^^^^
            = help: ask it as a question of its own: `## … { #an-id }`
        """,
        id="second-tabs: tabs inside an answer",
    ),
    pytest.param(
        "## 成功了吗？ { #approved }",
        '## 看一看\n\n=== "不确定"\n\n    [下一步](#approved)\n\n## 成功了吗？ { #approved }',
        """
        docs/zh/check.md:7:4: no-id: question `看一看` has no id of its own
         7 | ## 看一看
           |    ^^^^^^
           = help: add one behind it: `看一看 { #an-id }`
        """,
        id="no-id: an ordinary heading with tabs",
    ),
    pytest.param(
        FLOW[FLOW.index('=== "没过"') :],
        FLOW[FLOW.index('=== "没过"') :]
        + '\n## 再问 { #due }\n\n=== "不确定"\n\n    [还没到](causes/wait.md)\n',
        """
        docs/zh/check.md:31:4: same-id: `due` is the id of an earlier question too, at docs/zh/check.md:17
         31 | ## 再问 { #due }
            |    ^^^^
            = help: give it an id of its own
        """,
        id="same-id: one id twice",
    ),
    pytest.param(
        '"过了"',
        '"没过"',
        """
        docs/zh/check.md:23:6: same-label: question `due` offers the answer `没过` twice
         23 | === "没过"
            |      ^^^^
            = help: word one of them differently
        """,
        id="same-label: one answer twice",
    ),
    pytest.param(
        '=== "成功"\n\n    [下一步](#due)\n',
        "\n".join(f'=== "成功{n}"\n\n    [下一步](#due)\n' for n in range(8)),
        """
        docs/zh/check.md:7:4: too-many-answers: question `approved` has 9 answers; the most are 8
         7 | ## 成功了吗？ { #approved }
           |    ^^^^^^^^^^
           = help: join two that lead to one place, or ask a question before it
        """,
        id="too-many-answers: nine",
    ),
    pytest.param(
        '=== "不确定"\n\n    先重打印。[查过了](#approved)\n',
        "",
        """
        docs/zh/check.md:7:4: left-out: question `approved` has no answer for who is not sure
         7 | ## 成功了吗？ { #approved }
           |    ^^^^^^^^^^
           = help: add `=== "不确定"`: how to find out, and a link back to the question
        """,
        id="left-out: nobody may be unsure",
    ),
    pytest.param(
        "    [还没到](causes",
        "  [还没到](causes",
        """
        docs/zh/check.md:21:3: broken-tabs: this line is not part of the answer `没过`: it is not indented by four spaces
         21 |   [还没到](causes/wait.md)
            |   ^^^^^^^^^^^^^^^^^^^^^^^^
            = help: indent it by four spaces
        """,
        id="broken-tabs: two spaces of indent",
    ),
    pytest.param(
        "    [还没到](causes",
        "[还没到](causes",
        """
        docs/zh/check.md:21:1: broken-tabs: this line is not part of the answer `没过`: it is not indented by four spaces
         21 | [还没到](causes/wait.md)
            | ^^^^^^^^^^^^^^^^^^^^^^^^
            = help: indent it by four spaces
        """,
        id="broken-tabs: no indent",
    ),
    pytest.param(
        "    先重打印。",
        "    先重打印。\n",
        """
        docs/zh/check.md:16:1: broken-tabs: this line is not part of the answer `不确定`: it is not indented by four spaces
         16 | [查过了](#approved)
            | ^^^^^^^^^^^^^^^^^^^
            = help: indent it by four spaces
        """,
        id="broken-tabs: a line that falls out",
    ),
    pytest.param(
        '=== "过了"',
        "=== “过了”",
        """
        docs/zh/check.md:23:1: broken-tabs: this line is not read as a tab
         23 | === “过了”
            | ^^^^^^^^^^
            = help: write it as `=== "the answer"`, at the start of the line, with straight quotes
        """,
        id="broken-tabs: Chinese quotes",
    ),
    pytest.param(
        '=== "过了"',
        '=== "过了',
        """
        docs/zh/check.md:23:1: broken-tabs: this line is not read as a tab
         23 | === "过了
            | ^^^^^^^^^
            = help: write it as `=== "the answer"`, at the start of the line, with straight quotes
        """,
        id="broken-tabs: a quote never closed",
    ),
    pytest.param(
        '=== "过了"',
        ' === "过了"',
        """
        docs/zh/check.md:23:1: broken-tabs: this line is not read as a tab
         23 |  === "过了"
            | ^^^^^^^^^^^
            = help: write it as `=== "the answer"`, at the start of the line, with straight quotes
        """,
        id="broken-tabs: a space before the tab",
    ),
    pytest.param(
        '=== "过了"',
        '== "过了"',
        """
        docs/zh/check.md:23:1: broken-tabs: this line is not read as a tab
         23 | == "过了"
            | ^^^^^^^^^
            = help: write it as `=== "the answer"`, at the start of the line, with straight quotes
        """,
        id="broken-tabs: two equals signs",
    ),
    pytest.param(
        '=== "过了"',
        '==="过了"',
        """
        docs/zh/check.md:23:1: broken-tabs: this line is not read as a tab
         23 | ==="过了"
            | ^^^^^^^^^
            = help: write it as `=== "the answer"`, at the start of the line, with straight quotes
        """,
        id="broken-tabs: no space before the label",
    ),
    pytest.param(
        '=== "过了"',
        "=== 过了",
        """
        docs/zh/check.md:23:1: broken-tabs: this line is not read as a tab
         23 | === 过了
            | ^^^^^^^^
            = help: write it as `=== "the answer"`, at the start of the line, with straight quotes
        """,
        id="broken-tabs: no quotes at all",
    ),
    pytest.param(
        "    [还没到](causes",
        "    ```\n    [还没到](causes",
        """
        docs/zh/check.md:21:5: broken-tabs: the block that opens here is never closed
         21 |     ```
            |     ^^^
            = help: close it with the same signs, indented as here
        """,
        id="broken-tabs: a code block never closed",
    ),
    pytest.param(
        "    [还没到](causes",
        "    <!-- [还没到](causes",
        """
        docs/zh/check.md:21:5: broken-tabs: the comment that opens here is never closed
         21 |     <!-- [还没到](causes/wait.md)
            |     ^^^^
            = help: close it with `-->`, indented as here
        """,
        id="broken-tabs: a comment never closed",
    ),
    pytest.param(
        "## 到账日",
        "<div>\n\n## 到账日",
        """
        docs/zh/check.md:19:4: broken-tabs: question `due` does not come out as it is written here
         19 | ## 到账日过了吗？ { #due }
            |    ^^^^^^^^^^^^^^
            = help: look above it for a block or an HTML element that is never closed
        """,
        id="broken-tabs: an HTML element never closed",
    ),
]


@pytest.mark.parametrize(("sound", "faulty", "message"), FAULTS)
def test_a_planted_fault_is_reported(sound: str, faulty: str, message: str) -> None:
    files = {**SOUND, "check.md": FLOW.replace(sound, faulty, 1)}
    assert "\n".join(faults(files, twin=None)) == dedent(message).strip()


def test_a_sound_flow_has_no_fault() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("sound", "as_sound"),
    [
        pytest.param(
            "[下一步](#due)", "先看[说明](note.md)。[下一步](#due)", id="a link on the way"
        ),
        pytest.param("(causes/wait.md)", "(causes/wait.md#today)", id="a part of an outcome"),
        pytest.param("(#due)", "(check.md#due)", id="the page's own name"),
        pytest.param('=== "没过"', '===+ "没过"', id="a tab that Markdown would open first"),
        pytest.param("不确定", "我也说不准", id="unsure in other words"),
        pytest.param(
            '=== "不确定"\n\n    先',
            '=== "还没看过"\n\n    先',
            id="an answer back to its question",
        ),
        pytest.param("    先重打印。", "\t先重打印。", id="a tab for four spaces"),
        pytest.param(
            "    先重打印。",
            "    先重打印。\n\n    ```\n    # 一\n    ```\n\n    ",
            id="code in an answer",
        ),
        pytest.param(
            "    先重打印。",
            "    - 甲\n    - 乙\n\n        先重打印。\n\n    ",
            id="a list and what belongs to it",
        ),
        pytest.param(
            "## 成功了吗？ { #approved }",
            "成功了吗？ { #approved }\n---",
            id="an underlined heading",
        ),
        pytest.param(
            "## 成功了吗？ { #approved }",
            "## 成功了吗？ {: #approved .big }",
            id="another way to write an id",
        ),
        pytest.param(
            "## 成功了吗？ { #approved }\n",
            "## 成功了吗？ { #approved }\n\n### 先看签购单\n",
            id="a smaller heading",
        ),
        pytest.param(
            "# 查一查 { #check }\n",
            "# 查一查 { #check }\n\n## 怎么用\n\n照实回答。\n",
            id="ordinary text before",
        ),
        pytest.param(
            "# 查一查 { #check }\n",
            '# 查一查 { #check }\n\n```\n=== "早"\n```\n',
            id="tabs shown as code",
        ),
        pytest.param("    算一算。", "    ==算一算==。", id="equals signs in a text"),
        pytest.param(
            "# 查一查 { #check }\n\n## 成功了吗？ { #approved }\n",
            "# 查一查 { #check }\n\n按 ` 键。\n\n## 成功了吗？ { #approved }\n\n再按 ` 键。\n",
            id="a stray backtick before a question and one after it",
        ),
        pytest.param(
            "    先重打印。",
            "    ```\n    <!--\n    ```\n\n    ",
            id="the opening of a comment shown as code",
        ),
    ],
)
def test_what_is_sound_passes(sound: str, as_sound: str) -> None:
    assert sound in FLOW
    files = {**SOUND, "check.md": FLOW.replace(sound, as_sound, 1), "note.md": "# 说明\n"}
    assert faults(files) == []


def test_an_outcome_without_a_part_names_it() -> None:
    lacking = OUTCOME.replace(" { #say }", "").replace(" { #next }", "")
    [message] = faults({**SOUND, "causes/wait.md": lacking})
    assert message == (
        "docs/zh/causes/wait.md:1:3: missing-part:"
        " the outcome of docs/zh/check.md:19 has no part `#say`, `#next`\n"
        " 1 | # 结论 { #outcome }\n"
        "   |   ^^^^\n"
        "   = help: add `## … { #say }`, or let that answer lead elsewhere"
    )


@pytest.mark.parametrize(
    ("lost", "find", "said"),
    [
        pytest.param(OUTCOME, "", "no answer leads to this outcome\nend one with a link to it", id="all its parts"),
        pytest.param("# 题 { #t }\n", "", "no answer leads to this outcome\nend one with a link to it", id="in the folder of outcomes"),
        pytest.param("", "[a](causes/wait.md)", "`find.md` does not lead to this outcome\nname it there, with a link", id="not to be found"),
    ],
)  # fmt: skip
def test_an_outcome_that_nobody_reaches_is_reported(lost: str, find: str, said: str) -> None:
    files = SOUND | ({"causes/lost.md": lost} if lost else {}) | ({"find.md": find} if find else {})
    [problem] = problems_of(files)
    assert f"{problem.what}\n{problem.help}" == said
    assert problem.rule == "orphan-outcome"


def long_flow(questions: int, last: str) -> str:
    """Write a flow of so many questions, one behind the other."""
    asked = (
        f'## 题 {{ #q{n} }}\n\n=== "是"\n\n    [下]({f"#q{n + 1}" if n < questions else last})\n\n'
        f'=== "不确定"\n\n    [查](#q{n})\n\n'
        for n in range(1, questions + 1)
    )
    return "---\nflow: true\n---\n# 题 { #t }\n\n" + "".join(asked)


@pytest.mark.parametrize(
    ("check", "late", "said"),
    [
        pytest.param(long_flow(7, "causes/wait.md"), "", [], id="seven"),
        pytest.param(long_flow(8, "causes/wait.md"), "", ["check.md: 8"], id="eight"),
        pytest.param(long_flow(3, "late.md"), long_flow(4, "causes/wait.md"), [], id="three and four"),
        pytest.param(long_flow(4, "late.md"), long_flow(4, "check.md"), ["check.md: 8", "late.md: 8"], id="four and four, which lead to one another"),
        pytest.param(long_flow(3, "late.md"), long_flow(8, "causes/wait.md"), ["late.md: 8"], id="eight in the second: one fault"),
    ],
)  # fmt: skip
def test_nobody_is_asked_more_than_seven_questions(check: str, late: str, said: list[str]) -> None:
    texts = {"check.md": check} | ({"late.md": late} if late else {})
    flows = {name: read_flow(page_of(name, text)) for name, text in texts.items()}
    found = check_lengths(flows)
    assert [f"{one.spot.file[8:]}: {one.what.split()[4]}" for one in found] == said


@pytest.mark.parametrize(
    ("same", "other", "message"),
    [
        pytest.param(
            "causes/wait.md",
            "causes/call.md",
            """\
            docs/zh/check.md:19:6: twin-differs: answer `没过` leads to `causes/wait.md`, its twin at docs/en/check.md:19 to `causes/call.md`
             19 | === "没过"
                |      ^^^^
                = help: let both lead to the same place
            """,
            id="an answer leads elsewhere",
        ),
        pytest.param(
            '=== "没过"\n\n    [还没到](causes/wait.md)\n\n',
            "",
            """\
            docs/zh/check.md:19:6: twin-differs: answer `没过` leads to `causes/wait.md`, its twin at docs/en/check.md:19 to `causes/call.md`
             19 | === "没过"
                |      ^^^^
                = help: let both lead to the same place
            """,
            id="an answer fewer",
        ),
        pytest.param(
            "    算一算。[算好了](#due)\n",
            '    算一算。[算好了](#due)\n\n=== "More"\n\n    [x](causes/call.md)\n',
            """\
            docs/zh/check.md:17:4: twin-differs: question `due` has 3 answers, its twin at docs/en/check.md:17 has 4
             17 | ## 到账日过了吗？ { #due }
                |    ^^^^^^^^^^^^^^
                = help: give both the same answers in the same order
            """,
            id="an answer more",
        ),
        pytest.param(
            "#due",
            "#late",
            """\
            docs/zh/check.md:9:6: twin-differs: answer `成功` leads to `#due`, its twin at docs/en/check.md:9 to `#late`
             9 | === "成功"
               |      ^^^^
               = help: let both lead to the same place
            """,
            id="a question of another name",
        ),
        pytest.param(
            TWIN[TWIN.index("## Is") :],
            TWIN[TWIN.index("## Is") :] + "\n## More? { #more }\n",
            """\
            docs/zh/check.md: twin-differs: question `more`, asked in docs/en/check.md:31, is not asked here
               = help: ask it here too, or nowhere
            """,
            id="a question that is not asked here",
        ),
        pytest.param(
            "flow: true\n",
            "",
            """\
            docs/zh/check.md: twin-differs: its twin `docs/en/check.md` is not drawn as a flow
               = help: add `flow: true` to the twin's front matter
            """,
            id="a twin that is no flow",
        ),
    ],
)
def test_the_first_difference_of_twins_is_reported(same: str, other: str, message: str) -> None:
    assert same in TWIN
    assert "\n".join(faults(SOUND, TWIN.replace(same, other))) == dedent(message).strip()


def test_a_fault_of_the_twin_is_reported_there_only() -> None:
    assert faults(SOUND, TWIN.replace("(#due)", "(#deu)")) == []


def test_every_rule_has_a_planted_fault() -> None:
    planted = {str(fault.id).partition(":")[0] for fault in FAULTS}
    own = {"missing-part", "orphan-outcome", "twin-differs", "too-many-questions"}
    assert planted | own == set(RULES)
