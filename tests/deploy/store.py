"""A real S3-compatible object store on this machine, with a key to it for rclone."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

SECONDS = 60
PORTS = ("master", "master.grpc", "volume", "volume.grpc", "filer", "filer.grpc", "s3", "s3.grpc")
ACCESS = {
    "identities": [
        {"name": "anonymous", "actions": ["Read"]},
        {
            "name": "publisher",
            "credentials": [{"accessKey": "key", "secretKey": "secret"}],
            "actions": ["Admin", "Read", "Write", "List"],
        },
    ]
}


@dataclass(frozen=True)
class Store:
    """Where it listens; the remotes `store:`, and `thief:`, whose key is wrong, lead there."""

    port: int
    rclone: dict[str, str]
    """What the environment of rclone says of it."""

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        """Ask for an object as anybody does."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers={"accept-encoding": "identity"} | sent)
        response = connection.getresponse()
        answer = response.status, {n.lower(): v for n, v in response.getheaders()}, response.read()
        connection.close()
        return answer


@contextmanager
def running() -> Iterator[Store]:
    """Start the store; where another program took one of its ports meanwhile, start again."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "access.json").write_text(json.dumps(ACCESS))
        for _ in range(3):
            ports = dict(zip(PORTS, _free(len(PORTS)), strict=True))
            process = _start(Path(folder), ports)
            store = Store(ports["s3"], _remotes(ports["s3"]))
            if _answers(store, process):
                break
        else:
            raise AssertionError((Path(folder) / "said").read_text())
        try:
            yield store
        finally:
            process.kill()
            process.wait()


def _free(number: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(number)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def _start(folder: Path, ports: dict[str, int]) -> subprocess.Popen[bytes]:
    (folder / "data").mkdir(exist_ok=True)
    options = {
        **{
            f"{name.partition('.')[0]}.port{name.partition('.')[1]}{name.partition('.')[2]}": port
            for name, port in ports.items()
        },
        "dir": folder / "data",
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "volume.max": 4,
        "filer": "true",
        "s3": "true",
        "s3.config": folder / "access.json",
    }
    weed = Path(sys.executable).with_name("weed")
    command = [str(weed), "server", *(f"-{name}={value}" for name, value in options.items())]
    with (folder / "said").open("wb") as said:
        return subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)


def _answers(store: Store, process: subprocess.Popen[bytes]) -> bool:
    """Wait for the store; say whether it came."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            if store.ask("/")[0] < 500:
                return True
        except OSError:
            pass
        time.sleep(0.1)
    process.kill()
    process.wait()
    return False


def _remotes(port: int) -> dict[str, str]:
    said = {"RCLONE_CONFIG": os.devnull}
    for remote, secret in {"STORE": "secret", "THIEF": "wrong"}.items():
        for name, value in {
            "TYPE": "s3",
            "PROVIDER": "SeaweedFS",
            "ENDPOINT": f"http://127.0.0.1:{port}",
            "ACCESS_KEY_ID": "key",
            "SECRET_ACCESS_KEY": secret,
        }.items():
            said[f"RCLONE_CONFIG_{remote}_{name}"] = value
    return said
