"""Search, as a reader uses it: reached for, then loaded, then right."""

import pytest
from playwright.sync_api import Page
from tests.browser.queries import QUERIES
from tests.conftest import OpenReader

LINKS = "links => links.map((link) => new URL(link.href).pathname)"


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


def found(page: Page, words: str) -> list[str]:
    """Return the addresses that search finds, from the language's home, the best first."""
    page.get_by_role("searchbox").fill("")
    page.locator("site-search li").first.wait_for(state="detached")
    page.get_by_role("searchbox").fill(words)
    page.locator("site-search li").first.wait_for()
    return list(page.locator("site-search li a").evaluate_all(LINKS))


@pytest.fixture
def answers(open_reader: OpenReader) -> list[tuple[str, list[str], list[str]]]:
    """Ask all forty: what was typed, the pages that answer, the pages that were found."""
    asked = []
    for language, queries in QUERIES.items():
        page = open_reader()
        page.goto(f"/{language}")
        page.locator("site-search > button").click()
        for words, pages in queries:
            right = [f"/{language}{name}" for name in pages.split("|")]
            asked.append((words, right, found(page, words)))
    return asked


def test_every_page_that_answers_is_found_and_the_best_comes_first(
    answers: list[tuple[str, list[str], list[str]]],
) -> None:
    assert len(answers) == 40
    missed = [(words, page) for words, right, all_ in answers for page in right if page not in all_]
    assert missed == []
    second = [(words, all_[:3]) for words, right, all_ in answers if all_[0] != right[0]]
    assert len(second) <= len(answers) * 0.1, second
    strangers = [
        (words, page)
        for words, right, all_ in answers
        for page in all_
        if page.startswith("/en/") != right[0].startswith("/en/")
    ]
    assert strangers == []


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
