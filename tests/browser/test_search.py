"""Search, as a reader uses it: reached for, then loaded, then right."""

import pytest
from tests.conftest import OpenReader


@pytest.mark.parametrize(
    ("home", "button", "words"),
    [
        pytest.param("/", "搜索", "查清", id="two characters inside a Chinese sentence"),
        pytest.param("/en/", "Search", "probably", id="an English word"),
    ],
)
def test_search_finds_words_inside_sentences(
    open_reader: OpenReader, origin: str, home: str, button: str, words: str
) -> None:
    page = open_reader()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "search_index" in url] == []
    page.get_by_role("button", name=button).click()
    page.get_by_role("searchbox").press_sequentially(words)
    page.locator("site-search li a").first.click()
    assert page.url.startswith(f"{origin}{home}")
    assert page.get_by_role("dialog").is_hidden()


def test_pasted_dictated_and_handwritten_words_count(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    page.get_by_role("button", name="搜索").click()
    page.get_by_role("searchbox").fill("预授权")  # one `input` event, no key goes down or up
    page.locator("site-search li a").first.wait_for()
    assert page.locator("site-search [data-found]").inner_text().startswith("找到")


def test_a_response_code_leads_to_its_own_row(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    page.locator("site-search > button").click()
    page.get_by_role("searchbox").fill("51")
    page.locator("site-search li a").first.click()
    page.wait_for_url("**/reference/codes/#code-51")


def test_words_that_nothing_holds_are_answered(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/en/")
    page.locator("site-search > button").click()
    page.get_by_role("searchbox").fill("<img src=nowhere onerror=alert(zyx)>")
    page.get_by_text("Nothing found").wait_for()
    assert page.locator("site-search img").count() == 0
