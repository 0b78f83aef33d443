"""`--external` by the real lychee, against a server that misbehaves in each way."""

import json
import socket
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest
from tests.links.site import write

from daozhang.links.model import Finding
from daozhang.links.rules.external import judge
from daozhang_cli.external import ask
from daozhang_cli.main import main

pytestmark = pytest.mark.slow


class Misbehaving(BaseHTTPRequestHandler):
    """Does at `/name` what the name says, and counts what is asked."""

    asked: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        name = self.path.strip("/").partition("?")[0]
        self.asked[name] += 1
        if name == "hangs-up":
            return
        if name == "nonsense":
            self.wfile.write(b"what?\r\n")
            return
        status, place = {
            "gone": (410, ""),
            "missing": (404, ""),
            "moved": (301, "/fine"),
            "moved-twice": (308, "/moved"),
            "elsewhere-today": (302, "/fine"),
            "mixed": (301, "/elsewhere-today"),
            "moved-to-nothing": (301, "/missing"),
            "round": (302, "/round"),
            "forbidden": (403, ""),
        }.get(name, (200, ""))
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    Misbehaving.asked = Counter()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


SOUND = ("fine", "fine?q=费用&b='\"<a", "elsewhere-today", "mixed")
FAULTS = {
    "gone": "dead-address",
    "missing": "dead-address",
    "moved": "moved-address write `{}/fine`",
    "moved-twice": "moved-address write `{}/fine`",
    "moved-to-nothing": "dead-address",
    "round": "answers 302",
    "forbidden": "answers 403",
}


def judged(urls: list[str]) -> dict[str, str]:
    """Return each address at fault with its rule and its help, or why nothing is known of it."""
    found = judge(ask(urls, timeout=5), urls)
    return {
        url: f"{one.rule} {one.help}".strip() if isinstance(one, Finding) else one
        for url, one in found
    }


def test_each_answer_is_understood(server: str) -> None:
    found = judged([f"{server}/{name}" for name in [*SOUND, *FAULTS]])
    assert found == {f"{server}/{name}": what.format(server) for name, what in FAULTS.items()}


def test_nobody_there_is_not_dead(server: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        found = judged([closed, f"{server}/hangs-up", f"{server}/nonsense"])
    assert len(found) == 3
    assert not [what for what in found.values() if "-address" in what or what.startswith("answers")]


def test_a_run_names_dead_and_moved_and_asks_once(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "".join(
        f'<a href="{server}/{name}">x</a>\n'
        for name in ("fine#a", "fine#b", "gone", "moved", "forbidden")
    )
    site = str(write(tmp_path / "site", {"index.html": body}))
    arguments = ["check", site, "--external", "--format", "json", "--no-cache"]
    assert main(arguments) == 1
    output = capsys.readouterr()
    problems = json.loads(output.out)["problems"]
    assert [(p["rule"], p["line"], p["message"], p["help"]) for p in problems] == [
        ("dead-address", 3, f"`{server}/gone` answers 410: it does not exist", ""),
        ("moved-address", 4, f"`{server}/moved` has moved for good", f"write `{server}/fine`"),
    ]
    assert output.err == f"not reached: {server}/forbidden: answers 403\n"
    assert Misbehaving.asked["gone"] == 1


def test_the_ordinary_run_asks_nobody(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = write(tmp_path, {"index.html": f'<a href="{server}/gone">x</a>'})
    assert main(["check", str(site), "--no-cache"]) == 0
    assert Misbehaving.asked == Counter()
    assert capsys.readouterr().out == "1 page and 1 link checked: sound\n"
