"""A twin that did not follow is named, by git alone: nothing is kept, and nothing is to be maintained."""

import subprocess
from pathlib import Path

import pytest

from daozhang.writing.history import stale_twins
from daozhang_cli.main import main
from daozhang_mkdocs import sources

PAGE = "# T {{ #t }}\n\n{top}\n\n## A {{ #a }}\n\n{a}\n\n## B {{ #b }}\n\n{b}\n"
TEXT = {"top": "x", "a": "y", "b": "z"}


def said(root: Path) -> list[str]:
    found = stale_twins(*sources.history(root))
    return [f"{one.spot.file}: {one.what}" for one in found]


class Project:
    """A folder with a history of one page in two languages."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q")
        self.write(zh=TEXT, en=TEXT)
        self.commit("Begin")

    def git(self, *arguments: str) -> None:
        named = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        subprocess.run(["git", *named, *arguments], cwd=self.root, check=True)

    def write(self, **languages: dict[str, str]) -> None:
        for language, parts in languages.items():
            path = self.root / "docs" / language / "a.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(PAGE.format(**TEXT | parts), encoding="utf-8")

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def said(self) -> list[str]:
        return said(self.root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_a_change_that_is_not_committed_is_named_by_its_section(project: Project) -> None:
    project.write(zh={"a": "new", "b": "new"}, en={"b": "new"})
    assert project.said() == ["docs/en/a.md: docs/zh/a.md has changed since in `a`"]


def test_a_change_of_an_earlier_commit_is_counted_until_the_twin_follows(project: Project) -> None:
    project.write(zh={"top": "new"})
    project.commit("Change one")
    project.commit("Change nothing")
    assert project.said() == ["docs: 1 page did not follow an earlier change of the other language"]
    project.write(en={"top": "new too"})
    assert project.said() == []


def test_a_commit_may_vouch_for_what_it_touches(project: Project) -> None:
    project.write(zh={"a": "spelling"})
    project.commit("Spell a word right\n\nTwins: alike")
    assert project.said() == []


def test_where_there_is_no_history_nothing_is_said(tmp_path: Path) -> None:
    assert said(tmp_path) == []


def test_both_changes_are_shown_side_by_side(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(zh={"a": "新的"})
    assert main(["twins", "a.md", "--width", "43", "--project", str(project.root)]) == 0
    assert capsys.readouterr().out == (
        "docs/zh/a.md         | docs/en/a.md\n"
        "## a                 | ## a\n"
        "                     | (as it was)\n"
        "-y                   |\n"
        "+新的                |\n"
    )
