"""The policy of the real site's pages, and the server's settings that repeat it."""

import re

from tests.conftest import ROOT, Built
from turbohtml import parse

from daozhang.csp.draw import HEADERS, header, policy


def test_every_page_carries_its_own_policy(site: Built) -> None:
    for path in site.folder.rglob("*.html"):
        text = path.read_text()
        said = parse(text).select("meta[http-equiv=Content-Security-Policy]")
        assert [meta.attrs["content"] for meta in said] == [policy(text)], path


def test_no_element_holds_a_style_or_a_handler(site: Built) -> None:
    for path in site.folder.rglob("*.html"):
        document = parse(path.read_text())
        assert document.select("[style]") == [], path
        names = {name for element in document.select("*") for name in element.attrs}
        assert [name for name in names if name.startswith("on")] == [], path


def test_the_server_sends_what_holds_for_all_pages() -> None:
    said = dict(
        re.findall(r'add_header ([\w-]+) "(.+)" always;', (ROOT / "deploy/nginx.conf").read_text())
    )
    assert said == HEADERS | {"Content-Security-Policy": header()}
