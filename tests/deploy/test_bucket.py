"""Object storage: the list by which files go up, and a real store that got them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from deploy import bucket
from deploy.errors import Refused
from deploy.policy import ASK_AGAIN, FOR_EVER, content_type
from tests.deploy.store import Store, running

pytestmark = pytest.mark.slow
HASHED = "assets/a.0123abcd.js"
FILES = ["404.html", HASHED, "check/index.html", "en/index.html", "index.html", "release.json",
         "search.json", "sitemap.xml"]  # fmt: skip


def built(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name} " * 100)
    return folder


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with running() as store:
        yield store


@pytest.fixture
def to(store: Store, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder of the test's own, in one bucket."""
    for name, value in store.rclone.items():
        monkeypatch.setenv(name, value)
    bucket.rclone("mkdir", "store:guide")
    return f"store:guide/{request.node.name}"


def test_a_page_goes_up_after_what_it_asks_for_and_before_what_leads_to_it(tmp_path: Path) -> None:
    names = [one.name for one in bucket.uploads(built(tmp_path, *FILES, "_headers"))]
    assert names == ["release.json", HASHED, "search.json", "404.html", "check/index.html",
                     "sitemap.xml", "en/index.html", "index.html"]  # fmt: skip


def test_each_object_is_served_with_its_type_and_its_time(
    tmp_path: Path, store: Store, to: str
) -> None:
    site = built(tmp_path, *FILES)
    bucket.check(to)
    bucket.upload(site, to)
    for name in FILES:
        url = f"/{to.partition(':')[2]}/{name}"
        status, said, body = store.ask(url)
        assert (status, body) == (200, (site / name).read_bytes())
        assert said["content-type"] == content_type(name)
        assert said["cache-control"] == (FOR_EVER if name == HASHED else ASK_AGAIN)
    assert store.ask(url, "HEAD")[0::2] == (200, b"")
    assert store.ask(url, if_none_match=said["etag"])[0] == 304
    assert store.ask(url, range="bytes=0-3")[0::2] == (206, body[:4])
    assert store.ask(f"{url}.nope")[0] == 404
    assert store.ask(url, "PUT")[0] == 403


def test_packed_objects_say_so(tmp_path: Path, store: Store, to: str) -> None:
    site = built(tmp_path, "index.html")
    (site / "index.html.gz").write_bytes(b"packed")
    bucket.upload(site, to, packed=True)
    _, said, body = store.ask(f"/{to.partition(':')[2]}/index.html", accept_encoding="gzip")
    assert (said["content-encoding"], body) == ("gzip", b"packed")


def test_what_is_gone_goes_and_what_pages_still_ask_for_stays(tmp_path: Path, to: str) -> None:
    bucket.upload(built(tmp_path / "1", *FILES), to)
    pages = ["check/index.html", "en/index.html", "index.html", "release.json"]
    bucket.upload(built(tmp_path / "2", *pages), to)
    there = bucket.rclone("lsf", to, "--recursive", "--files-only").splitlines()
    assert sorted(there) == [HASHED, *pages]
    with pytest.raises(Refused, match=r"^/check/ is gone: name what took its place in deploy/re"):
        bucket.upload(built(tmp_path / "3", *pages[1:]), to)
    assert there == bucket.rclone("lsf", to, "--recursive", "--files-only").splitlines()


def test_a_place_of_others_or_without_a_key_is_refused(tmp_path: Path, to: str) -> None:
    site = built(tmp_path, "photo.jpg")
    bucket.rclone("copy", str(site), to)
    with pytest.raises(Refused, match="holds something else"):
        bucket.check(to)
    for other in (to.replace("store:", "thief:"), "store:no-such-bucket"):
        with pytest.raises(Refused, match="cannot be used"):
            bucket.check(other)
    assert bucket.rclone("lsf", to) == "photo.jpg\n"
