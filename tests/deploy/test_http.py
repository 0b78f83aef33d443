"""What every server does with the finished folder: one table, for each of them."""

import gzip
from pathlib import Path
from shutil import copy, copytree

import brotli
import pytest
from deploy.finish import sent_headers
from deploy.policy import ASK_AGAIN, FOR_EVER, TYPES, content_type, files, is_hashed
from tests.deploy.servers import SERVERS, Server

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}
PAGE = "/check/"


def test_every_type_is_said(server: Server) -> None:
    names = [f"types/a{suffix}" for suffix in TYPES]
    said = {name: server.ask(f"/{name}").headers["content-type"] for name in names}
    assert said == {name: content_type(name) for name in names}
    unknown = server.ask("/types/a.unknown").headers.get("content-type")
    assert unknown in (None, content_type("a.unknown"))  # no browser guesses: nosniff


PACKED = {
    "a browser": ({"accept_encoding": "gzip, deflate, br"}, None),
    "an old browser": ({"accept_encoding": "gzip, deflate"}, "gzip"),
    "a machine": ({}, ""),
    "a proxy": ({"accept_encoding": "gzip", "via": "1.1 cdn"}, "gzip"),
    "an old proxy": ({"accept_encoding": "gzip", "via": "1.0 cdn", "http": "1.0"}, "gzip"),
}


@pytest.mark.parametrize("url", [PAGE, "/en/search/search_index.json", "/sitemap.xml"])
@pytest.mark.parametrize(("asked", "encoding"), PACKED.values(), ids=PACKED)
def test_a_text_comes_packed_to_whoever_can_unpack_it(
    server: Server, finished: Path, url: str, asked: dict[str, str], encoding: str | None
) -> None:
    answer = server.ask(url, **asked)
    encoding = server.best if encoding is None else encoding
    unpack = UNPACK.get(encoding, bytes)
    file = finished / url.lstrip("/")
    assert answer.headers.get("content-encoding", "") == encoding
    assert unpack(answer.body) == (file / "index.html" if file.is_dir() else file).read_bytes()
    assert "accept-encoding" in answer.headers["vary"].lower()


def test_only_a_name_with_a_hash_is_kept_for_ever(server: Server, finished: Path) -> None:
    hashed = [name for name in files(finished) if is_hashed(name)]
    assert len(hashed) > 10
    assert {server.ask(f"/{name}").headers["cache-control"] for name in hashed} == {FOR_EVER}
    for url in ("/", PAGE, "/nope/", "/assets/site/favicon.svg", "/en/search/search_index.json"):
        assert server.ask(url).headers["cache-control"] == ASK_AGAIN


@pytest.mark.parametrize("encoding", ["", "gzip", "br"])
def test_what_a_reader_has_is_not_sent_again(server: Server, encoding: str) -> None:
    first = server.ask(PAGE, accept_encoding=encoding)
    for condition in (
        {"if_none_match": first.headers["etag"]},
        {"if_modified_since": first.headers["last-modified"]},
    ):
        again = server.ask(PAGE, accept_encoding=encoding, **condition)
        assert (again.status, again.body) == (304, b"")
    assert server.ask(PAGE, if_none_match='"x"').status == 200


def test_a_part_is_sent(server: Server) -> None:
    url = "/types/a.pdf"
    part = server.ask(url, range="bytes=10-14")
    assert (part.status, part.body) == (206, b"01234")
    assert part.headers["content-range"] == "bytes 10-14/2000"
    assert server.ask(url, range="bytes=9000-").status == 416


def test_the_head_is_that_of_the_page(server: Server) -> None:
    head, page = server.ask(PAGE, "HEAD"), server.ask(PAGE)
    assert (head.status, head.body) == (200, b"")
    varying = {"date", "connection", "transfer-encoding", "content-length"}
    assert {name: value for name, value in head.headers.items() if name not in varying} == {
        name: value for name, value in page.headers.items() if name not in varying
    }


@pytest.mark.parametrize("query", ["", "?approved=due&due=overdue-t1"])
def test_a_folder_gets_its_slash_and_keeps_its_query(server: Server, query: str) -> None:
    answer = server.ask(f"/en/check{query}", host="guide.example:8443")
    assert answer.status in (301, 308)
    assert answer.headers["location"] == f"/en/check/{query}"


def test_a_query_is_the_pages_own(server: Server, finished: Path) -> None:
    answer = server.ask("/calculator/?at=2026-02-12T23:01&cycle=T%2B1")
    assert answer.body == (finished / "calculator/index.html").read_bytes()


LOST = {
    "no page": "/nope/",
    "no file": "/assets/nope.js",
    "no data": "/data/nope.json",
    "no page, with a query": "/en/nope?x=1",
    "a folder without a page": "/assets/",
    "a folder above": "/../secret.txt",
    "a folder above, hidden": "/%2e%2e/secret.txt",
    "a folder above, hidden twice": "/en/..%2f..%2fsecret.txt",
    "a folder above, in Windows' way": "/..%5csecret.txt",
    "a file of the system": "/../../../../../../etc/passwd",
    "a history of the code": "/.git/config",
    "a name cut short": "/check/%00.html",
    "a name of no text": "/%ff%fe",
    "a long name": f"/{'a' * 3000}",
    "a very long address": f"/{'a' * 40_000}",
}
REFUSED = {400, 404, 414}


@pytest.mark.parametrize("url", LOST.values(), ids=LOST)
def test_what_is_not_there_is_said_in_both_languages(
    server: Server, finished: Path, url: str
) -> None:
    answer = server.ask(url)
    assert answer.status == 404 if "no" in url else answer.status in REFUSED
    assert answer.body == (finished / "404.html").read_bytes()
    assert answer.headers["content-type"] == content_type("404.html")


def test_a_link_out_of_the_folder_is_followed_only_where_that_cannot_be_helped(
    server: Server,
) -> None:
    answer = server.ask("/linked.txt")
    assert (answer.body == b"secret") is server.follows
    assert answer.status == (200 if server.follows else 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "PATCH"])
def test_nothing_can_be_changed(server: Server, method: str) -> None:
    assert server.ask(PAGE, method).status == 405


@pytest.mark.parametrize("url", ["/", "/nope/", "/check", "/robots.txt", "/types/a.pdf"])
def test_every_answer_says_the_policy_and_no_version(server: Server, url: str) -> None:
    said = server.ask(url).headers
    asked = sent_headers()
    assert {name: said.get(name.lower()) for name in asked} == asked
    assert not any(sign.isdigit() for sign in said.get("server", ""))
    assert "x-powered-by" not in said


def test_a_page_that_has_moved_leads_on(server: Server) -> None:
    assert b'content="0;url=../check/"' in server.ask("/old/").body


def test_cloudflare_reads_all_of_the_headers(finished: Path) -> None:
    lines = (finished / "_headers").read_text().splitlines()
    assert sum(line.startswith("/") for line in lines) <= 100  # what it reads, as its documents say
    assert max(map(len, lines)) <= 2000


@pytest.mark.parametrize("name", SERVERS)
def test_a_guide_below_a_path_has_its_own_page_for_what_is_lost(
    finished: Path, tmp_path: Path, name: str
) -> None:
    copytree(finished / "check", tmp_path / "help/check")
    copy(finished / "404.html", tmp_path / "help")
    with SERVERS[name](tmp_path, "/help") as running:
        lost = running.ask("/help/en/nope/")
        assert (lost.status, lost.body) == (404, (finished / "404.html").read_bytes())
        assert running.ask("/help/check?a=b").headers["location"] == "/help/check/?a=b"
