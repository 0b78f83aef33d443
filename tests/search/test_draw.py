"""Chinese text is broken into words that the theme's search can find."""

import pytest

from daozhang.search.draw import BREAK, break_words, draw_index


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        pytest.param("结算日历", "结|算|日|历", id="a run of Chinese"),
        pytest.param("T+1 到账", "T+1 到|账", id="Latin and digits stay whole"),
        pytest.param("<p>刷卡，没到账</p>", "<p>刷|卡，没|到|账</p>", id="marks and tags part words already"),
        pytest.param("due date", "due date", id="English"),
    ],
)  # fmt: skip
def test_every_chinese_character_is_a_word(text: str, broken: str) -> None:
    assert break_words(text).replace(BREAK, "|") == broken


def test_an_index_keeps_all_but_its_words() -> None:
    index = {"config": {"lang": ["zh"]}, "docs": [{"location": "a/", "title": "到账", "text": "x"}]}
    assert draw_index(index) == {  # type: ignore[arg-type]
        "config": {"lang": ["zh"]},
        "docs": [{"location": "a/", "title": f"到{BREAK}账", "text": "x"}],
    }
