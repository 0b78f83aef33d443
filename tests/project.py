"""A copy of the project, to change and build as whoever follows a recipe does."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from tests.conftest import ROOT
from tests.writers.worlds import FRONT


def copy_project(target: Path) -> Path:
    """Copy what the build reads."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "publish.yml", "links.yml"):
        shutil.copy(ROOT / name, target)
    return target


def copy_with_two_pages(target: Path, words: str = "") -> Path:
    """Copy it with two sound pages, `index` and `other`, in each language, and without a `nav`."""
    root = copy_project(target)
    for language, title in (("zh", "例子"), ("en", "Example")):
        folder = root / "docs" / language
        for path in folder.rglob("*.md"):
            path.unlink()
        for name in ("index", "other"):
            text = FRONT.format(title=f"{title} {name}") + words
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[0]
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return root


def build(project: Path, on: str) -> tuple[int, str]:
    """Build as `make build` does on a day in China: the exit status, and all that was reported."""
    noon = int(datetime.fromisoformat(f"{on}T12:00:00+08:00").timestamp())
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(noon), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return ran.returncode, ran.stdout
