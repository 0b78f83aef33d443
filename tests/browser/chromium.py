"""Find the Chromium that the tests drive; as a command, get it where that can be done."""

import shutil
import subprocess
import sys

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


def install(*packages: str) -> None:
    """Install packages of Debian."""
    subprocess.run(["apt-get", "update", "--quiet"], check=True)
    subprocess.run(
        ["apt-get", "install", "--yes", "--no-install-recommends", *packages], check=True
    )


def main() -> int:
    try:
        find()
    except FileNotFoundError:
        try:
            install("chromium", "fonts-noto-cjk")  # a font in which Chinese can be read
        except (OSError, subprocess.CalledProcessError):
            print(ADVICE, file=sys.stderr)
            return 2
    print(f"browser: {find()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
