"""`--external` against a server that misbehaves in each way."""

import json
import socket
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from time import sleep
from typing import ClassVar

import pytest
from tests.links.site import write

from daozhang.cli import main
from daozhang.external import Asker, Manners
from daozhang.links.external import Answer

QUICK = Manners(timeout=0.5, tries=3, pause=0.01, longest=0.05)


class Misbehaving(BaseHTTPRequestHandler):
    """Does at `/name` what the name says, and counts who asks how."""

    asked: ClassVar[Counter[str]] = Counter()
    open_now = 0
    most_open = 0
    lock = Lock()

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        name = self.path.strip("/").partition("?")[0]
        with self.lock:
            self.asked[f"{self.command} {name}"] += 1
            times = self.asked[f"{self.command} {name}"]
            type(self).open_now += 1
            type(self).most_open = max(self.most_open, self.open_now)
        sleep(0.01)
        with self.lock:  # before the answer leaves: after it, the next may already be asked
            type(self).open_now -= 1
        self.misbehave(name, times)

    def misbehave(self, name: str, times: int) -> None:
        if name == "slow":
            sleep(1)
        if name == "hangs-up":
            return
        if name == "nonsense":
            self.wfile.write(b"what?\r\n")
            return
        if name.startswith("counted"):
            sleep(0.05)
        status, place = {
            "gone": (410, ""),
            "missing": (404, ""),
            "only-get": (200 if self.command == "GET" else 405, ""),
            "head-lies": (200 if self.command == "GET" else 404, ""),
            "moved": (301, "/fine"),
            "moved-twice": (308, "/moved"),
            "elsewhere-today": (302, "/fine"),
            "mixed": (301, "/elsewhere-today"),
            "moved-to-nothing": (301, "/missing"),
            "round": (302, "/round"),
            "busy-at-first": (429 if times < 3 else 200, ""),
            "broken": (500, ""),
            "forbidden": (403, ""),
        }.get(name, (200, ""))
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        if status == 429:
            self.send_header("Retry-After", "9999")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    Misbehaving.asked = Counter()
    Misbehaving.most_open = 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("fine", Answer(200)),
        ("fine?q=费用 a", Answer(200)),
        ("gone", Answer(410)),
        ("missing", Answer(404)),
        ("only-get", Answer(200)),
        ("head-lies", Answer(200)),
        ("moved", Answer(200, "{}/fine")),
        ("moved-twice", Answer(200, "{}/fine")),
        ("elsewhere-today", Answer(200)),
        ("mixed", Answer(200)),
        ("moved-to-nothing", Answer(404)),
        ("round", Answer(trouble="redirects without end")),
        ("busy-at-first", Answer(200)),
        ("broken", Answer(500)),
        ("forbidden", Answer(403)),
        ("slow", Answer(trouble="timed out")),
        ("hangs-up", Answer(trouble="Remote end closed connection without response")),
        ("nonsense", Answer(trouble="what?\r\n")),
    ],
)
def test_each_answer_is_understood(server: str, name: str, answer: Answer) -> None:
    expected = answer._replace(moved_to=answer.moved_to.format(server))
    assert Asker(QUICK).ask(f"{server}/{name}") == expected


def test_nobody_there_is_not_dead() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        answer = Asker(QUICK).ask(f"http://127.0.0.1:{taken.getsockname()[1]}/")
    assert answer.status == 0
    assert "refused" in answer.trouble


def test_each_address_is_asked_once_and_two_at_a_time(server: str) -> None:
    Asker(QUICK).ask_all([f"{server}/counted-{n}" for n in range(12)])
    assert set(Misbehaving.asked.values()) == {1}
    assert Misbehaving.most_open <= 2


def test_a_run_names_dead_and_moved_and_remembers_the_living(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    body = "".join(
        f'<a href="{server}/{name}">x</a>\n'
        for name in ("fine#a", "fine#b", "gone", "moved", "forbidden")
    )
    site = str(write(tmp_path / "site", {"index.html": body}))
    arguments = ["check", site, "--external", "--format", "json", "--timeout", "2"]
    assert main(arguments) == 1
    said = capsys.readouterr()
    problems = json.loads(said.out)["problems"]
    assert [(p["rule"], p["line"], p["message"], p["help"]) for p in problems] == [
        ("dead-address", 3, f"`{server}/gone` answers 410: it does not exist", ""),
        ("moved-address", 4, f"`{server}/moved` has moved for good", f"write `{server}/fine`"),
    ]
    assert said.err == f"not reached: {server}/forbidden: answers 403\n"
    assert main(arguments) == 1
    assert Misbehaving.asked["HEAD fine"] == 2, "once for itself, once behind the redirect"
    assert Misbehaving.asked["HEAD gone"] == 2


def test_the_ordinary_run_asks_nobody(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = write(tmp_path, {"index.html": f'<a href="{server}/gone">x</a>'})
    assert main(["check", str(site), "--no-cache"]) == 0
    assert Misbehaving.asked == Counter()
    assert capsys.readouterr().out == "1 page and 1 link checked: sound\n"
