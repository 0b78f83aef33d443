"""Serve a folder on this machine, for browsers that tests and tools drive."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Print nothing: the output of whoever serves is read."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Print nothing of a browser that went on before all was sent."""


@contextmanager
def served(folder: Path | str, handler: type[SimpleHTTPRequestHandler] = _Quiet) -> Iterator[str]:
    """Serve `folder`, and yield its origin, as in `http://127.0.0.1:40001`."""
    server = _Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
