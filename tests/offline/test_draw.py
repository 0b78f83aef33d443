"""The worker of a site: its pages, its version, its weight, the end of its calendar."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from daozhang.offline.draw import draw_worker, last_day
from daozhang.offline.words import Words

SITE = {
    "index.html": b'<script src="assets/a.00000001.js"></script>',
    "check/index.html": b"x",
    "en/index.html": b"x",
    "en/check/index.html": b"x",
    "404.html": b"x",
    "assets/a.00000001.js": b'import("./b.00000002.js")',
    "assets/b.00000002.js": b"b" * 9000,
    "assets/case/m.json": b"{}",
    "assets/offline/worker.0123abcd.js": b"w",
    "search/search_index.json": b"{}",
    "en/search/search_index.json": b"{}",
}
WORDS = {"": Words("zh-CN", {"page": "页"}), "en/": Words("en-GB", {"page": "page"})}


def built(files: Mapping[str, bytes]) -> dict[str, Any]:
    text, script = draw_worker(files, WORDS, "2026-12-31").split(";importScripts")
    assert script == '("assets/offline/worker.0123abcd.js");\n'
    found: dict[str, Any] = json.loads(text.removeprefix("self.BUILT="))
    return found


def test_a_worker_knows_what_was_built() -> None:
    found = built(SITE)
    assert found["pages"] == ["", "check/"]
    assert found["first"] == ["", "check/", "404.html"]
    assert found["end"] == "2026-12-31"
    assert found["folders"][""]["data"] == ["assets/case/m.json", "search/search_index.json"]
    assert found["folders"]["en/"]["messages"] == {"page": "page"}


def test_a_language_weighs_what_its_pages_need() -> None:
    folders = built(SITE)["folders"]
    longer = built({**SITE, "assets/b.00000002.js": bytes(range(256)) * 9})["folders"]
    assert longer[""]["size"] > folders[""]["size"] + 200
    assert longer["en/"] == folders["en/"]


@pytest.mark.parametrize(
    ("change", "same"),
    [
        pytest.param({}, True, id="the same site"),
        pytest.param({"worker.js": b"of the build before"}, True, id="its own worker"),
        pytest.param({"check/index.html": b"y"}, False, id="a page"),
        pytest.param({"new/index.html": b"x"}, False, id="one page more"),
        pytest.param({"assets/case/m.json": b"[]"}, False, id="data"),
    ],
)
def test_a_version_is_that_of_what_was_built(change: dict[str, bytes], same: bool) -> None:
    assert (built(SITE)["version"] == built(SITE | change)["version"]) is same


@pytest.mark.parametrize(
    ("data", "end"),
    [
        pytest.param({}, "", id="no calendar"),
        pytest.param({"docs/data/holidays.yml": ""}, "", id="an empty one"),
        pytest.param(
            {"docs/data/holidays.yml": "published: {2025: {}, 2026: {}}"}, "2026-12-31", id="years"
        ),
    ],
)
def test_the_calendar_ends_with_the_last_published_year(data: dict[str, str], end: str) -> None:
    assert last_day(data) == end
