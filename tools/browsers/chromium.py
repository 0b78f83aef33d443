"""Find the Chromium that tests and tools drive; as a command, install it where that can be done."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

PACKAGES = ("chromium", "fonts-noto-cjk")  # a font in which Chinese can be read
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ADVICE = """\
No Chromium was found, and the tests need a real one.
On Debian as root, `make test` installs it by itself. Elsewhere install it by hand, then run again:
    sudo apt-get install chromium fonts-noto-cjk     (Debian)
    sudo dnf install chromium google-noto-sans-cjk-fonts    (Fedora)
    brew install --cask chromium                     (macOS)"""


def find() -> str:
    """Return the path of the first browser on this machine.

    Raise FileNotFoundError, with advice, where there is none.
    """
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise FileNotFoundError(ADVICE)


@contextmanager
def launched(*arguments: str) -> Iterator[Browser]:
    """Start the browser without a window, and close it in the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find(), args=["--no-sandbox", *arguments]
        )
        yield browser
        browser.close()


def install(find: Callable[[], str], packages: Sequence[str], advice: str) -> bool:
    """Install a browser from Debian where it is missing; where that cannot be done, print how."""
    try:
        find()
    except FileNotFoundError:
        command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
        try:
            subprocess.run(["apt-get", "update", "--quiet"], check=True)
            subprocess.run(command, check=True)
        except (OSError, subprocess.CalledProcessError):
            print(advice, file=sys.stderr)
            return False
    print(f"found: {find()}")
    return True


if __name__ == "__main__":
    sys.exit(0 if install(find, PACKAGES, ADVICE) else 2)
