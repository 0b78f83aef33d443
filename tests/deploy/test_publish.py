"""Publishing: what is refused before anything changes, and releases in a folder, turned under load."""

import json
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from threading import Event, Thread

import pytest
from deploy.errors import Refused
from deploy.folder import put, take_back
from deploy.publish import main
from tests.deploy.servers import nginx

ROOT = "https://guide.org/"
ADDRESS = f"{ROOT}help/"
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
    "an example": ("{0}/new", "https://guide.example/", "set your own in publish.yml"),
    "no address": ("{0}/new", "", "is no value of `site_url`"),
    "a query": ("{0}/new", "https://pay.cn/?a", "write `https://pay.cn/` in publish.yml"),
    "a folder of something else": ("{0}/others", ADDRESS, "holds something else"),
    "a file": ("{0}/others/mail", ADDRESS, "is no folder"),
    "a folder in no folder": ("{0}/no/where", ADDRESS, "make it first"),
    "storage that nobody has set up": ("nobody:guide", ADDRESS, "didn't find section"),
    "a machine as ssh names it": ("me@host:/srv", ADDRESS, "`rclone config` names remotes"),
}
NOTHING_TO_TAKE_BACK = {
    "no place": ("", "say where"),
    "a folder of something else": ("{0}/others", "holds no releases"),
    "no folder": ("{0}/no/where", "holds no releases"),
    "storage": ("nobody:guide", "build the last one from its commit"),
}


def refused(folder: Path, to: str, *options: str) -> str:
    """Try to publish to a place, or to take back; return why not, once nothing has changed."""
    (folder / "others").mkdir()
    (folder / "others/mail").write_text("dear")
    with redirect_stderr(StringIO()) as said:
        assert main([to.format(folder), *options]) == 2
    assert seen(folder) == {"others/mail": b"dear"}
    return said.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize(("to", "address", "why"), REFUSED.values(), ids=REFUSED)
def test_a_place_that_is_not_ours_is_refused_and_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str, address: str, why: str
) -> None:
    monkeypatch.setenv("DAOZHANG_ADDRESS", address)
    said = refused(tmp_path, to)
    assert said.startswith("make publish: ")
    assert why in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(("to", "why"), NOTHING_TO_TAKE_BACK.values(), ids=NOTHING_TO_TAKE_BACK)
def test_what_is_not_there_is_not_taken_back(tmp_path: Path, to: str, why: str) -> None:
    assert why in refused(tmp_path, to, "--back")


def test_a_folder_that_we_did_not_build_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is not what `make build` leaves"):
        put(tmp_path, tmp_path / "to")


def test_a_release_holds_no_links(tmp_path: Path) -> None:
    site = built(tmp_path / "site", {"index.html": "1"})
    (site / "passwords").symlink_to("/etc/passwd")
    with pytest.raises(Refused, match="is a link"):
        put(site, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_no_page_is_taken_from_readers(tmp_path: Path) -> None:
    to = tmp_path / "to"
    put(built(tmp_path / "1", {"index.html": "1", "en/old/index.html": "1"}), to)
    with pytest.raises(Refused, match=r"^/en/old/ is gone: name what took its place in deploy/re"):
        put(built(tmp_path / "2", {"index.html": "2"}), to)
    assert (to / "current/help/index.html").read_text() == "1"
    put(built(tmp_path / "3", {"index.html": "3"}, ROOT), to)  # another address


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


def test_a_page_that_changed_is_never_taken_for_the_old_one(tmp_path: Path) -> None:
    seconds = []
    for number in "012":  # as long, and in the same second
        release = put(built(tmp_path / number, {"index.html": number}, ROOT), tmp_path / "to")
        seconds.append(int((release / "index.html").stat().st_mtime))
    assert len({*seconds}) == 3


def test_what_was_taken_back_never_comes_back(tmp_path: Path) -> None:
    to, current = tmp_path / "to", tmp_path / "to/current"
    for number in "012":
        put(
            built(tmp_path / number, {"index.html": number, f"{number}.0123abcd.js": number}, ROOT),
            to,
        )
    take_back(to)
    # A reader who got a page of the release that was taken back still gets what it asks for.
    assert {path.name for path in current.glob("*.js")} == {f"{n}.0123abcd.js" for n in "012"}
    for number in "345":
        put(built(tmp_path / number, {"index.html": number}, ROOT), to)
        take_back(to)
        assert (current / "index.html").read_text() == "1"


def test_only_the_last_releases_stay(tmp_path: Path) -> None:
    for number in range(5):
        put(built(tmp_path / f"{number}", {"index.html": f"{number}"}), tmp_path / "to")
    assert len([*(tmp_path / "to/releases").iterdir()]) == 3


@pytest.mark.slow
def test_readers_lose_nothing_while_releases_are_turned_and_the_server_reloads(
    tmp_path: Path,
) -> None:
    to = tmp_path / "to"
    sites = [built(tmp_path / f"{n}", {"index.html": f"{n}" * 999}, ROOT) for n in range(2)]
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
