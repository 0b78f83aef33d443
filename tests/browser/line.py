"""A site at the end of a line that tests cut, and lead to another version."""

import re
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from tools.server import served

BELOW = "/guide/"
"""The site does not stand at the root of its host."""
NEXT = "search.00000000.js"
"""What a page of the next version needs."""


def never(_path: str) -> bool:
    """Cut nothing."""
    return False


def always(_path: str) -> bool:
    """Cut all."""
    return True


@dataclass
class Line:
    """`cuts` is asked of each path, as in `contacts/`."""

    origin: str
    folder: Path
    cuts: Callable[[str], bool] = never


@contextmanager
def line_to(folder: Path) -> Iterator[Line]:
    """Lead to a folder; its origin is that of the site, as in `http://127.0.0.1:40001/guide/`."""

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Print nothing."""

        def end_headers(self) -> None:
            """Have each page asked for again, as deploy/nginx.conf does."""
            self.send_header("Cache-Control", "no-cache")
            super().end_headers()

        def do_GET(self) -> None:
            if not self.path.startswith(BELOW):
                self.send_error(404, "this host has other sites too")
                return
            self.path = "/" + self.path.removeprefix(BELOW)
            if line.cuts(self.path[1:].partition("?")[0]):
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.directory = str(line.folder)
            super().do_GET()

    line = Line("", folder)
    with served(folder, Handler) as origin:
        line.origin = origin + BELOW
        yield line
        line.cuts = always


def next_version(site: Path, target: Path, page: str, word: str) -> Path:
    """Copy a site: a page with another word and script; a worker that knows, past its calendar."""
    shutil.copytree(site, target)
    path, worker = target / page / "index.html", target / "worker.js"
    text = path.read_text()
    script = next(one for one in target.glob("assets/search/search.*.js") if one.name in text)
    (script.parent / NEXT).write_text(script.read_text())
    path.write_text(text.replace(script.name, NEXT).replace("</h1>", f" {word}</h1>", 1))
    said = worker.read_text().replace('"version":"', '"version":"next-', 1)
    worker.write_text(re.sub(r'"end":"[\d-]+"', '"end":"2020-12-31"', said))
    return target
