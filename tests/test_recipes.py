"""`daozhang new`: a page, a fact and a question begun by command, together in a copy of the project."""

from pathlib import Path

import pytest
from tests.project import build, copy_project

from daozhang_cli.main import main

pytestmark = pytest.mark.slow
OUTCOME = ["page", "causes/made-up", "--zh", "编出来的一种", "--en", "A kind that is made up"]
PLAIN = ["page", "terminal/made-up", "--zh", "编出来的一页", "--en", "A page that is made up"]
QUESTION = [
    "question",
    "late.md#made-up",
    "--zh",
    "是编出来的这种吗？",
    "--en",
    "Is it the kind that is made up?",
]
FACT = ["fact", "deadlines.made_up", "--zh", "9 日", "--en", "9 days"]


def test_what_is_begun_by_command_builds_and_names_what_is_still_to_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy_project(tmp_path)
    for command in (OUTCOME, PLAIN, FACT, [*QUESTION, "--outcome", "causes/made-up.md"]):
        assert main(["new", *command, "--project", str(project)]) == 0
    assert "docs/zh/causes/made-up.md" in capsys.readouterr().out
    for language, words in (("zh", "通常要"), ("en", "It usually takes")):
        page = project / "docs" / language / "terminal/made-up.md"
        with page.open("a", encoding="utf-8") as opened:
            opened.write(f"\n{words} {{{{ deadlines.made_up }}}}\n")
    status, output = build(project, "2030-01-01")
    assert status == 0, output
    assert output.count("still-to-write: words are still to come here") == 22
    assert "docs/zh/causes/made-up.md:8:1: still-to-write" in output
    assert "9 days" in (project / "site/en/terminal/made-up/index.html").read_text(encoding="utf-8")
    assert "made-up" in (project / "site/en/find/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        pytest.param(["page", "causes/overdue", "--zh", "一", "--en", "a"], "is there already", id="a page"),
        pytest.param(["fact", "deadlines.bank_reply", "--zh", "一", "--en", "a"], "`bank_reply` is there already", id="a fact"),
        pytest.param(["question", "late.md#x", "--answer", "late.md#nowhere", "--zh", "一", "--en", "a"], "no question `nowhere` with room for an answer", id="a question that none leads to"),
    ],
)  # fmt: skip
def test_what_cannot_be_begun_is_said_in_one_line_and_nothing_is_written(
    command: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy_project(tmp_path)
    assert main(["new", *command, "--project", str(project)]) == 2
    assert said in capsys.readouterr().err
