"""Make .venv from a lock, hashes checked; one that works is never thrown away.

`make` runs it with the machine's own Python, before any package is there. By pip, and by no faster
installer: pip knows the mirror that a writer has set.
"""

import subprocess
import sys
from pathlib import Path

VENV = Path(".venv")
MADE = VENV / "made"
LOG = VENV / "setup.log"
OLDEST = (3, 11, 5)
PIP = [VENV / "bin/python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile"]
"""The lock names every dependency; what is imported is compiled when it is."""


def main(lock: Path, ready: Path) -> None:
    """Install what a lock names, and touch `ready`; exit with one line where that cannot be."""
    if sys.version_info < OLDEST:
        sys.exit("Python 3.11.5 or later is needed: pymdown-extensions asks for it")
    if not is_whole():
        print("making .venv, once: it takes half a minute", flush=True)
        venv = [sys.executable, "-m", "venv", "--clear", VENV]
        if error := failed(venv):
            sys.exit(f".venv cannot be made: {error}; on Debian: apt-get install python3-venv")
        MADE.touch()
    packages = [*PIP, "--require-hashes", "-r", lock]
    own = [*PIP, "--no-build-isolation", "--editable", "."]
    if error := failed(packages) or (failed(own) if ready.name == "guide" else ""):
        if ready.exists():
            print(f".venv stays as it was, and works: {lock} cannot be installed now: {error}")
            return
        sys.exit(f"{lock} cannot be installed: {error}; with a network, run it again ({LOG})")
    find_us_by_ascii()
    ready.touch()


def find_us_by_ascii() -> None:
    """Name our packages by a relative path: an absolute one is written in the locale of that day.

    A folder with a Chinese name is then found under any other locale as well.
    """
    for path in VENV.glob("lib/python*/site-packages/__editable__*daozhang*.pth"):
        path.write_text("../../../../hooks\n", encoding="ascii")


def is_whole() -> bool:
    """Return whether there is an environment that was made to its end, and whose Python runs."""
    was_made = MADE.exists() or (VENV / "guide").exists()
    return was_made and not failed([VENV / "bin/python", "-c", "import pip"])


def failed(command: list) -> str:  # type: ignore[type-arg]
    """Run a command; return the last line of what went wrong, nothing where all went well."""
    try:
        ran = subprocess.run(list(map(str, command)), capture_output=True, encoding="utf-8")
    except OSError as error:
        return str(error)
    if ran.returncode == 0:
        return ""
    said = (ran.stderr + ran.stdout).strip() or f"status {ran.returncode}"
    if VENV.is_dir():
        LOG.write_text(f"{said}\n", encoding="utf-8")
    errors = [line for line in said.splitlines() if line.startswith("ERROR")]
    return (errors or said.splitlines())[-1].removeprefix("ERROR: ")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
