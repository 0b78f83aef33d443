"""MkDocs' server with live reload, which adds to each page what is wrong with it."""

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from daozhang_mkdocs.panel import draw_panel

if TYPE_CHECKING:
    from daozhang.report import Problem

HOST = "127.0.0.1"
_PASSING = ("~", ".swp", ".swx", ".tmp", "4913")
"""What editors leave behind for a moment; Python, in `__pycache__`, for good."""
_EMPTY = b"<!doctype html><meta charset=utf-8><title>!</title><body></body>"


class Preview(LiveReloadServer):
    """MkDocs' server with live reload, which adds to each page what is wrong with it."""

    def __init__(self, builder: Callable[[], None], port: int, root: str, mount_path: str) -> None:
        super().__init__(builder, HOST, port, root, mount_path, polling_interval=0.2)
        self.problems: list[Problem] = []
        self.files: dict[str, str] = {}
        """Each page's file, by its address."""
        self.stale = False
        """The code has changed since it was loaded."""
        self._asked = threading.local()
        self.error_handler = self._missing
        super().server_bind()  # now: a port that is taken is reported before anything is built
        super().server_activate()

    def server_bind(self) -> None:
        """Do nothing: the port is ours already."""

    def server_activate(self) -> None:
        """Do nothing: see above."""

    def watch(self, path: str, _func: None = None, *, recursive: bool = True) -> None:
        """Build again when a file changes, but for what an editor leaves behind for a moment."""
        handler = FileSystemEventHandler()
        handler.on_any_event = self._changed  # type: ignore[method-assign]
        self._watched_paths[path] = 1
        self._watch_refs[path] = self.observer.schedule(handler, path, recursive=recursive)

    def _changed(self, event: FileSystemEvent) -> None:
        path = os.fsdecode(event.src_path)
        if event.is_directory or "__pycache__" in path or path.endswith(_PASSING):
            return
        with self._rebuild_cond:
            self.stale |= path.endswith(".py")
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def serve_request(self, environ: dict[str, str], start_response: object) -> Iterable[bytes]:
        """Serve a page; remember for whom the panel is drawn."""
        self._asked.path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        return super().serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        file = self.files.get(self._asked.path.removesuffix("index.html"), "")
        own = [problem for problem in self.problems if file and problem.spot.file == file]
        others = [problem for problem in self.problems if problem not in own]
        addresses = {name: address for address, name in self.files.items()}
        panel = draw_panel(own, others, addresses).encode()
        before, body, after = content.rpartition(b"</body>")
        page = before + panel + body + after if body else content + panel
        return bytes(super()._inject_js_into_html(page, epoch))  # type: ignore[no-untyped-call]

    def _missing(self, _code: int) -> bytes:
        """Return a page that reloads by itself, where there is none."""
        lost = Path(self.root, "404.html")
        with self._epoch_cond:
            epoch = self._visible_epoch
        return self._inject_js_into_html(lost.read_bytes() if lost.is_file() else _EMPTY, epoch)
