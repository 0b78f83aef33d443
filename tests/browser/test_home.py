"""The home page, as a reader meets it."""

from tests.conftest import OpenReader


def test_home_opens_in_chinese(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    assert page.locator("h1").inner_text() == "刷了卡，钱没到账？"
