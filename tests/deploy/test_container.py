"""The container's file, by a linter of such files."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def test_the_containers_file_is_sound() -> None:
    program = Path(sys.executable).with_name("hadolint")
    file = str(ROOT / "deploy/Containerfile")
    ran = subprocess.run([str(program), file], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout) == (0, "")
