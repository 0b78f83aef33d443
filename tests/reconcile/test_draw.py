"""A page that asks for the comparison gets its form, hidden; its own words stay beside it."""

from tests.templates import place
from tests.words import words

from daozhang.pages import Page
from daozhang.reconcile.draw import draw_page
from daozhang.reconcile.words import Words


def test_the_form_is_hidden_and_the_fallback_is_not() -> None:
    source = "<sales-reconciliation>用纸对。</sales-reconciliation>"
    page = Page("docs/zh/a.md", "zh", "a.md", "a/", source, f"<p>{source}</p>")
    html, problems = draw_page(page, place("reconcile"), words(Words))
    assert problems == []
    assert "<div data-fallback>用纸对。</div>" in html
    assert '<form class="reconcile-form"' in html
    assert " hidden>" in html.partition('<form class="reconcile-form"')[2].partition("\n")[0]
    assert 'name="sales-file"' in html
    assert 'name="statement"' in html
