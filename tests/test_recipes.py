"""CONTRIBUTING's recipes, followed to the letter, all together in a clean clone of the project."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from tests.project import clean_clone, copy_project, noon
from tests.recipes import RECIPES, Run, steps
from tests.settlement.notice import NEXT, NUMBER, made_up

from daozhang_cli.main import main

pytestmark = pytest.mark.slow
LATER = date(NEXT.number + 1, 1, 2)
"""A day that no year covers, the new one neither."""
NOT_OF_THE_GUIDE = (
    "csp", "data", "deploy", "links", "markdown", "optimise", "paper", "reconcile", "search",
    "test_javascript.py", "test_layers.py", "test_locks.py", "settlement/test_properties.py", "writers",
)  # fmt: skip
"""Tests that no word on a page, nor a fact or a year, turns red."""
IGNORED = " ".join(f"--ignore=tests/{one}" for one in NOT_OF_THE_GUIDE)

AFTERWARDS = ("make build", "make quick", "make back TO=../published", "make release")
INSTEAD = {"make icons": ".venv/bin/python -m tools.icons"}
"""Without what `make test` has found before it: old browsers, from the network. `make lock` needs
the network whole: test_locks.py compares what it wrote."""


def run(command: str, project: Path) -> str:
    """Run a command on that later day: it ends green."""
    env = {
        "PYTHONPATH": f"{project}/hooks",
        "PYTEST_ADDOPTS": IGNORED,
        "SOURCE_DATE_EPOCH": noon(LATER),
        "DAOZHANG_VERSION": "",
    }
    ran = subprocess.run(
        command, shell=True, cwd=project, env=os.environ | env, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert ran.returncode == 0, f"{command}\n{ran.stdout}"
    return ran.stdout


def test_all_recipes_followed_to_the_letter_end_green(tmp_path: Path) -> None:
    project = clean_clone(tmp_path / "clone")
    (project / "notice.txt").write_bytes(made_up().encode("gb18030"))  # as editors do
    last = ""
    for recipe in RECIPES.values():
        for step in steps(recipe):
            if not isinstance(step, Run):
                step.make(project)
            elif step.command.startswith("make publish "):
                last = step.command  # it builds: once is enough
            elif step.command not in AFTERWARDS:
                run(INSTEAD.get(step.command, step.command), project)
    with ThreadPoolExecutor() as pool:
        tests = pool.submit(run, "make quick", project)
        log = run(last, project)
        tests.result()
    assert "make release: " in run("! make release 2>&1", project)  # nothing is committed yet
    run(".venv/bin/python -m deploy.publish ../published --site site", project)
    assert "releases/0001" in run("make back TO=../published", project)
    assert "docs/zh/causes/name.md:8:1: still-to-write" in log
    assert log.count("/name.md:8:1: still-to-write") == 3
    assert "unused-fact" not in log
    assert f"{'!' * 100}\ndocs/data/holidays.yml: calendar-out-of-date: the last published" in log
    expect_all_that_recipes_add(tmp_path / "published/current/help")


def expect_all_that_recipes_add(site: Path) -> None:
    def built(path: str) -> str:
        return (site / path).read_text(encoding="utf-8")

    assert "未确认" in built("calculator/index.html")
    for url in (f"calendar/{NEXT.number}", f"en/calendar/{NEXT.number}"):
        assert "data-make-up=" in built(f"{url}/index.html")
        assert NUMBER in built(f"{url}/index.html")
    assert f"DTSTART;VALUE=DATE:{NEXT.number}" in built("calendar/closed-days.ics")
    fees = built("en/terminal/fees/index.html")
    assert "15 days" in fees
    assert "then wait" in fees
    assert 'data-blank="counter"' in fees
    assert 'name="counter"' in built("case/index.html")
    assert "causes/name" in built("en/find/index.html")
    assert 'data-question="name"' in built("check/index.html")
    assert built("de/about/index.html").startswith('<!DOCTYPE html><html lang="de">')
    assert "谢谢" in built("about/index.html")
    assert 'hreflang="de"' in built("about/index.html")
    assert "../code-covered/" in built("causes/code-swapped/index.html")
    assert 'data-leads-to="code-covered"' in built("en/check/index.html")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        pytest.param(["page", "causes/overdue", "--zh", "一", "--en", "a"], "is there already", id="a page"),
        pytest.param(["page", "causes/name"], "needs its words: --zh TEXT --en TEXT", id="no words"),
        pytest.param(["fact", "deadlines.x", "--source", "aml_lew", "--zh", "一", "--en", "a"], "did you mean `aml_law`?", id="a source that there is not"),
        pytest.param(["fact", "deadlines.bank_reply", "--zh", "一", "--en", "a"], "`bank_reply` is there already", id="a fact"),
        pytest.param(["question", "late.md#x", "--answer", "late.md#nowhere", "--zh", "一", "--en", "a"], "no question `nowhere` with room for an answer", id="a question that none leads to"),
        pytest.param(["language", "en", "--own", "English"], "`en` is there already", id="a language"),
        pytest.param(["language", "../de", "--own", "Deutsch"], "as in `new language de --own Deutsch`", id="no language"),
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
