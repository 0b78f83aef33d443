"""What hosts of repositories run: files that they can read, and scripts that are there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.conftest import ROOT

SCRIPTS = sorted((ROOT / ".ci").iterdir())
FILES = [*ROOT.glob(".github/workflows/*"), ROOT / ".gitlab-ci.yml", *ROOT.glob(".workflow/*")]
"""GitHub's are linted in tests/workflows.test.mjs; Gitee publishes no schema."""


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_a_host_finds_the_scripts_that_its_file_names(file: Path) -> None:
    assert yaml.safe_load(file.read_text())
    named = set(re.findall(r"\.ci/\w+", file.read_text()))
    assert named
    assert named <= {f".ci/{script.name}" for script in SCRIPTS}


@pytest.mark.slow
def test_gitlab_can_read_its_file() -> None:
    program = Path(sys.executable).with_name("check-jsonschema")
    file = str(ROOT / ".gitlab-ci.yml")
    command = [str(program), "--builtin-schema", "vendor.gitlab-ci", file]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_can_be_run(script: Path) -> None:
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script], capture_output=True).stderr == b""
