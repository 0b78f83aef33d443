"""Find Firefox and drive it by WebDriver BiDi, which it speaks by itself: no geckodriver.

As a command, get it where that can be done.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

from selenium.webdriver.common.utils import free_port
from tests.browser import chromium
from websocket import WebSocket, create_connection

ADVICE = """\
No Firefox was found, and one test needs it.
On Debian as root, `make test` installs it by itself. Elsewhere install it by hand, then run again:
    sudo apt-get install firefox-esr     (Debian)
    sudo dnf install firefox             (Fedora)"""


def find() -> str:
    """Give the path of Firefox; raise with advice where there is none."""
    for name in ("firefox-esr", "firefox"):
        if path := shutil.which(name):
            return path
    raise FileNotFoundError(ADVICE)


class Window:
    """One window, spoken to over a socket: a numbered command, then its answer."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket, self._sent = socket, 0
        self._say("session.new", capabilities={})
        self._context = self._say("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, url: str) -> None:
        """Go to an address, and wait until all of it is there."""
        self._say("browsingContext.navigate", context=self._context, url=url, wait="complete")

    def tell(self, script: str) -> Any:
        """Give what an expression says, awaited, as JSON would."""
        said = self._say(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({script})))()",
            target={"context": self._context},
            awaitPromise=True,
        )
        assert said["type"] == "success", said
        return json.loads(said["result"].get("value", "null"))

    def wait_for(self, script: str, seconds: float = 30) -> Any:
        """Wait until an expression says something that is not empty."""
        until = time.monotonic() + seconds
        while not (said := self.tell(script)):
            assert time.monotonic() < until, script
            time.sleep(0.1)
        return said

    def _say(self, method: str, **params: Any) -> Any:
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        while True:
            heard = json.loads(self._socket.recv())
            if heard.get("id") == self._sent:
                assert heard["type"] == "success", heard
                return heard["result"]


@contextmanager
def driven() -> Iterator[Window]:
    """Open a window of Firefox with a profile of its own."""
    port = free_port()
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        firefox = subprocess.Popen(
            [find(), "--headless", "--no-remote", "--profile", profile, f"--remote-debugging-port={port}"],
            env={**os.environ, "HOME": profile},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        try:
            socket = _connect(f"ws://127.0.0.1:{port}/session")
            try:
                yield Window(socket)
            finally:
                socket.close()
        finally:
            os.killpg(firefox.pid, signal.SIGTERM)
            firefox.wait()


def _connect(address: str, seconds: float = 60) -> WebSocket:
    until = time.monotonic() + seconds
    while True:
        try:
            return create_connection(address, timeout=30, suppress_origin=True)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


if __name__ == "__main__":
    sys.exit(0 if chromium.get(find, ["firefox-esr"], ADVICE) else 2)
