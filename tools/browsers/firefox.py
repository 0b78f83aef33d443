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
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tools.browsers import chromium
from tools.browsers.window import Window
from websocket import WebSocket, create_connection

ADVICE = """\
No Firefox was found, and one test needs it.
On Debian as root, `make test` installs it by itself. Elsewhere install it by hand, then run again:
    sudo apt-get install firefox-esr     (Debian)
    sudo dnf install firefox             (Fedora)"""


HEADLESS = ("--headless", "--no-remote", "--remote-debugging-port=0")  # a port of its choice


def find() -> str:
    """Return the path of Firefox; raise with advice where there is none."""
    for name in ("firefox-esr", "firefox"):
        if path := shutil.which(name):
            return path
    raise FileNotFoundError(ADVICE)


class BiDi(Window):
    """One window, spoken to over a socket: a numbered command, then its answer."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket, self._number = socket, 0
        self._send("session.new", capabilities={})
        self._context = self._send("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, url: str) -> None:
        """Go to an address, and wait until all of it is there."""
        self._send("browsingContext.navigate", context=self._context, url=url, wait="complete")

    def evaluate(self, script: str) -> Any:
        """Return the value of an expression, awaited, as JSON would."""
        answer = self._send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({script})))()",
            target={"context": self._context},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))

    def _send(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            heard = json.loads(self._socket.recv())
            if heard.get("id") == self._number:
                assert heard["type"] == "success", heard
                return heard["result"]


@contextmanager
def driven() -> Iterator[BiDi]:
    """Open a window of Firefox with a profile of its own."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        firefox = subprocess.Popen(
            [find(), *HEADLESS, "--profile", profile],
            env={**os.environ, "HOME": profile},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            socket = _connect(Path(profile, "WebDriverBiDiServer.json"))
            try:
                yield BiDi(socket)
            finally:
                socket.close()
        finally:
            os.killpg(firefox.pid, signal.SIGTERM)
            firefox.wait()


def _connect(server: Path, seconds: float = 60) -> WebSocket:
    """Connect to the port that Firefox chose, which it writes into its profile once it listens."""
    until = time.monotonic() + seconds
    while True:
        try:
            port = json.loads(server.read_text())["ws_port"]
            address = f"ws://127.0.0.1:{port}/session"
            return create_connection(address, timeout=30, suppress_origin=True)
        except (OSError, ValueError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


if __name__ == "__main__":
    sys.exit(0 if chromium.install(find, ["firefox-esr"], ADVICE) else 2)
