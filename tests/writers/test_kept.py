"""The preview draws again what a save has changed: what it shows is what a fresh one shows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from tests.project import copy_with_two_pages
from tests.writers.worlds import FRONT

from daozhang_mkdocs.serve import Builder

pytestmark = pytest.mark.slow
FAULT = FRONT.format(title="例子 other") + "看[费用]（fees.md）。\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with two pages in two languages, one of them at fault."""
    words = "{{ times.card_cutoff }} [到](other.md)\n"
    root = copy_with_two_pages(tmp_path_factory.mktemp("project"), words)
    (root / "docs/zh/other.md").write_text(FAULT, encoding="utf-8")
    return root


Shown = tuple[dict[str, bytes], list[str]]
"""The files that are shown, and the faults that are reported."""
Show = Callable[[Builder], Shown]


@pytest.fixture(scope="module")
def show(project: Path) -> Iterator[Show]:
    """Build once more."""

    def built(builder: Builder) -> Shown:
        problems, _ = builder.build()
        folder = Path(builder.folder)
        files = (path for path in folder.rglob("*") if path.is_file())
        shown = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in files
            if not path.name.startswith("sitemap")  # the packed one holds the second
        }
        return shown, sorted(f"{problem.spot} {problem.rule}" for problem in problems)

    with pytest.MonkeyPatch.context() as here, click.Context(click.Command("s"), info_name="serve"):
        here.chdir(project)
        yield built


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Builder:
    return Builder(str(tmp_path_factory.mktemp("preview")), 8000)


@pytest.fixture(scope="module")
def shown(preview: Builder, show: Show) -> list[Shown]:
    """What the preview has shown so far, the last at the end."""
    return [show(preview)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("docs/zh/index.md", "[到]", "今天[到]", id="the words of a page"),
        pytest.param("docs/zh/index.md", "title: 例子", "title: 新的", id="its title"),
        pytest.param("docs/zh/index.md", "(other.md)", "(lost.md)", id="a link that leads nowhere"),
        pytest.param("docs/zh/index.md", "(lost.md)", "(other.md)", id="the same link corrected"),
        pytest.param("docs/zh/other.md", "（fees.md）", "(index.md)", id="another page's fault"),
        pytest.param("docs/data/times.yml", "zh: \"23:00\"", "zh: \"22:00\"", id="a fact"),
        pytest.param("docs/words/zh.yml", "menu: ", "menu: 新", id="a word"),
        pytest.param("overrides/main.html", "<main", "<main data-new", id="the frame"),
        pytest.param("docs/zh/more.md", "", FRONT.format(title="更多"), id="a new page"),
    ],
)  # fmt: skip
def test_a_save_shows_what_a_fresh_preview_shows(
    file: str,
    old: str,
    new: str,
    project: Path,
    preview: Builder,
    shown: list[Shown],
    show: Show,
    tmp_path: Path,
) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    shown.append(show(preview))
    assert shown[-1] != shown[-2]
    assert shown[-1] == show(Builder(str(tmp_path), 8000))
