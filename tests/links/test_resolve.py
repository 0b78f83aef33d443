"""The fast way to find a link's file and the slow one, which reads an address as a browser does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daozhang.links.model import Record
from daozhang.links.resolve import suggest
from daozhang.links.resolve.address import Origin
from daozhang.links.resolve.anchors import Anchors
from daozhang.links.resolve.files import folders_above
from daozhang.links.resolve.hosts import HOSTS
from daozhang.links.resolve.site import Site

PAGES = ("index.html", "c.html", "a/index.html", "a/b.html", "a/b/index.html")
FILES = (*PAGES, "a/c d.html", "a/e%f.html", "x/y.png", "a/..b.html", "x../y.png")
URLS = ("", "https://guide.example/", "https://guide.example/sub/", "http://guide.example/a/")
PIECES = (
    "../", "./", "..", ".", "/", "//", "a", "a/", "b", "b/", "b.html", "c.html", "index.html",
    "x/y.png", "c d.html", "c%20d.html", "%2e%2e/", "\\", "?q", "https://guide.example",
    "https://guide.example/", "http:", "HTTPS:", "/sub", "/sub/", "sub/", " ", "\t", "A/", "..b.html",
    "%", ":", "mailto:", "x../y.png",
)  # fmt: skip
ADDRESSES = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


@pytest.mark.slow
@settings(max_examples=1000, deadline=None, derandomize=True)
@given(ADDRESSES, st.sampled_from(PAGES), st.sampled_from(URLS), st.sampled_from(list(HOSTS)))
def test_the_fast_way_finds_what_the_slow_one_finds(
    written: str, page: str, url: str, host: str
) -> None:
    site = Site(FILES, dict.fromkeys(PAGES, Record()), url, host)
    fast = site.resolve_fast(written, folders_above(page)) if written else ""
    assert fast in ("", site.follow(written, site.base_of(page))[1])


def test_what_pages_write_all_the_time_is_found_the_fast_way() -> None:
    site = Site(FILES, {}, "https://guide.example/sub/")
    plain = ("../", "../b.html", "./", "index.html", "/sub/c.html", "https://guide.example/sub/a/")
    assert all(site.resolve_fast(written, folders_above("a/b/index.html")) for written in plain)


@pytest.mark.parametrize("more", [0, 1000], ids=["a short list", "a long list"])
def test_an_anchor_is_found_in_any_list_however_many_are_asked(more: int) -> None:
    others = "".join(f"\0filler-{number}" for number in range(more))
    anchors = Anchors({"a.html": Record(f"\0one{others}", "\0two"), "b.html": Record("\0on")})
    asked = ("one", "two", "on", "tw", "filler", "")
    assert [name for name in asked if anchors.have("a.html", name)] == ["one", "two"]
    assert not anchors.have("gone.html", "one")
    homes = [anchors.homes("one", lang) for lang in ("", "de") * 20]
    assert homes == [["a.html"], []] * 20


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        pytest.param("cutoff", "cut-off", id="a sign too few"),
        pytest.param("Mapper.Limits", "mapper.limits", id="upper case"),
        pytest.param("orm.mapper.limit", "orm.mapper.limits", id="at the end of a long name"),
        pytest.param("orm.mapper.Func", "", id="another member of the same long name"),
        pytest.param("step-12", "", id="another number"),
        pytest.param("elephant", "", id="nothing like it"),
    ],
)
def test_an_anchor_is_suggested_where_it_is_near(wanted: str, meant: str) -> None:
    known = frozenset(
        {"cut-off", "mapper.limits", "orm.mapper.limits", "orm.mapper.Window", "step-1", "step-2"}
    )
    assert suggest.anchor(wanted, known) == meant


def test_a_page_whose_name_begins_like_a_scheme_is_suggested_from_here() -> None:
    assert suggest.spell("a/b.html", "c.html", "httpcore.html#x", Origin()) == "a/b.html#x"
