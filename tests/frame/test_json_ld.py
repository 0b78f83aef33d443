"""What search engines read of a page."""

import json

from tests.words import words

from daozhang.frame.json_ld import PageMetadata, draw_json_ld
from daozhang.frame.words import Words

PAGE = PageMetadata(
    url="https://guide.example/check/",
    name="出了什么问题</script>",
    description="一问一答",
    checked="2026-11-23",
    site="到账",
    home="https://guide.example/",
)


def test_a_page_says_where_it_stands_and_when_it_was_checked() -> None:
    page, trail = json.loads(draw_json_ld(words(Words), PAGE))["@graph"]
    assert (page["@type"], page["lastReviewed"], page["inLanguage"]) == (
        "WebPage",
        "2026-11-23",
        "zh-CN",
    )
    assert [step["item"] for step in trail["itemListElement"]] == [
        "https://guide.example/",
        "https://guide.example/check/",
    ]


def test_no_title_can_end_the_script_it_stands_in() -> None:
    assert "</script>" not in draw_json_ld(words(Words), PAGE)
