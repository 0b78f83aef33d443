"""Find WebKitGTK, the nearest relative of the browser inside WeChat on an iPhone; drive it.

As a command, get it where that can be done. Where it cannot, the other tests still run.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Remote, WebKitGTKOptions
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from tests.browser import chromium

PACKAGES = ("webkit2gtk-driver", "xvfb", "xauth", "dbus-daemon")
PROGRAMS = ("WebKitWebDriver", "xvfb-run", "dbus-run-session")
ADVICE = f"""\
No WebKitGTK was found, and one test needs it.
On Debian as root, `make test` installs it by itself. Elsewhere install it by hand, then run again:
    sudo apt-get install {" ".join(PACKAGES)}     (Debian)"""


def find() -> str:
    """Give the path of WebKitGTK's small browser; raise with advice where there is none."""
    browsers = sorted(Path("/usr").glob("lib*/**/webkit*gtk-*/MiniBrowser"))
    if not browsers or not all(shutil.which(program) for program in PROGRAMS):
        raise FileNotFoundError(ADVICE)
    return str(browsers[-1])


@contextmanager
def driven() -> Iterator[Remote]:
    """Open a window of WebKitGTK on a display of its own."""
    options = WebKitGTKOptions()
    options.binary_location = find()
    options.add_argument("--automation")
    port = _free_port()
    driver = subprocess.Popen(
        ["xvfb-run", "-a", "dbus-run-session", "--", "WebKitWebDriver", f"--port={port}"],
        env={**os.environ, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(port)
        address = ClientConfig(remote_server_addr=f"http://127.0.0.1:{port}")
        window = Remote(RemoteConnection(client_config=address), options=options)
        try:
            yield window
        finally:
            window.quit()
    finally:
        os.killpg(driver.pid, signal.SIGTERM)
        driver.wait()


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


def _wait_for(port: int, seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(0 if chromium.get(find, PACKAGES, ADVICE) else 2)
