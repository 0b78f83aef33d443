"""Find the Chromium that the tests drive; as a command, get it where that can be done."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

PACKAGES = ("chromium", "fonts-noto-cjk")  # a font in which Chinese can be read
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ADVICE = """\
No Chromium was found, and the tests need a real one.
On Debian as root, `make test` installs it by itself. Elsewhere install it by hand, then run again:
    sudo apt-get install chromium fonts-noto-cjk     (Debian)
    sudo dnf install chromium google-noto-sans-cjk-fonts    (Fedora)
    brew install --cask chromium                     (macOS)"""


def find() -> str:
    """Give the path of the first browser on this machine; raise with advice where there is none."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise FileNotFoundError(ADVICE)


def get(find: Callable[[], str], packages: Sequence[str], advice: str) -> bool:
    """Install a browser from Debian where it is missing; where that cannot be, say how."""
    try:
        find()
    except FileNotFoundError:
        install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
        try:
            subprocess.run(["apt-get", "update", "--quiet"], check=True)
            subprocess.run(install, check=True)
        except (OSError, subprocess.CalledProcessError):
            print(advice, file=sys.stderr)
            return False
    print(f"found: {find()}")
    return True


if __name__ == "__main__":
    sys.exit(0 if get(find, PACKAGES, ADVICE) else 2)
