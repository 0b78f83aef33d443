"""A page with the placeholder → the same with its form, hidden until the script has loaded."""

from typing import Final

from daozhang.pages import Page, Place
from daozhang.placeholders import Placeholders
from daozhang.reconcile.words import Words
from daozhang.report import Problem
from daozhang.scripts import start_script

PLACEHOLDERS: Final = Placeholders(("sales-reconciliation",))
CASE: Final = "case.md"
"""The page that continues with one sale."""


def draw_page(page: Page, place: Place, words: Words) -> tuple[str, list[Problem]]:
    """Draw the form in place of the page's placeholder, or find why that cannot be."""
    values = {"case": place.address(CASE), "words": words}
    return PLACEHOLDERS.draw(
        page, lambda one: place.render("reconcile/reconcile", fallback=one.inner, **values)
    )


def draw_script(language: str, words: Words) -> str:
    """Write a language's script: it hands the guide's calendar and the words to the module."""
    values = {"locale": words.locale, "messages": words.messages}
    return start_script("./reconcile.js", values, language)
