"""CONTRIBUTING's recipes for writers, followed word by word, together in a copy of the project."""

import re
import shlex
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.project import build, copy_project
from tests.words import words

from daozhang.flows.check import check_flow
from daozhang.flows.read import read_flow
from daozhang.flows.words import Words
from daozhang.pages import Page
from daozhang_cli.main import main

pytestmark = pytest.mark.slow
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PAGE, FACT, QUESTION = re.findall(r"`\.venv/bin/daozhang (new [^`]+)`", CONTRIBUTING)
"""As the recipes write them, word by word."""
STATEMENT = """
made_up:
  zh: 编出来的一句
  en: a sentence that is made up
  never: {zh: 瞎编的一句, en: a tale}
  confidence: H
  sources: [own_advice]
  checked: 2026-11-25
  recheck: 2027-05-25
"""


def add(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as opened:
        opened.write(text)


def test_recipes_followed_word_by_word_end_in_a_green_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy_project(tmp_path)
    for command in (PAGE, FACT):
        assert main([*shlex.split(command), "--project", str(project)]) == 0
    assert "docs/zh/causes/name.md" in capsys.readouterr().out
    add(project / "docs/data/statements.yml", STATEMENT)
    for language, hedge in (("zh", "通常要"), ("en", "It usually takes")):
        docs = project / "docs" / language
        add(docs / "terminal/fees.md", f"\n{hedge} {{{{ deadlines.name }}}}\n")
        for page in ("about", "data"):
            add(docs / f"{page}.md", "\n{{ statements.made_up }}。\n")
    status, output = build(project, "2030-01-01")
    assert status == 0, output
    assert output.count("still-to-write: words are still to come here") == 16
    assert "docs/zh/causes/name.md:8:1: still-to-write" in output
    assert "unused-fact" not in output
    assert "15 days" in (project / "site/en/terminal/fees/index.html").read_text(encoding="utf-8")
    assert "causes/name" in (project / "site/en/find/index.html").read_text(encoding="utf-8")


def test_a_question_is_begun_word_by_word_and_sound(tmp_path: Path) -> None:
    """Whether a way has room for it is for the build to say: the limit of questions is its rule."""
    project = copy_project(tmp_path)
    assert main([*shlex.split(QUESTION), "--project", str(project)]) == 0
    for language in ("zh", "en"):
        home = project / "docs" / language
        pages = {
            path.relative_to(home).as_posix(): Page(
                "", language, "late.md", "", path.read_text(encoding="utf-8")
            )
            for path in home.rglob("*.md")
        }
        flow = read_flow(pages["late.md"])
        assert "name" in [question.id for question in flow.questions]
        assert list(check_flow(flow, pages, words(Words, language))) == []


@pytest.mark.parametrize(
    ("command", "said"),
    [
        pytest.param(["page", "causes/overdue", "--zh", "一", "--en", "a"], "is there already", id="a page"),
        pytest.param(["fact", "deadlines.x", "--source", "aml_lew", "--zh", "一", "--en", "a"], "did you mean `aml_law`?", id="a source that there is not"),
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


def test_what_no_terminal_should_send_destroys_nothing(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    before = (project / "docs/data/deadlines.yml").read_bytes()
    fact = ["new", "fact", "deadlines.x", "--zh", "\udc81", "--en", "a", "--project", str(project)]
    assert main(fact) == 2
    assert (project / "docs/data/deadlines.yml").read_bytes() == before
