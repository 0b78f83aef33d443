"""A copy of the project, to change and build as whoever follows a recipe does."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from tests.conftest import ROOT


def copy_project(target: Path) -> Path:
    """Copy what the build reads."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "publish.yml", "links.yml"):
        shutil.copy(ROOT / name, target)
    return target


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
