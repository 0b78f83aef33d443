"""Sentences are short enough for a tired reader: on average, on every page, in either language."""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest
from tests.conftest import ROOT, Built
from tests.site.pages import PAGES, url_of
from turbohtml import Element, Text, parse

LONGEST = {"zh": 40, "en": 20}
"""What an average stays under: characters, marks included, and words."""

BLOCKS = "p, li, dd"
ASIDE = "blockquote, table, template, .checked, #sources + ol"
"""What is read out to somebody, looked up, or cited."""

SENTENCE = re.compile(r"[^\s。！？].*?(?:[。！？]|[.!?](?=[”’)*]*(?:\s|$)))", re.DOTALL)


def _texts(article: Element) -> Iterator[str]:
    """Return the text of each paragraph and item, without that of those inside it."""
    for block in article.select(BLOCKS):
        if not block.closest(ASIDE):
            own = (text for text in block.descendants if isinstance(text, Text))
            yield "".join(text.data for text in own if text.closest(BLOCKS) is block)


def lengths(article: Element, language: str) -> list[int]:
    """Measure each sentence that ends in a mark; labels and half sentences would flatter a page."""
    sentences = [said[0] for text in _texts(article) for said in SENTENCE.finditer(text)]
    return [
        len(said.split() if language == "en" else re.sub(r"\s", "", said)) for said in sentences
    ]


@pytest.mark.parametrize(
    ("html", "language", "measured"),
    [
        pytest.param("<p>一二。三？四五</p>", "zh", [3, 2], id="in Chinese, half a sentence left out"),
        pytest.param("<p>打 <a>95580</a>，别等。</p>", "zh", [10], id="digits and marks count, spaces do not"),
        pytest.param("<p>See 3.5 today. Is it (<code>收单机构</code>)?</p>", "en", [3, 3], id="in English"),
        pytest.param("<ul><li>一。<ul><li>二三。</li></ul></li></ul>", "zh", [2, 3], id="an item in an item"),
        pytest.param("<blockquote><p>一。</p></blockquote><table><td>一。</td></table>", "zh", [], id="read out, looked up"),
        pytest.param('<h2 id="sources">来源</h2><ol><li>一。</li></ol><p class="checked">一。</p>', "zh", [], id="cited"),
    ],
)  # fmt: skip
def test_a_sentence_is_measured(html: str, language: str, measured: list[int]) -> None:
    article = parse(f"<article>{html}</article>").select_one("article")
    assert article
    assert lengths(article, language) == measured


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT / "docs")))
def test_sentences_of_a_page_are_short_on_average(site: Built, path: Path) -> None:
    language = path.relative_to(ROOT / "docs").parts[0]
    article = parse(site.html(url_of(path))).select_one("article")
    assert article
    assert mean(lengths(article, language)) < LONGEST[language]
