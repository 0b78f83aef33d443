"""The policy of the real site's pages; tests/deploy/ holds the servers to it."""

from tests.conftest import Built
from turbohtml import parse

from daozhang.csp.draw import policy


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
