"""The servers that the guide is proven on: started with our settings, on sockets that nobody else has."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGHUP
from tempfile import TemporaryDirectory

from tests.conftest import ROOT

SECONDS = 30
NGINX = """\
{user} daemon off; pid {home}/pid; error_log {home}/log; worker_processes 1;
{modules}
events {{ worker_connections 256; }}
http {{
  client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
  server {{ listen unix:{home}/socket; {settings} }}
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server that listens on a socket of its own."""

    socket: Path
    process: subprocess.Popen[bytes]
    best: str
    """What it packs texts by for a browser of today."""
    follows: bool
    """It follows links in the folder, and cannot be told not to: test_publish.py holds that a release has none."""

    def ask(self, path: str, method: str = "GET", *, http: str = "1.1", **headers: str) -> Answer:
        """Ask for a path exactly as it is written; `if_none_match` is a header's name."""
        with closing(_Connection(self.socket)) as connection:
            connection._http_vsn_str = f"HTTP/{http}"  # type: ignore[attr-defined]
            connection.putrequest(
                method, path, skip_accept_encoding=True, skip_host="host" in headers
            )
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read())

    def reload(self) -> None:
        """Have nginx read its settings again, and go on with what it is sending."""
        self.process.send_signal(SIGHUP)


class _Connection(HTTPConnection):
    def __init__(self, path: Path) -> None:
        super().__init__("guide.example", timeout=SECONDS)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(SECONDS)
        self.sock.connect(str(self._path))

    def _validate_path(self, url: str) -> None:
        """Send what a browser would not."""


@contextmanager
def nginx(root: Path, below: str = "", *, brotli: bool = False) -> Iterator[Server]:
    settings = (ROOT / "deploy/nginx.conf").read_text()
    settings = settings.replace("/srv/daozhang/current", str(root))
    settings = settings.replace('set $below "";', f'set $below "{below}";')
    modules = ""
    if brotli:  # as the file says
        modules = "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;"
        settings = settings.replace("disable_symlinks", "#").replace("#brotli", "brotli")
    user = "user root;" if os.geteuid() == 0 else ""  # what tests write is nobody else's to read
    with TemporaryDirectory() as folder:
        home = Path(folder)
        conf = NGINX.format(user=user, modules=modules, home=home, settings=settings)
        (home / "conf").write_text(conf)
        best = "br" if brotli else "gzip"
        with _running(["nginx", "-c", f"{home}/conf"], home, best, follows=brotli) as server:
            yield server


@contextmanager
def caddy(root: Path, below: str = "") -> Iterator[Server]:
    settings = (ROOT / "deploy/Caddyfile").read_text()
    with TemporaryDirectory() as folder:
        home = Path(folder)
        bind = f":80 {{\n\tbind unix/{home}/socket"
        settings = settings.replace("{$DAOZHANG_SERVE::8080} {", bind)
        (home / "Caddyfile").write_text(settings)
        own = {
            "DAOZHANG_ROOT": str(root),
            "DAOZHANG_BELOW": below,
            "DAOZHANG_ADMIN": f"unix/{home}/admin",
            "HOME": folder,
        }
        command = ["caddy", "run", "--config", f"{home}/Caddyfile"]
        with _running(command, home, "br", follows=True, **own) as server:
            yield server


Start = Callable[..., AbstractContextManager[Server]]
SERVERS: dict[str, Start] = {
    "nginx": nginx,
    "nginx with brotli": partial(nginx, brotli=True),
    "caddy": caddy,
}


@contextmanager
def _running(
    command: list[str], home: Path, best: str, *, follows: bool, **own: str
) -> Iterator[Server]:
    with (home / "said").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=os.environ | own)
    server = Server(home / "socket", process, best, follows)
    try:
        _wait(server, home / "said")
        yield server
    finally:
        process.terminate()
        process.wait(SECONDS)


def _wait(server: Server, said: Path) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.process.poll() is None:
        try:
            server.ask("/")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"{server.process.args!r} does not answer: {said.read_text()}")
