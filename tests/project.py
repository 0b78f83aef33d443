"""A copy of the project, to change and build as whoever follows a recipe does."""

import os
import shutil
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

from tests.conftest import ROOT
from tests.writers.worlds import FRONT

_NOBODY = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")


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


def clean_clone(target: Path) -> Path:
    """Clone the project as it stands here, with one commit; its environment is this one."""
    files = _git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, files.split("\0")):
        if (ROOT / name).exists():  # not removed since the last commit
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name, follow_symlinks=False)
    for folder, ready in ((".venv", ("guide", "ready")), ("node_modules", ("ready",))):
        (target / folder).mkdir()
        for path in (ROOT / folder).iterdir():
            if path.name not in ready:
                (target / folder / path.name).symlink_to(path)
        for name in ready:
            (target / folder / name).touch()
    _git(target, "init", "--quiet")
    _git(target, "add", "--all")
    _git(target, *_NOBODY, "commit", "--quiet", "--message", "Begin")
    return target


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=folder, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout


def noon(on: date) -> str:
    """Return noon of a day in China, in seconds since 1970."""
    return str(int(datetime.fromisoformat(f"{on}T12:00:00+08:00").timestamp()))


def build(project: Path, on: str) -> tuple[int, str]:
    """Build as `make build` does on a day in China: the exit status, and all that was reported."""
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=os.environ
        | {"SOURCE_DATE_EPOCH": noon(date.fromisoformat(on)), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return ran.returncode, ran.stdout
