"""Serve a folder on this machine, for browsers that tests and tools drive."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Print nothing: the output of whoever serves is read."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Print nothing of a browser that went on before all was sent."""


class Below(_Quiet):
    """What a site that is built for a path like `/help/` asks for below it, as from the root."""

    def __init__(self, *given: Any, below: str, **named: Any) -> None:
        self._below = below
        super().__init__(*given, **named)

    def translate_path(self, path: str) -> str:
        """Find the file in the folder, with or without the path before it."""
        return super().translate_path("/" + path.removeprefix(self._below).lstrip("/"))


@contextmanager
def served(
    folder: Path | str, handler: Callable[..., SimpleHTTPRequestHandler] = _Quiet
) -> Iterator[str]:
    """Serve `folder`, and yield its origin, as in `http://127.0.0.1:40001`."""
    server = _Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
