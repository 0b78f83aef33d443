"""Random and mutilated HTML, CSS and Markdown: never a crash, never a wait, always the same answer."""

import json
import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.links.kinds import FAULTY, SOUND
from tests.links.site import problems_on_page, write

from daozhang.links.locate.sources import destinations
from daozhang.links.read import css
from daozhang.links.read.decode import text_of
from daozhang.links.read.values import candidates
from daozhang.links.resolve.address import Origin, resolve
from daozhang.markdown import read_markdown
from daozhang.report import render
from daozhang_cli.main import main

pytestmark = pytest.mark.slow

PIECES = [body for body, *_ in FAULTY] + [str(row.values[0]) for row in SOUND]
ADDRESS = st.text(st.sampled_from("../#?%2e\\:ab 费\n@[]&;"), max_size=30)
MARKDOWN = st.text(st.sampled_from("[]()<>`~#{}:\"'\\ \n-!/=|ab费."), max_size=120)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=4), st.data())
def test_mutilated_pages_are_checked_and_every_fault_can_be_shown(
    pieces: list[str], data: st.DataObject
) -> None:
    text = "\n".join(pieces)
    cut = data.draw(st.integers(0, len(text)))
    body = text[:cut] + data.draw(st.text(max_size=4)) + text[cut + data.draw(st.integers(0, 5)) :]
    for problem in problems_on_page(body.encode(errors="replace").decode()):
        assert render(problem)
        assert problem.spot.line >= 1
        assert problem.spot.column >= 1


@settings(max_examples=300, deadline=None, derandomize=True)
@given(ADDRESS, ADDRESS)
def test_any_address_resolves_within_the_site_or_says_so(written: str, base: str) -> None:
    page = base.lstrip("/\\").replace("..", "")  # no file is called so
    address = resolve(written, page, Origin("https", "guide.example", ""))
    assert address.scheme or ".." not in address.path.split("/")


@settings(max_examples=300, deadline=None, derandomize=True)
@given(MARKDOWN)
def test_any_markdown_is_read_and_every_place_is_real(source: str) -> None:
    for written in destinations(read_markdown("a.md", source)):
        assert 0 <= written.start <= written.end <= len(source)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=60))
def test_any_bytes_are_read(data: bytes) -> None:
    text = text_of("a.xhtml", data)
    list(css.loads(text))
    list(candidates(text))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div>" * 20_000 + '<a href="nope">x</a>', id="deep"),
        pytest.param('<a href="nope">x</a>\n' * 20_000, id="many faults"),
        pytest.param("[" * 100_000 + '<a href="nope">x</a>', id="brackets"),
        pytest.param("<p>" + "[a](" * 30_000 + '<a href="nope">x</a>', id="half links"),
        pytest.param(f'<img srcset="{"nope " * 50_000}">', id="srcset"),
        pytest.param(f'<img srcset="{"nope 1x, " * 50_000}">', id="one long value, often at fault"),
        pytest.param(f'<a href="{"../" * 50_000}nope">x</a>', id="climbing"),
        pytest.param(f'<a href="{"a/" * 200_000}">x</a>', id="descending"),
        pytest.param(
            "".join(f'<p id="section-{n}"><a href="#sektion-{n}">x</a>' for n in range(2000)),
            id="many anchors, each near another",
        ),
        pytest.param(f'<a href="mailto:{"a" * 50_000}&lt;">x</a>', id="mail"),
        pytest.param(f'<a href="tel:{"1-" * 50_000}x">x</a>', id="telephone"),
        pytest.param(f"<style>{'url(' * 50_000}</style><img src=nope>", id="css"),
        pytest.param(
            f"<style>@import {'/**/' * 50_000}{'/*' * 50_000}</style><img src=nope>",
            id="comments in css",
        ),
        pytest.param(
            "<script type=importmap>%s</script><img src=nope>" % ('"\\' * 50_000), id="half keys"
        ),
    ],
)
def test_what_is_huge_takes_no_longer_than_it_should(body: str) -> None:
    start = time.process_time()
    assert problems_on_page(body)
    assert time.process_time() - start < 10


def test_lists_that_are_hostile_take_no_longer_than_they_should(tmp_path: Path) -> None:
    page = f'<a href="{"n" * 100}">x</a>'
    lists = {"_redirects": f"/{':a' * 6}x /b", "sitemap.txt": "https://a.example" + "/b" * 50_000}
    start = time.process_time()
    assert main(["check", str(write(tmp_path, {"index.html": page, **lists})), "--no-cache"]) == 1
    assert time.process_time() - start < 10


def test_markdown_that_is_huge_takes_no_longer_than_it_should() -> None:
    start = time.process_time()
    for piece in ("[", "`", "](", "```\n", "<!--", "{#", "<a href=", "[a]: "):
        list(destinations(read_markdown("a.md", piece * 20_000)))
    assert time.process_time() - start < 10


def test_a_page_of_fifty_megabytes_on_one_line_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "<p>" + "费用 " * 6_000_000 + '<a href="nope/">x</a>'
    write(tmp_path, {"index.html": page})
    assert main(["check", str(tmp_path), "--no-cache", "--format", "json"]) == 1
    [problem] = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["line"], problem["target"]) == (1, "nope/")


def test_random_bytes_as_pages_are_status_0_or_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(1)
    pages = {f"{n}.html": chance.randbytes(chance.randrange(3000)) for n in range(60)}
    write(tmp_path, {**pages, "a.css": chance.randbytes(500), "sitemap.xml": b"\xff<loc>"})
    write(tmp_path, {"search/search_index.json": b'{"docs": 3}', "manifest.json": b"[["})
    assert main(["check", str(tmp_path), "--no-cache"]) in (0, 1)
    assert capsys.readouterr().out
