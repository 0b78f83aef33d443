"""`make .venv/guide` without a network: an environment that works stays, and one line says so."""

import os
import subprocess
from pathlib import Path

import pytest
from tests.project import clean_clone

pytestmark = pytest.mark.slow
LOCK = "requirements-guide.txt"
NEWER = "mkdocs==99.0 --hash=sha256:" + "0" * 64


def make(project: Path) -> tuple[int, str]:
    offline = os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": ""}
    ran = subprocess.run(
        ["make", "--silent", ".venv/guide"], cwd=project, env=offline, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return ran.returncode, ran.stdout


def test_without_a_network_what_works_stays_and_what_is_missing_is_named(tmp_path: Path) -> None:
    project = clean_clone(tmp_path / "clone")
    (project / LOCK).write_text(f"{NEWER}\n", encoding="utf-8")
    os.utime(project / ".venv/guide", (1e9, 1e9))
    why = f"{LOCK} cannot be installed"
    cause = "No matching distribution found for mkdocs==99.0"
    assert make(project) == (0, f".venv stays as it was, and works: {why} now: {cause}\n")
    (project / ".venv/guide").rename(project / ".venv/made")
    status, said = make(project)
    assert status == 2
    assert said.startswith(f"{why}: {cause}; with a network, run it again (.venv/setup.log)\n")
    assert "Traceback" not in said
