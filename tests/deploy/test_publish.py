"""Publishing: what is refused before anything changes, and releases in a folder, turned under load."""

import json
from pathlib import Path
from threading import Event, Thread

import pytest
from deploy.errors import Refused
from deploy.publish import check, main, put, take_back
from tests.deploy.servers import nginx

ADDRESS = "https://guide.org/help/"
HASHED = "assets/a.0123abcd.js"


def built(folder: Path, texts: dict[str, str], address: str = ADDRESS) -> Path:
    """Write a finished site of a few files."""
    said = json.dumps({"address": address, "version": "1"})
    for name, text in {"release.json": said, **texts}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def seen(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


REFUSED = {
    "no place": ("", ADDRESS, "say where"),
    "an example": ("new", "https://daozhang.example/", "set your own in publish.yml"),
    "a folder of something else": ("others", ADDRESS, "holds something else"),
    "a file": ("others/mail", ADDRESS, "is no folder"),
    "a folder in no folder": ("no/where", ADDRESS, "make it first"),
    "storage that nobody has set up": ("nobody:guide", ADDRESS, "cannot be used"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("to", "address", "why"), REFUSED.values(), ids=REFUSED)
def test_a_place_that_is_not_ours_is_refused_and_left_as_it_is(
    tmp_path: Path, to: str, address: str, why: str
) -> None:
    (tmp_path / "others").mkdir()
    (tmp_path / "others/mail").write_text("dear")
    with pytest.raises(Refused, match=why):
        check(str(tmp_path / to) if to and ":" not in to else to, address)
    assert seen(tmp_path) == {"others/mail": b"dear"}


def test_the_command_says_why_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([""]) == 2
    said = "make publish: say where: `make publish TO=/srv/daozhang`, or TO=remote:bucket\n"
    assert capsys.readouterr().err == said


def test_a_folder_that_we_did_not_build_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is not what `make build` leaves"):
        put(tmp_path, tmp_path / "to")


def test_a_release_holds_no_links(tmp_path: Path) -> None:
    site = built(tmp_path / "site", {"index.html": "1"})
    (site / "passwords").symlink_to("/etc/passwd")
    with pytest.raises(Refused, match="is a link"):
        put(site, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_a_release_takes_the_place_of_the_last_and_can_be_taken_back(tmp_path: Path) -> None:
    to, below = tmp_path / "to", tmp_path / "to/current/help"
    put(built(tmp_path / "1", {"index.html": "1", HASHED: "old", "same.txt": "same"}), to)
    first = (below / "same.txt").stat()
    put(built(tmp_path / "2", {"index.html": "2", "same.txt": "same", "_headers": "x"}), to)
    now = seen(below)
    del now["release.json"]
    # What a page still asks for stays; what has not changed keeps its time, and so its ETag.
    assert now == {"index.html": b"2", "same.txt": b"same", HASHED: b"old"}
    assert (below / "same.txt").stat().st_mtime_ns == first.st_mtime_ns
    take_back(to)
    assert (below / "index.html").read_text() == "1"
    with pytest.raises(Refused, match="no release before"):
        take_back(to)


def test_only_the_last_releases_stay(tmp_path: Path) -> None:
    for number in range(5):
        put(built(tmp_path / f"{number}", {"index.html": f"{number}"}), tmp_path / "to")
    assert len([*(tmp_path / "to/releases").iterdir()]) == 3


@pytest.mark.slow
def test_readers_lose_nothing_while_releases_are_turned_and_the_server_reloads(
    tmp_path: Path,
) -> None:
    to, root = tmp_path / "to", "https://guide.org/"
    sites = [built(tmp_path / f"{n}", {"index.html": f"{n}" * 999}, root) for n in range(2)]
    put(sites[0], to)
    answers: list[tuple[int, bytes]] = []
    done = Event()
    with nginx(to / "current") as server:

        def read() -> None:
            while not done.is_set():
                answer = server.ask("/")
                answers.append((answer.status, answer.body))

        readers = [Thread(target=read) for _ in range(4)]
        for reader in readers:
            reader.start()
        for _ in range(4):
            put(sites[1], to)
            server.reload()
            take_back(to)
            put(sites[0], to)
        done.set()
        for reader in readers:
            reader.join()
    assert {body for _, body in answers} <= {b"0" * 999, b"1" * 999}
    assert {status for status, _ in answers} == {200}
