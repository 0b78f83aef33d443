"""Find Node, which checks and runs browser code without a page.

As a command, install it where that can be done.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tools.browsers import chromium

PACKAGES = ("nodejs", "npm")
ADVICE = """\
No Node with npm was found, and the checks of browser code need it (18 or later).
On Debian as root, `make check` installs it by itself. Elsewhere install it by hand, then run again:
    sudo apt-get install nodejs npm     (Debian)
    sudo dnf install nodejs npm         (Fedora)
    brew install node                   (macOS)"""


def find() -> str:
    """Return the path of Node.

    Raise FileNotFoundError, with advice, where there is none, or no npm beside it.
    """
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        raise FileNotFoundError(ADVICE)
    return node


def run(script: Path, **given: object) -> str:
    """Return what a script prints, with what it is given as JSON on its standard input."""
    ran = subprocess.run(
        [find(), script], input=json.dumps(given), capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


if __name__ == "__main__":
    sys.exit(0 if chromium.install(find, PACKAGES, ADVICE) else 2)
