"""Drive a Chromium of any age by the DevTools protocol: Playwright is too new for the old ones."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import urlopen

from tools.browsers.window import Window
from websocket import WebSocket, WebSocketException, create_connection

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=390,844",
    "--disable-background-networking", "--remote-debugging-port=0",
)  # fmt: skip
OLD = ("--single-process", "--no-zygote")
"""What binaries need that were built for a machine without a display and without room."""

LISTENING = "DevTools listening on ws://"


class DevTools(Window):
    """One page; hears what its scripts throw."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket, self._number = socket, 0
        self._loaded = set[str]()
        self.faults: list[str] = []
        for domain in ("Page", "Runtime", "Network"):
            self.send(f"{domain}.enable")
        self.send("Page.setLifecycleEventsEnabled", enabled=True)

    def open(self, url: str) -> None:
        """Go to an address, and wait until all of it is there."""
        loader = self.send("Page.navigate", url=url).get("loaderId")
        while loader and loader not in self._loaded:
            self._hear()

    def evaluate(self, script: str) -> Any:
        """Return the value of an expression, awaited; None while a page makes way for another."""
        expression = f"(async () => JSON.stringify(await ({script})))()"
        answer = self._ask("Runtime.evaluate", expression=expression, awaitPromise=True)
        if "error" in answer:
            return None
        assert "exceptionDetails" not in answer["result"], (script, answer)
        return json.loads(answer["result"]["result"].get("value", "null"))

    def send(self, method: str, **params: Any) -> Any:
        """Return what a command of the protocol answers."""
        answer = self._ask(method, **params)
        assert "error" not in answer, (method, answer)
        return answer["result"]

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while (heard := self._hear()).get("id") != self._number:
            pass
        return heard

    def _hear(self) -> dict[str, Any]:
        heard: dict[str, Any] = json.loads(self._socket.recv())
        params = heard.get("params", {})
        if heard.get("method") == "Page.lifecycleEvent" and params["name"] == "load":
            self._loaded.add(params["loaderId"])
        if heard.get("method") == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.faults.append(details.get("exception", details).get("description", str(details)))
        return heard


@contextmanager
def driven(binary: str, flags: Sequence[str] = (), tries: int = 3) -> Iterator[DevTools]:
    """Open a page of a Chromium with a profile of its own; what does not start is tried again."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        log = Path(profile, "log")
        with log.open("w") as said:
            chromium = subprocess.Popen(
                [binary, *FLAGS, *flags, f"--user-data-dir={profile}"],
                env={**os.environ, "HOME": profile},
                stdout=subprocess.DEVNULL,
                stderr=said,
                start_new_session=True,
            )
        try:
            if window := _connected(log):
                with closing(window):
                    yield window
        finally:
            os.killpg(chromium.pid, signal.SIGKILL)
            chromium.wait()
    if window is None:
        assert tries, f"{binary} does not start"
        with driven(binary, flags, tries - 1) as another:
            yield another


def _connected(log: Path) -> DevTools | None:
    with ExitStack() as opened:
        try:
            socket = create_connection(_first_page(log), timeout=60, suppress_origin=True)
            opened.callback(socket.close)
            window = DevTools(socket)
        except (AssertionError, OSError, WebSocketException):
            return None
        opened.pop_all()
        return window


def _first_page(log: Path, seconds: float = 60) -> str:
    """Return the address of the first page, at the port that Chromium chose and wrote down."""
    until = time.monotonic() + seconds
    while True:
        _, _, listening = log.read_text().partition(LISTENING)
        for page in _targets(listening) if "/" in listening else []:
            if page["type"] == "page":
                return page["webSocketDebuggerUrl"]
        assert time.monotonic() < until, log.read_text()
        time.sleep(0.05)


def _targets(listening: str) -> list[dict[str, str]]:
    with urlopen(f"http://{listening.partition('/')[0]}/json", timeout=30) as answer:
        targets: list[dict[str, str]] = json.load(answer)
    return targets
