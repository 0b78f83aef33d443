"""Each language has an index of its own."""

from daozhang.search.draw import draw_indexes


def test_sections_go_to_the_index_of_their_language_with_addresses_of_its_own() -> None:
    index = {
        "config": {"lang": ["zh"]},
        "docs": [
            {"location": "", "title": "到账", "text": "一"},
            {"location": "en/", "title": "Daozhang", "text": "two"},
            {"location": "ends/#a", "title": "完", "text": "三"},
            {"location": "en/ends/#a", "title": "End", "text": "four", "tags": []},
        ],
    }
    assert draw_indexes(index, ["", "en/"]) == {  # type: ignore[arg-type]
        "": {
            "docs": [
                {"location": "", "title": "到账", "text": "一"},
                {"location": "ends/#a", "title": "完", "text": "三"},
            ]
        },
        "en/": {
            "docs": [
                {"location": "", "title": "Daozhang", "text": "two"},
                {"location": "ends/#a", "title": "End", "text": "four"},
            ]
        },
    }
