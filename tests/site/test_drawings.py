"""What is drawn also reads as text: the slip field by field, the ladder rung by rung."""

import re

import pytest
from tests.conftest import Built
from turbohtml import Document, Element, parse

LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]
LABELS = {"": ["归谁：", "何时："], "en/": ["Owner: ", "When: "]}


def target(page: Document, link: Element) -> Element:
    """Return what a link within the page leads to."""
    [found] = page.select(f"[id={str(link.attrs['href']).removeprefix('#')}]")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_of_the_slip_and_its_row_lead_to_each_other(site: Built, language: str) -> None:
    page = parse(site.html(f"{language}evidence/"))
    fields = page.select(".slip li > a")
    assert len(fields) == 14
    for number, field in enumerate(fields):
        row = target(page, field)
        assert row.text == chr(ord("①") + number)
        assert target(page, row) is field
        [printed] = row.closest("th").select("strong")  # type: ignore[union-attr]
        assert printed.text == field.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rung_of_the_ladder_says_whose_it_is_and_when(site: Built, language: str) -> None:
    rungs = parse(site.html(f"{language}contacts/")).select(".ladder > ol > li")
    assert len(rungs) == 7
    for rung in rungs:
        labels = rung.select("ul li")
        said = [label.text.removesuffix(label.select_one("strong").text) for label in labels]  # type: ignore[union-attr]
        assert said == LABELS[language]


@pytest.mark.parametrize("url", ["evidence/", "contacts/"])
def test_drawings_are_the_same_in_both_languages(site: Built, url: str) -> None:
    steps = [
        re.findall(r"steps/[\w-]+/|(?:slip|field)-\w+", site.html(f"{language}{url}"))
        for language in ("", "en/")
    ]
    assert steps[0]
    assert steps[0] == steps[1]
