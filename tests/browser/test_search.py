"""Search, as a reader uses it: reached for, then loaded, then right."""

import pytest
from tests.conftest import OpenReader


@pytest.mark.parametrize(
    ("home", "words"),
    [
        pytest.param("/", "查清", id="two characters inside a Chinese sentence"),
        pytest.param("/en/", "probably", id="an English word"),
    ],
)
def test_search_finds_words_inside_sentences(
    open_reader: OpenReader, home: str, words: str
) -> None:
    page = open_reader()
    page.goto(home)
    assert (
        page.evaluate(
            "performance.getEntriesByType('resource').filter(r => r.name.includes('bundle')).length"
        )
        == 0
    )
    page.locator("label[for=__search].md-header__button").click()
    page.locator(".md-search__input").press_sequentially(words)
    page.locator(".md-search-result__link").first.wait_for()
