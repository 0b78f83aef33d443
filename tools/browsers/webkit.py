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
from typing import Any

from selenium.webdriver import Remote, WebKitGTKOptions
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from tools.browsers import chromium
from tools.browsers.window import Window

PACKAGES = ("webkit2gtk-driver", "xvfb", "xauth", "dbus-daemon")
PROGRAMS = ("WebKitWebDriver", "xvfb-run", "dbus-run-session")
ADVICE = f"""\
No WebKitGTK was found, and one test needs it.
On Debian as root, `make test` installs it by itself. Elsewhere install it by hand, then run again:
    sudo apt-get install {" ".join(PACKAGES)}     (Debian)"""

AWAITED = "(async () => (%s))().then(arguments[0], (failed) => arguments[0](String(failed)));"


def find() -> str:
    """Return the path of WebKitGTK's small browser; raise with advice where there is none."""
    browsers = sorted(Path("/usr").glob("lib*/**/webkit*gtk-*/MiniBrowser"))
    if not browsers or not all(shutil.which(program) for program in PROGRAMS):
        raise FileNotFoundError(ADVICE)
    return str(browsers[-1])


class WebDriver(Window):
    """A window of WebKitGTK, as those of other engines are driven."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote
        remote.set_script_timeout(30)

    def open(self, url: str) -> None:
        """Go to an address, and wait until all of it is there."""
        self._remote.get(url)

    def evaluate(self, script: str) -> Any:
        """Return the value of an expression, awaited, as JSON would."""
        return self._remote.execute_async_script(AWAITED % script)


@contextmanager
def window() -> Iterator[WebDriver]:
    """Open a window like those of other engines."""
    with driven() as remote:
        yield WebDriver(remote)


@contextmanager
def driven() -> Iterator[Remote]:
    """Open a window of WebKitGTK on a display of its own."""
    options = WebKitGTKOptions()
    options.binary_location = find()
    options.add_argument("--automation")
    with _driver() as port:
        address = ClientConfig(remote_server_addr=f"http://127.0.0.1:{port}")
        window = Remote(RemoteConnection(client_config=address), options=options)
        try:
            yield window
        finally:
            window.quit()


@contextmanager
def _driver(tries: int = 5) -> Iterator[int]:
    """Start WebKitWebDriver and yield its port; one that is taken meanwhile costs another try."""
    port = _free_port()
    driver = subprocess.Popen(
        ["xvfb-run", "-a", "dbus-run-session", "--", "WebKitWebDriver", f"--port={port}"],
        env={**os.environ, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        listens = _listens(driver, port)
        if listens:
            yield port
    finally:
        if driver.poll() is None:
            os.killpg(driver.pid, signal.SIGTERM)
        driver.wait()
    if not listens:
        assert tries, "WebKitWebDriver does not start"
        with _driver(tries - 1) as another:
            yield another


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


def _listens(driver: subprocess.Popen[bytes], port: int, seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while driver.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return driver.poll() is None
    return False


if __name__ == "__main__":
    sys.exit(0 if chromium.install(find, PACKAGES, ADVICE) else 2)
